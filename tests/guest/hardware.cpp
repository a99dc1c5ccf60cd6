// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements of virtual hardware, on hosts that meet them and hosts that do not.
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "catalog/catalog.h"
#include "guest/hardware_requirements.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class HardwareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guestsMustHaveIt_data();
    void guestsMustHaveIt();
    void hugepagesAreCounted_data();
    void hugepagesAreCounted();
    void vhostIsOpened();
    void qemuIsQueriedForIoUring_data();
    void qemuIsQueriedForIoUring();
    void directIoIsTried();
};

void HardwareTest::guestsMustHaveIt_data()
{
    QTest::addColumn<QByteArray>("platform"); // its lines in the catalog file
    QTest::addColumn<VirtualHardware>("hardware");
    QTest::addColumn<bool>("disk");
    QTest::addColumn<QString>("expectedError");
    const QByteArray kernel = "boot: direct-kernel\nhypervisors: [qemu, kvm]\n";
    const QByteArray process = "boot: process\nhypervisors: [process]\n";
    QTest::newRow("defaults") << process << VirtualHardware() << false << "";
    QTest::newRow("a process") << process << VirtualHardware{.hugepages = true} << false
                               << "for guests of QEMU only";
    QTest::newRow("a kernel") << kernel << VirtualHardware{.hugepages = true} << false << "";
    QTest::newRow("no disk") << kernel << VirtualHardware{.diskIo = DiskIo::Native} << false
                             << "the guest has no disk";
    QTest::newRow("a disk") << kernel << VirtualHardware{.diskIo = DiskIo::Native} << true << "";
    QTest::newRow("another interface")
        << kernel + "network: {dhcp: true, nic: e1000}\n"
        << VirtualHardware{.networkQueues = 2} << true << "is no virtio device";
}

void HardwareTest::guestsMustHaveIt()
{
    QFETCH(QByteArray, platform);
    QFETCH(VirtualHardware, hardware);
    QFETCH(bool, disk);
    QFETCH(QString, expectedError);
    GuestOrder order;
    order.recipe.platformEntry = std::make_shared<const PlatformEntry>(Catalog::parse(
        u"toy.yaml"_s, "unisweep-catalog: 1\nplatform: toy\ntitle: Toy\n" + platform +
                           "image: {source: import, obtain: make it}\nservers:\n"
                           "  - {server: one, title: One, service: dns, ports: [53/udp]}\n"));
    order.hardware = hardware;
    order.image.kernel = u"/images/kernel"_s;
    if (disk)
        order.image.disk = u"/images/disk"_s;
    const QString why = whyNoHardwareAnywhere(order);
    QVERIFY2(expectedError.isEmpty() ? why.isEmpty() : why.contains(expectedError),
             qPrintable(why));
}

void HardwareTest::hugepagesAreCounted_data()
{
    QTest::addColumn<QByteArray>("reserved"); // empty: the kernel has none of this size
    QTest::addColumn<QByteArray>("free");
    QTest::addColumn<QByteArray>("promised");
    QTest::addColumn<QString>("expectedError");
    QTest::newRow("none of this size")
        << QByteArray() << QByteArray() << QByteArray() << "kernel has no huge pages";
    QTest::newRow("enough") << QByteArray("256\n") << QByteArray("256\n") << QByteArray("0\n")
                            << "";
    QTest::newRow("nothing is reserved")
        << QByteArray("0\n") << QByteArray("0\n") << QByteArray("0\n") << "echo 256 | sudo tee";
    // 300 reserved, of which others use 200 and were promised 10: 90 of 256 are left.
    QTest::newRow("others use them") << QByteArray("300\n") << QByteArray("100\n")
                                     << QByteArray("10\n") << "echo 466 | sudo tee";
}

void HardwareTest::hugepagesAreCounted()
{
    QFETCH(QByteArray, reserved);
    QFETCH(QByteArray, free);
    QFETCH(QByteArray, promised);
    QFETCH(QString, expectedError);
    const QTemporaryDir directory;
    for (const auto& [name, text] : {std::pair("nr_hugepages", reserved),
                                     {"free_hugepages", free},
                                     {"resv_hugepages", promised}}) {
        QFile file(directory.filePath(QLatin1String(name)));
        if (!text.isEmpty())
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    const QString why = whyNoHugepages(512, directory.path());
    QVERIFY2(expectedError.isEmpty() ? why.isEmpty() : why.contains(expectedError),
             qPrintable(why));
}

void HardwareTest::vhostIsOpened()
{
    const QTemporaryDir directory;
    const QString device = directory.filePath(u"vhost-net"_s);
    QVERIFY(whyNoVhostNet(device).contains(u"sudo modprobe vhost_net"_s));
    QFile file(device);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(whyNoVhostNet(device).isEmpty());
    QVERIFY(file.setPermissions(QFileDevice::Permissions()));
    if (geteuid() != 0) // root ignores file permissions
        QVERIFY(whyNoVhostNet(device).contains(u"group kvm"_s));
}

void HardwareTest::qemuIsQueriedForIoUring_data()
{
    QTest::addColumn<QByteArray>("errors"); // of an imitated QEMU; empty: test the real one
    QTest::addColumn<QString>("expectedError");
    QTest::newRow("without") << QByteArray(
                                    "-blockdev …: Parameter 'aio' does not accept value 'io_uring'")
                             << "was built without io_uring";
    QTest::newRow("forbidden")
        << QByteArray("-blockdev …: Unable to use io_uring: Operation not permitted")
        << "on this host: Operation not permitted. See the setting kernel.io_uring_disabled";
    QTest::newRow("usable")
        << QByteArray("-device …: 'unisweep-ends-here' is not a valid device model name") << "";
}

void HardwareTest::qemuIsQueriedForIoUring()
{
    QFETCH(QByteArray, errors);
    QFETCH(QString, expectedError);
    const QTemporaryDir directory;
    QFile qemu(directory.filePath(u"qemu"_s));
    QVERIFY(qemu.open(QIODevice::WriteOnly));
    qemu.write("#!/bin/sh\ncat >&2 << 'END'\nqemu-system-x86_64: " + errors + "\nEND\nexit 1\n");
    qemu.close();
    QVERIFY(qemu.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const QString why = whyNoIoUring(qemu.fileName());
    QVERIFY2(expectedError.isEmpty() ? why.isEmpty() : why.contains(expectedError),
             qPrintable(why));
    // The answer of the installed QEMU is one of the known ones.
    if (const QString real = QStandardPaths::findExecutable(u"qemu-system-x86_64"_s);
        !real.isEmpty()) {
        const QString found = whyNoIoUring(real);
        QVERIFY2(found.isEmpty() || found.contains(u"without io_uring"_s) ||
                     found.contains(u"Unable"_s) || found.contains(u"io_uring_disabled"_s),
                 qPrintable(found));
    }
}

// /proc does not support direct I/O.
void HardwareTest::directIoIsTried()
{
    QVERIFY(whyNoDirectIo(u"/nowhere/disk"_s).isEmpty()); // a missing file is reported elsewhere
    const QString why = whyNoDirectIo(u"/proc/version"_s);
    QVERIFY2(why.contains(u"does not support direct I/O"_s), qPrintable(why));
}

QTEST_GUILESS_MAIN(HardwareTest)
#include "hardware.moc"
