// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/host_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "gui/foreign_text.h"
#include "run/host_report.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QStyle::StandardPixmap iconOf(HostFinding::Kind kind)
{
    switch (kind) {
    case HostFinding::Kind::Works:
        return QStyle::SP_DialogApplyButton;
    case HostFinding::Kind::Missing:
        return QStyle::SP_MessageBoxCritical;
    case HostFinding::Kind::Optional:
        return QStyle::SP_MessageBoxInformation;
    }
    Q_UNREACHABLE();
}

HostDialog::HostDialog(const Catalog& catalog, QWidget* parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_busy(new QProgressBar(this))
{
    setWindowTitle(u"What this host can do"_s);
    resize(900, 520);
    m_list->setObjectName(u"findings"_s);
    m_list->setHeaderLabels({u"What"_s, u"Found"_s, u"To get it"_s});
    m_list->setRootIsDecorated(false);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setWordWrap(true);
    m_busy->setRange(0, 0);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(u"&Copy"_s, QDialogButtonBox::ActionRole);
    copy->setEnabled(false);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(m_busy);
    layout->addWidget(buttons);

    m_job.start([catalog](const std::stop_token& stop) { return examineHost(catalog, stop); },
                [this, copy](const QList<HostFinding>& findings) {
                    m_busy->hide();
                    copy->setEnabled(true);
                    m_text = toText(findings);
                    for (const HostFinding& finding : findings) {
                        auto* item = new QTreeWidgetItem(
                            m_list, {finding.topic, finding.detail, finding.remedy});
                        item->setIcon(0, style()->standardIcon(iconOf(finding.kind)));
                        for (int column = 0; column < 3; ++column)
                            item->setToolTip(column, toolTipText(item->text(column)));
                    }
                    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
                    m_list->setColumnWidth(1, width() / 3);
                },
                [this](const QString& error) {
                    m_busy->hide();
                    new QTreeWidgetItem(m_list, {tr("Check failed"), error});
                });
}

} // namespace unisweep
