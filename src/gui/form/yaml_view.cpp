// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form/yaml_view.h"

#include <utility>

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
    m_text->setToolTip(tr("The experiment file; edit it here or in the form"));
    m_text->setTabChangesFocus(true);
    m_problem->setObjectName(u"yamlProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_text->setAccessibleName(tr("Text of the experiment file"));
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
    connect(&m_editor, &ExperimentEditor::opened, this, &YamlView::reload);
    showExperiment();
}

void YamlView::showExperiment()
{
    const QString text = QString::fromUtf8(m_editor.text());
    // Keep the typed text while the experiment stays the same.
    if (std::exchange(m_shown, text) == text || m_own)
        return;
    if (m_text->toPlainText() != text) {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(text);
    }
    m_typing.stop();
    m_editor.setUnread({});
    setProblem({});
}

void YamlView::reload()
{
    m_shown.clear();
    showExperiment();
}

void YamlView::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    if (std::exchange(m_problemText, text) != text)
        Q_EMIT problemChanged();
}

bool YamlView::readNow()
{
    if (!m_typing.isActive())
        return false;
    m_typing.stop();
    readText();
    return true;
}

void YamlView::setText(const QByteArray& text)
{
    m_text->setPlainText(QString::fromUtf8(text));
    readNow();
}

void YamlView::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

void YamlView::focusText()
{
    m_text->setFocus();
}

void YamlView::readText()
{
    const QByteArray text = m_text->toPlainText().toUtf8();
    try {
        const Experiment experiment = parseExperiment(QString(), text);
        m_editor.setUnread({});
        setProblem({});
        m_own = true;
        m_editor.editText(text, experiment, tr("file"));
        m_own = false;
    } catch (const InputError& error) {
        m_editor.setUnread(text);
        const Problem& first = error.problems().constFirst();
        setProblem(
            tr("line %1, column %2: %3")
                .arg(QString::number(first.line), QString::number(first.column), first.message));
    }
}

} // namespace unisweep
