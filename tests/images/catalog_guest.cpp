// SPDX-License-Identifier: GPL-3.0-or-later
// The Linux guest with BIND: it responds, and reports why it ended.
#include "catalog_boot.h"

class CatalogGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void responds();
    void reportsHowItFailed_data();
    void reportsHowItFailed();
};

void CatalogGuestTest::initTestCase()
{
    const QString missing = missingPrograms({u"qemu-system-x86_64"_s, u"apt-get"_s});
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void CatalogGuestTest::responds()
{
    bootAndRequest(linuxRecipe(u"bind"_s));
}

void CatalogGuestTest::reportsHowItFailed_data()
{
    QTest::addColumn<int>("memoryMiB");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<QString>("line");
    QTest::newRow("an address that cannot be") << 512 << "unisweep.address=nonsense"
                                               << "no-network"
                                               << "unisweep: no network: nonsense was refused";
    QTest::newRow("too little memory for the image")
        << 72 << ""
        << "out-of-memory"
        << "Kernel panic - not syncing: System is deadlocked on memory";
    QTest::newRow("the server ends") << 512 << "unisweep.end"
                                     << "server-exited"
                                     << "unisweep: server bind exited with 1";
    QTest::newRow("no first program")
        << 512 << "rdinit=/nowhere root=/dev/nowhere"
        << "kernel-panic"
        << "Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)";
}

void CatalogGuestTest::reportsHowItFailed()
{
    QFETCH(int, memoryMiB);
    QFETCH(QString, argument);
    QFETCH(QString, meaning);
    QFETCH(QString, line);
    auto platform = std::make_shared<PlatformEntry>(linuxRecipe(u"bind"_s).platform());
    Recipe recipe = linuxRecipe(u"bind"_s);
    if (argument == "unisweep.end"_L1) { // a configuration that the server must refuse
        argument.clear();
        platform->servers[recipe.serverIndex].parts.files.first().text += "nonsense;\n";
        recipe.platformEntry = platform;
    }
    BootFiles image = cachedImage(recipe);
    image.commandLine += u' ' + argument;
    Guest guest(image, {}, memoryMiB);
    QElapsedTimer clock;
    clock.start();
    while (guest.isRunning() && clock.elapsed() < bootMs)
        guest.listen(50);
    guest.listen(0);
    // Each of these guests ends by itself, and QEMU with it.
    QVERIFY2(!guest.isRunning(), guest.console().right(2000).constData());
    for (const ConsoleMeaning value : allValues<ConsoleMeaning>()) {
        if (toWord(value) == meaning)
            QCOMPARE(guest.mark(recipe, value), line);
    }
}

QTEST_GUILESS_MAIN(CatalogGuestTest)
#include "catalog_guest.moc"
