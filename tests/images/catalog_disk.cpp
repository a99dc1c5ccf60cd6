// SPDX-License-Identifier: GPL-3.0-or-later
// The Linux guest with its root on a disk: it responds, its disk contains what the recipe
// specifies, and what the guest writes is discarded at its end.
#include "catalog_boot.h"

class CatalogDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void responds();
    void fileSystemIsWhole();
    void lessMemoryThanInMemory();
};

static Recipe diskRecipe()
{
    return std::get<Recipe>(
        shippedCatalog().find({u"linux-disk"_s, u"bind"_s, {}, HypervisorKind::Qemu}));
}

void CatalogDiskTest::initTestCase()
{
    const QString missing =
        missingPrograms({u"qemu-system-x86_64"_s, u"apt-get"_s, u"genext2fs"_s});
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void CatalogDiskTest::responds()
{
    bootAndRequest(diskRecipe());
}

// e2fsprogs reads and checks the file system that genext2fs wrote from our archive.
void CatalogDiskTest::fileSystemIsWhole()
{
    const BootFiles image = cachedImage(diskRecipe());
    const ProgramResult check = runProgram(u"e2fsck"_s, {u"-fn"_s, image.disk}, u"/"_s, {});
    QVERIFY2(check.ok(), check.output.constData());
    const auto ask = [&](const QString& command) {
        return runProgram(u"debugfs"_s, {u"-R"_s, command, image.disk}, u"/"_s, {}).output;
    };
    QCOMPARE(ask(u"cat /etc/bind/db.example.test"_s), zoneText(100));
    QVERIFY(ask(u"cat /etc/passwd"_s).contains("\nbind:x:100:100:"));
    const QByteArray cache = ask(u"stat /var/cache/bind"_s);
    QVERIFY2(cache.contains("Type: directory") && cache.contains("User:   100"), cache.constData());
    QVERIFY(ask(u"stat /lib"_s).contains("Fast link dest: \"usr/lib\""));
    QVERIFY(ask(u"stat /dev/console"_s).contains("Type: character special"));
}

// The purpose of a disk: files do not use the guest's memory.
void CatalogDiskTest::lessMemoryThanInMemory()
{
    constexpr int memoryMiB = 96; // with its root in memory, it needs 113
    const Recipe recipe = diskRecipe();
    const auto respondsWithin = [&](const BootFiles& image) {
        Guest guest(image, recipe.server().ports, memoryMiB);
        QElapsedTimer clock;
        clock.start();
        while (guest.isRunning() && clock.elapsed() < bootMs) {
            guest.listen(20);
            if (!guest.mark(recipe, ConsoleMeaning::ServerUp).isEmpty() && respondsToDns(guest))
                return true;
        }
        return false;
    };
    QVERIFY(respondsWithin(cachedImage(recipe)));
    QVERIFY(!respondsWithin(cachedImage(linuxRecipe(u"bind"_s))));
}

QTEST_GUILESS_MAIN(CatalogDiskTest)
#include "catalog_disk.moc"
