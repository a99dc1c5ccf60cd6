// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog about this host's capabilities, which differ from host to host.
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QtTest>

#include "gui/window/host_dialog.h"
#include "images/mirage_tool.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class HostDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findingsAreGrouped();
    void remediesAppearOnce();

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

void HostDialogTest::findingsAreGrouped()
{
    HostDialog dialog(m_catalog);
    static_cast<QWidget&>(dialog).show();
    auto* list = dialog.findChild<QTreeWidget*>(u"findings"_s);
    auto* busy = dialog.findChild<QProgressBar*>();
    auto* images = dialog.findChild<QPushButton*>(u"hostImages"_s);
    QVERIFY(list && busy && images);
    QVERIFY(!busy->isHidden());
    QCOMPARE(list->topLevelItemCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(busy->isHidden(), 120'000);

    const QList<HostFinding> found = examineHost(m_catalog);
    QStringList shown;
    QStringList groups;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* group = list->topLevelItem(i);
        groups << group->text(0);
        for (int k = 0; k < group->childCount(); ++k) {
            shown << group->child(k)->text(0);
            QVERIFY(!group->child(k)->icon(0).isNull());
        }
    }
    QStringList expected;
    for (const HostFinding& one : found)
        expected << one.topic;
    QCOMPARE(shown, expected);
    QCOMPARE(groups, (QStringList{u"Host"_s, u"Load clients"_s, u"Evidence beside the samples"_s,
                                  u"Images"_s, u"Crashed runs"_s}));

    // One line per platform, with a link to its images.
    QTreeWidgetItem* linux = nullptr;
    for (QTreeWidgetItem* item : list->findItems(u"linux"_s, Qt::MatchExactly | Qt::MatchRecursive))
        linux = item;
    QVERIFY(linux);
    QVERIFY2(linux->text(1).contains(u"0 of "_s), qPrintable(linux->text(1)));
    QSignalSpy requests(&dialog, &HostDialog::imagesRequested);
    list->setCurrentItem(linux);
    QTest::mouseClick(images, Qt::LeftButton);
    QCOMPARE(requests.count(), 1);
    QCOMPARE(requests.takeFirst().constFirst().toString(), u"linux"_s);

    auto* copy = dialog.findChild<QPushButton*>(u"copyFindings"_s);
    QVERIFY(copy);
    QTest::mouseClick(copy, Qt::LeftButton);
    for (const HostFinding& one : found)
        QVERIFY2(QGuiApplication::clipboard()->text().contains(one.topic), qPrintable(one.topic));
}

void HostDialogTest::remediesAppearOnce()
{
    using Kind = HostFinding::Kind;
    const QList<HostFinding> findings = {
        {Kind::Works, u"QEMU"_s, u"installed"_s, u"sudo apt-get install never"_s},
        {Kind::Optional, u"a"_s, u"no"_s, u"sudo apt-get install one two"_s},
        {Kind::Optional, u"b"_s, u"no"_s, u"boot it\nunder Xen"_s},
        {Kind::Missing, u"c"_s, u"no"_s, u"install it with: sudo apt-get install two three"_s},
        {Kind::Optional, u"d"_s, u"no"_s, u"unisweep images show osv"_s},
        {Kind::Optional, u"e"_s, u"no"_s, u"boot it\nunder Xen"_s},
        {Kind::Optional, u"f"_s, u"no"_s, u"unisweep images get osv"_s}, // asks: at the end
        {Kind::Optional, u"g"_s, u"no"_s, opamInstall({u"solo5"_s}), {}, {u"solo5"_s}},
        {Kind::Optional, u"h"_s, u"no"_s, u"unisweep clean"_s},
        {Kind::Optional, u"i"_s, u"no"_s, opamInstall({u"mirage"_s}), {}, {u"mirage"_s}},
        {Kind::Optional, u"j"_s, u"no"_s, opamInstall({u"solo5"_s}), {}, {u"solo5"_s}},
    };
    QCOMPARE(remediesText(remediesOf(findings)),
             u"# a, c:\nsudo apt-get install --yes one two three\n"
             "# g, i, j:\n%1\n"
             "# b, e: boot it under Xen\n"
             "# d:\nunisweep images show osv\n"
             "# h:\nunisweep clean\n"
             "# f:\nunisweep images get osv\n"_s.arg(opamInstall({u"solo5"_s, u"mirage"_s})));
    QVERIFY(remediesOf({findings.constFirst()}).isEmpty());
}

QTEST_MAIN(HostDialogTest)
#include "host_dialog.moc"
