// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/host_dialog.h"

#include <map>

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "base/visible_text.h"
#include "gui/foreign_text.h"

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
        return QStyle::SP_MessageBoxWarning;
    }
    Q_UNREACHABLE();
}

HostDialog::HostDialog(const Catalog& catalog, QWidget* parent)
    : QDialog(parent)
    , m_catalog(catalog)
    , m_list(new QTreeWidget(this))
    , m_remediesTitle(new QLabel(tr("To get the rest:"), this))
    , m_remedies(new QPlainTextEdit(this))
    , m_busy(new QProgressBar(this))
{
    setObjectName(u"hostDialog"_s);
    setWindowTitle(tr("System check"));
    constexpr QSize usual{900, 640};
    resize(usual);
    m_list->setObjectName(u"findings"_s);
    m_list->setAccessibleName(tr("What this host can do"));
    m_list->setHeaderLabels({tr("What"), tr("Found")});
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setWordWrap(true);
    m_remedies->setObjectName(u"remedies"_s);
    m_remedies->setAccessibleName(tr("How to get the rest"));
    m_remedies->setReadOnly(true);
    m_remedies->setTabChangesFocus(true);
    m_remedies->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_remedies->setMaximumHeight(usual.height() / 4);
    m_remediesTitle->setTextFormat(Qt::PlainText);
    m_remediesTitle->setBuddy(m_remedies);
    m_busy->setRange(0, 0);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_busy);
    layout->addWidget(m_remediesTitle);
    layout->addWidget(m_remedies);
    setUpButtons();
    examine();
}

void HostDialog::setUpButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString& text, const char* name) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        return button;
    };
    m_copyRemedies = add(tr("Copy co&mmands"), "copyRemedies");
    m_copy = add(tr("&Copy all"), "copyFindings");
    m_again = add(tr("Check &again"), "checkAgain");
    QPushButton* images = add(tr("&Images…"), "hostImages");
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text); });
    connect(m_copyRemedies, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_remedies->toPlainText()); });
    connect(m_again, &QPushButton::clicked, this, &HostDialog::examine);
    connect(images, &QPushButton::clicked, this, [this] {
        const QTreeWidgetItem* item = m_list->currentItem();
        Q_EMIT imagesRequested(item ? item->data(0, Qt::UserRole).toString() : QString());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void HostDialog::examine()
{
    m_list->clear();
    m_text.clear();
    m_busy->show();
    m_remedies->hide();
    m_remediesTitle->hide();
    for (QPushButton* button : {m_copy, m_copyRemedies, m_again})
        button->setEnabled(false);
    m_job.start(
        [catalog = m_catalog](const std::stop_token& stop) { return examineHost(catalog, stop); },
        [this](const QList<HostFinding>& findings) { show(findings); },
        [this](const QString& error) {
            m_busy->hide();
            m_again->setEnabled(true);
            new QTreeWidgetItem(m_list, {tr("Check failed"), error});
        });
}

void HostDialog::show(const QList<HostFinding>& findings)
{
    m_busy->hide();
    m_text = toText(findings);
    std::map<HostFinding::Group, QTreeWidgetItem*> groups;
    QFont bold = m_list->font();
    bold.setBold(true);
    for (const HostFinding& finding : findings) {
        QTreeWidgetItem*& group = groups[finding.group];
        if (!group) {
            group = new QTreeWidgetItem(m_list, {displayName(finding.group)});
            group->setFont(0, bold);
            group->setFirstColumnSpanned(true);
            group->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(group, {finding.topic, visibleText(finding.detail)});
        item->setIcon(0, style()->standardIcon(iconOf(finding.kind)));
        if (finding.group == HostFinding::Group::Images)
            item->setData(0, Qt::UserRole, finding.topic);
        item->setToolTip(1,
                         toolTipText(finding.remedy.isEmpty() ? finding.detail : finding.remedy));
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    const QString remedies = remediesText(remediesOf(findings));
    m_remedies->setPlainText(visibleText(remedies));
    m_remedies->setVisible(!remedies.isEmpty());
    m_remediesTitle->setVisible(!remedies.isEmpty());
    m_copy->setEnabled(true);
    m_again->setEnabled(true);
    m_copyRemedies->setEnabled(!remedies.isEmpty());
}

} // namespace unisweep
