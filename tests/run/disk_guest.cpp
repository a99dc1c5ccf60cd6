// SPDX-License-Identifier: GPL-3.0-or-later
// Disks that cannot boot: the run reports this early, quoting the firmware's message.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "results/results_file.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class DiskGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void disksThatBootNowhere_data();
    void disksThatBootNowhere();

private:
    bool write(const QString& name, const QByteArray& content) const
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    QByteArray unisweep(const QStringList& arguments, int& code) const
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(UNISWEEP_BIN_DIR u"/unisweep"_s, arguments);
        code = process.waitForFinished(150'000) ? process.exitCode() : -1;
        return process.readAll();
    }
    QTemporaryDir m_dir;
};

void DiskGuestTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_dir.path().toUtf8());
    QVERIFY(QDir().mkpath(m_dir.filePath(u"unisweep/catalog"_s)));
    QVERIFY(write(u"unisweep/catalog/mine.yaml"_s,
                  "unisweep-catalog: 1\nplatform: mine\ntitle: Mine\nboot: disk\nmachine: pc\n"
                  "hypervisors: [qemu, kvm]\nimage: {source: import, obtain: build it}\n"
                  "servers:\n  - {server: web, title: Web, service: http, ports: [80/tcp]}\n"));
}

void DiskGuestTest::disksThatBootNowhere_data()
{
    QTest::addColumn<QByteArray>("program"); // of the boot record, loaded at 0000:7c00
    QTest::addColumn<int>("timeoutS");       // boot timeout: ample, or used up entirely
    QTest::addColumn<QByteArray>("expectedText");
    // INT 18h: the firmware tries the next device. It does the same if the record is all zeros.
    QTest::newRow("gives up") << QByteArray::fromHex("cd18") << 120
                              << QByteArray("the disk is not bootable (\"No bootable device.\")");
    // mov si, 7c20h; next: lodsb; test al, al; jz halt; mov ah, 0eh; int 10h; jmp next; halt: hlt…
    QTest::newRow("finds no system")
        << QByteArray::fromHex("be207cac84c07406b40ecd10ebf5f4ebfd").leftJustified(0x20, '\0') +
               "Missing operating system\r\n"
        << 120
        << QByteArray("the disk contains no operating system (\"Missing operating system\")");
    QTest::newRow("leads nowhere")
        << QByteArray::fromHex("ebfe") << 20 << QByteArray("Booting from Hard Disk");
}

void DiskGuestTest::disksThatBootNowhere()
{
    QFETCH(QByteArray, program);
    QFETCH(int, timeoutS);
    QFETCH(QByteArray, expectedText);
    QByteArray disk(1 << 20, '\0');
    disk.replace(0, program.size(), program);
    disk.replace(510, 2, QByteArray::fromHex("55aa"));
    QVERIFY(write(u"disk.img"_s, disk));
    int code = 0;
    const QByteArray imported = unisweep(
        {u"images"_s, u"import"_s, u"mine/web"_s, u"--disk"_s, m_dir.filePath(u"disk.img"_s)},
        code);
    QVERIFY2(code == 0, imported.constData());
    QVERIFY(write(u"disk.yaml"_s, "unisweep: 1\nname: disk\nservice: http\nmemory: 64\n"
                                  "rates: [10]\nduration: 1s\nboot-timeout: " +
                                      QByteArray::number(timeoutS) +
                                      "s\nseries:\n  - {platform: mine, server: web}\n"));
    const QString out = m_dir.filePath(QString::fromLatin1(QTest::currentDataTag()));
    QElapsedTimer timer;
    timer.start();
    const QByteArray output = unisweep(
        {u"run"_s, m_dir.filePath(u"disk.yaml"_s), u"--no-figures"_s, u"--out"_s, out}, code);
    if (code == 3)
        QSKIP(output.constData()); // this host lacks something that the message names
    QCOMPARE(code, 1);
    QVERIFY2(output.contains(expectedText), output.constData());
    if (timeoutS > 60)
        QVERIFY2(timer.elapsed() < timeoutS * 1000, "waited for the whole time-out");
    const RunData run =
        readResults(QDir(out).filePath(QDir(out).entryList({u"*.unisweep"_s}).value(0)));
    QCOMPARE(run.guests.size(), 1u);
    QCOMPARE(run.guests[0].failure, Failure::NoBoot);
    QVERIFY2(run.guests[0].console.contains(u"SeaBIOS"_s), qPrintable(run.guests[0].console));
}

QTEST_GUILESS_MAIN(DiskGuestTest)
#include "disk_guest.moc"
