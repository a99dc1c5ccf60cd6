// SPDX-License-Identifier: GPL-3.0-or-later
// A complete installation of Debian, whose full boot ends with a server that responds.
#include "catalog_boot.h"
#include "images/distribution.h"

class CatalogDistributionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void installsAndReportsProgress();
    void responds_data();
    void responds();
};

void CatalogDistributionTest::initTestCase()
{
    const QString missing = missingPrograms({u"qemu-system-x86_64"_s});
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    if (const auto refusal = whyNotInstalled())
        QSKIP(qPrintable(refusal->toString()));
}

void CatalogDistributionTest::installsAndReportsProgress()
{
    QTemporaryDir directory;
    ImageBuilder builder(ImageStore(directory.path()), imagesDirectory + u"/cache"_s);
    QSet<int> percents;
    double last = 0;
    bool forward = true;
    const Recipe recipe =
        std::get<Recipe>(shippedCatalog().find({u"debian"_s, u"bind"_s, {}, HypervisorKind::Qemu}));
    const BootFiles image = builder.ensure(recipe, {}, [&](const QString&, double fraction) {
        forward = forward && fraction >= last;
        last = fraction;
        percents << static_cast<int>(fraction * 100);
    });
    QVERIFY2(forward && percents.size() > 30, qPrintable(QString::number(percents.size())));
    QVERIFY(image.packages.contains(u"systemd"_s) && image.packages.contains(u"bind9"_s));
    QCOMPARE(builder.find(recipe)->id, image.id);
    QCOMPARE(builder.store().verify(image), QString());
    const ProgramResult unit = runProgram(
        u"debugfs"_s, {u"-R"_s, u"stat /etc/systemd/system/apt-daily.timer"_s, image.disk}, u"/"_s,
        {});
    QVERIFY2(unit.output.contains("Fast link dest: \"/dev/null\""), unit.output.constData());
    // A build that is canceled leaves nothing behind.
    std::stop_source stop;
    QVERIFY_EXCEPTION_THROWN(builder.build(
                                 recipe, {},
                                 [&](const QString&, double fraction) {
                                     if (fraction > 0.3)
                                         stop.request_stop();
                                 },
                                 stop.get_token()),
                             Canceled);
    QCOMPARE(QDir(directory.path()).entryList({u".draft-*"_s}, QDir::Dirs | QDir::Hidden).size(),
             0);
}

void CatalogDistributionTest::responds_data()
{
    QTest::addColumn<QString>("server");
    const auto platform = shippedCatalog().platform(u"debian"_s);
    for (const ServerEntry& server : platform->servers)
        QTest::newRow(qPrintable(server.id)) << server.id;
}

void CatalogDistributionTest::responds()
{
    QFETCH(QString, server);
    bootAndRequest(
        std::get<Recipe>(shippedCatalog().find({u"debian"_s, server, {}, HypervisorKind::Qemu})));
}

QTEST_GUILESS_MAIN(CatalogDistributionTest)
#include "catalog_distribution.moc"
