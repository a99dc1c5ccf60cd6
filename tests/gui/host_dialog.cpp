// SPDX-License-Identifier: GPL-3.0-or-later
// What this host can do, as the window shows it. What that is differs from host to host.
#include <QClipboard>
#include <QGuiApplication>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest>

#include "gui/window/host_dialog.h"
#include "run/host_report.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class HostDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findingsAreListed();

private:
    QTemporaryDir m_dir;
    Catalog m_catalog;
};

void HostDialogTest::initTestCase()
{
    for (const char* name :
         {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_dir.path().toUtf8());
    m_catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
}

void HostDialogTest::findingsAreListed()
{
    HostDialog dialog(m_catalog);
    dialog.show();
    auto* list = dialog.findChild<QTreeWidget*>(u"findings"_s);
    auto* busy = dialog.findChild<QProgressBar*>();
    QVERIFY(list && busy);
    QVERIFY(!busy->isHidden());
    QCOMPARE(list->topLevelItemCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(busy->isHidden(), 120'000);

    const QList<HostFinding> found = examineHost(m_catalog);
    QCOMPARE(list->topLevelItemCount(), found.size());
    for (qsizetype i = 0; i < found.size(); ++i) {
        const QTreeWidgetItem* item = list->topLevelItem(static_cast<int>(i));
        QCOMPARE(item->text(0), found[i].topic);
        QCOMPARE(item->text(2), found[i].remedy);
        QVERIFY(!item->icon(0).isNull());
    }

    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == u"&Copy"_s)
            button->click();
    }
    for (const HostFinding& one : found)
        QVERIFY2(QGuiApplication::clipboard()->text().contains(one.topic), qPrintable(one.topic));
}

QTEST_MAIN(HostDialogTest)
#include "host_dialog.moc"
