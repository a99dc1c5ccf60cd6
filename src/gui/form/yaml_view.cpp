// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form/yaml_view.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "experiment/experiment_yaml.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int typingPauseMs = 400;

YamlView::YamlView(ExperimentEditor& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_text(new QPlainTextEdit(this))
    , m_problem(new QLabel(this))
{
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setObjectName(u"yamlText"_s);
    m_text->setToolTip(u"The experiment as its file; edit it here or in the form"_s);
    m_text->setTabChangesFocus(true);
    m_problem->setObjectName(u"yamlProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_problem);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(m_text, &QPlainTextEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &YamlView::readText);
    connect(&m_editor, &ExperimentEditor::changed, this, &YamlView::showExperiment);
    showExperiment();
}

void YamlView::showExperiment()
{
    if (m_own)
        return;
    const QString text = QString::fromUtf8(m_editor.text());
    if (m_text->toPlainText() != text) {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(text);
    }
    m_problem->hide();
}

void YamlView::readText()
{
    try {
        const QByteArray text = m_text->toPlainText().toUtf8();
        const Experiment experiment = parseExperiment(QString(), text);
        m_problem->hide();
        m_own = true;
        m_editor.editText(text, experiment, u"the file's text"_s);
        m_own = false;
    } catch (const InputError& error) {
        const Problem& first = error.problems().constFirst();
        m_problem->setText(
            u"line %1, column %2: %3"_s.arg(first.line).arg(first.column).arg(first.message));
        m_problem->show();
    }
}

} // namespace unisweep
