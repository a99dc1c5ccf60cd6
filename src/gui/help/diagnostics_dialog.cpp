// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/help/diagnostics_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "run/diagnostics.h"
#include "run/host_report.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

DiagnosticsDialog::DiagnosticsDialog(const Catalog& catalog, const QString& experimentYaml,
                                     const QString& log, QWidget* parent)
    : QDialog(parent)
    , m_explanation(new QLabel(tr("Checking this host…"), this))
    , m_text(new QPlainTextEdit(this))
    , m_busy(new QProgressBar(this))
{
    setObjectName(u"diagnosticsDialog"_s);
    setWindowTitle(tr("Diagnostics"));
    constexpr QSize initialSize(820, 560);
    resize(initialSize);
    m_explanation->setWordWrap(true);
    m_text->setObjectName(u"diagnosticsText"_s);
    m_text->setAccessibleName(tr("Diagnostics"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_busy->setRange(0, 0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy &again"), QDialogButtonBox::ActionRole);
    copy->setEnabled(false);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_explanation);
    layout->addWidget(m_text);
    layout->addWidget(m_busy);
    layout->addWidget(buttons);

    const QString platform = QGuiApplication::platformName();
    m_job.start(
        [=](const std::stop_token& stop) {
            return diagnosticsText(examineHost(catalog, stop), platform, experimentYaml, log,
                                   PrivateNames::ofThisProcess());
        },
        [this, copy](const QString& text) {
            m_busy->hide();
            copy->setEnabled(true);
            m_text->setPlainText(text);
            QGuiApplication::clipboard()->setText(text);
            m_explanation->setText(tr(
                "Copied to the clipboard. Names, addresses and passwords have been removed; read "
                "the text before you publish it."));
        },
        [this](const QString& error) {
            m_busy->hide();
            m_explanation->setText(tr("This host could not be checked: %1").arg(error));
        });
}

} // namespace unisweep
