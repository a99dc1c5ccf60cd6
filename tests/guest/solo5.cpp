// SPDX-License-Identifier: GPL-3.0-or-later
// The notes in Solo5 unikernels, and unikernels under a real tender. The latter require files that
// cannot be built from the distribution's packages: UNISWEEP_IMAGES=DIR names a directory with
// mirage/dns.spt and the tender mirage/solo5-spt.
#include <unistd.h>

#include <QtTest>

#include "catalog/catalog.h"
#include "guest/private_network.h"
#include "guest/solo5_guest.h"
#include "images/image_builder.h"
#include "images/solo5_file.h"
#include "load/load_process.h"
#include "solo5_elf.h"

using namespace unisweep;
using namespace unisweep::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class Solo5Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesAreRead();
    void damagedFilesAreRefused_data();
    void damagedFilesAreRefused();
    void arbitraryBytesAreHandled();
    void importChecks_data();
    void importChecks();
    void wrongUnikernelsAreRefused_data();
    void wrongUnikernelsAreRefused();
    void privateNetworkIsPrivate();
    void ordinaryUsersHaveItToo();
    void unikernelServesAndEnds();
    void crashIsExplained();

private:
    static TenderSpec realSpec(const QString& arguments);
    QTemporaryDir m_dir;
};

void Solo5Test::notesAreRead()
{
    QString why;
    const auto file = readSolo5File(
        elfWith({note("GNU", 1, "abcd"), abiNote(2), manifestNote({{"service", 2}, {"disk", 1}})}),
        why);
    QVERIFY2(file.has_value(), qPrintable(why));
    QCOMPARE(file->target, Solo5Target::Spt);
    QCOMPARE(file->abiVersion, 1u);
    QCOMPARE(file->names(Solo5Device::Kind::Network), QStringList{u"service"_s});
    QCOMPARE(file->names(Solo5Device::Kind::Block), QStringList{u"disk"_s});
}

void Solo5Test::damagedFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    const auto row = [](const char* name, const QByteArray& bytes, const char* why) {
        QTest::newRow(name) << bytes << QString::fromUtf8(why);
    };
    row("empty", {}, "it is not a 64-bit ELF file");
    row("text", "#!/bin/sh\n", "it is not a 64-bit ELF file");
    row("another program", elfWith({note("GNU", 1, "abcd")}), "it is not a Solo5 unikernel");
    row("no manifest", elfWith({abiNote(2)}), "one of its two Solo5 notes is missing");
    row("no target", elfWith({manifestNote({})}), "one of its two Solo5 notes is missing");
    row("new target", elfWith({abiNote(9), manifestNote({})}), "its target number 9 is unknown");
    row("new manifest", elfWith({abiNote(2), manifestNote({}, 2)}), "its manifest has version 2");
    row("short target", elfWith({note("Solo5", 0x31494241, "abcd"), manifestNote({})}),
        "its note with the target is damaged");
    row("short manifest", elfWith({abiNote(2), note("Solo5", 0x3154464d, "abcdefgh")}),
        "its manifest is damaged");
    row("too many devices",
        elfWith({abiNote(2), note("Solo5", 0x3154464d,
                                  QByteArray(4, '\0') + raw(quint32(1)) + raw(quint32(1) << 31))}),
        "it is too short for its 2147483648 devices");
}

void Solo5Test::damagedFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);
    QString reason;
    QVERIFY(!readSolo5File(bytes, reason).has_value());
    QVERIFY2(reason.contains(why), qPrintable(reason));
}

void Solo5Test::arbitraryBytesAreHandled()
{
    const QByteArray valid = elfWith({abiNote(2), manifestNote({{"service", 2}})});
    QString why;
    for (qsizetype length = 0; length < valid.size(); ++length)
        QVERIFY(!readSolo5File(valid.left(length), why).has_value());
    for (qsizetype at = 0; at < valid.size(); ++at) {
        QByteArray flipped = valid;
        flipped[at] = static_cast<char>(~flipped[at]);
        readSolo5File(flipped, why); // must not read out of bounds
    }
}

static QString writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
    return path;
}

void Solo5Test::importChecks_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<quint32>("target");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("spt") << u"mirage-spt"_s << 2u << QString();
    QTest::newRow("hvt") << u"mirage-spt"_s << 1u << QString();
    QTest::newRow("virtio") << u"mirage"_s << 3u << QString();
    QTest::newRow("virtio for spt")
        << u"mirage-spt"_s << 3u << u"is built for virtio, but Mirage OS (Solo5 tender) needs"_s;
    QTest::newRow("spt for virtio")
        << u"mirage"_s << 2u << u"is built for spt, but Mirage OS needs virtio. Build it"_s;
}

void Solo5Test::importChecks()
{
    QFETCH(QString, platform);
    QFETCH(quint32, target);
    QFETCH(QString, complaint);
    const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    const Recipe recipe = std::get<Recipe>(catalog.find({platform, u"dns"_s, {}, {}}));
    const QString kernel = writeFile(m_dir.filePath(u"unikernel"_s),
                                     elfWith({abiNote(target), manifestNote({{"service", 2}})}));
    ImageBuilder builder{ImageStore(m_dir.filePath(u"images"_s)), m_dir.path()};
    try {
        const BootFiles image = builder.import(recipe, kernel, {});
        QVERIFY2(complaint.isEmpty(), "taken without complaint");
        QVERIFY2(image.notes.value(u"solo5"_s).endsWith(u"network service"_s),
                 qPrintable(image.notes.value(u"solo5"_s)));
    } catch (const ImageError& error) {
        QVERIFY2(!complaint.isEmpty() && error.message().contains(complaint),
                 qPrintable(error.message()));
    }
}

void Solo5Test::wrongUnikernelsAreRefused_data()
{
    QTest::addColumn<quint32>("target");
    QTest::addColumn<QStringList>("devices");
    QTest::addColumn<QString>("why");
    QTest::newRow("fits") << 2u << QStringList{u"2service"_s} << QString();
    QTest::newRow("target") << 1u << QStringList{u"2service"_s}
                            << u"is built for hvt, but the series uses spt"_s;
    QTest::newRow("disk") << 2u << QStringList{u"2service"_s, u"1data"_s}
                          << u"needs a disk (\"data\")"_s;
    QTest::newRow("no network") << 2u << QStringList() << u"declares 0 network devices"_s;
    QTest::newRow("two networks") << 2u << QStringList{u"2a"_s, u"2b"_s}
                                  << u"declares 2 network devices"_s;
}

void Solo5Test::wrongUnikernelsAreRefused()
{
    QFETCH(quint32, target);
    QFETCH(QStringList, devices);
    QFETCH(QString, why);
    Solo5File file{static_cast<Solo5Target>(target), 1, {}};
    for (const QString& device : devices)
        file.devices << Solo5Device{device.mid(1),
                                    static_cast<Solo5Device::Kind>(device.first(1).toInt())};
    const QString reason = Solo5Guest::whyNotFor(file, Solo5Target::Spt);
    QVERIFY2(why.isEmpty() ? reason.isEmpty() : reason.contains(why), qPrintable(reason));
}

// Network interfaces seen by a child process, inside or outside.
static QByteArray interfaces(const std::function<void()>& entrance)
{
    QByteArray output;
    runLoadProcess(
        u"cat"_s, {u"/proc/net/dev"_s}, entrance, 10s,
        [&](const QByteArray& bytes) { output += bytes; }, [] { return true; }, {});
    return output;
}

void Solo5Test::privateNetworkIsPrivate()
{
    if (const QString why = PrivateNetwork::whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const QByteArray before = interfaces({});
    const PrivateNetwork one;
    const PrivateNetwork two; // the same addresses, without conflict
    QCOMPARE(interfaces(one.entrance()).count("tap0:"), 1);
    QCOMPARE(interfaces(two.entrance()).count("tap0:"), 1);
    QCOMPARE(interfaces(one.entrance()).count(':'), 2); // and lo
    QCOMPARE(interfaces({}).count(':'), before.count(':'));
}

// Repeats the test as the user nobody, whose only privileges are those in a private user namespace.
void Solo5Test::ordinaryUsersHaveItToo()
{
    if (geteuid() != 0)
        QSKIP("this user is an ordinary one already: privateNetworkIsPrivate() has shown it");
    QByteArray output;
    const LoadProcessResult result = runLoadProcess(
        u"setpriv"_s,
        {u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s,
         QCoreApplication::applicationFilePath(), u"privateNetworkIsPrivate"_s},
        {}, 30s, [&](const QByteArray& bytes) { output += bytes; }, [] { return true; }, {});
    if (output.contains("SKIP"))
        QSKIP(output.mid(output.indexOf("SKIP")).constData());
    if (result.exitCode == 126 || result.exitCode == 127)
        QSKIP("nobody may not run this program here; build it below a folder that all may enter");
    QVERIFY2(result.exitCode == 0, output.constData());
}

TenderSpec Solo5Test::realSpec(const QString& arguments)
{
    const QString directory = qEnvironmentVariable("UNISWEEP_IMAGES");
    TenderSpec spec;
    spec.program = directory + u"/mirage/solo5-spt"_s;
    spec.uri = u"spt:///"_s;
    spec.unikernel = directory + u"/mirage/dns.spt"_s;
    spec.network = u"service"_s;
    spec.addressArguments = u"--ipv4={address}/{prefix} --ipv4-only=true"_s;
    spec.arguments = arguments;
    return spec;
}

static QString whyNoImages()
{
    const QString directory = qEnvironmentVariable("UNISWEEP_IMAGES");
    for (const char* name : {"mirage/dns.spt", "mirage/solo5-spt"}) {
        if (directory.isEmpty() || !QFile::exists(directory + u'/' + QLatin1String(name)))
            return u"UNISWEEP_IMAGES=DIR must name a directory with "
                   u"mirage/dns.spt (experiments/unikernels/dns, built for spt) and "
                   "mirage/solo5-spt; %1 is not there"_s.arg(QLatin1String(name));
    }
    return PrivateNetwork::whyNot();
}

void Solo5Test::unikernelServesAndEnds()
{
    if (const QString why = whyNoImages(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Solo5Guest guest(realSpec(u"--records=10"_s));
    guest.start({});
    const Endpoint endpoint = guest.endpoint({53, true});
    QByteArray response;
    const LoadProcessResult result = runLoadProcess(
        UNISWEEP_BIN_DIR u"/unisweep-load"_s,
        {u"dns"_s, u"--target"_s, u"%1:%2"_s.arg(endpoint.address).arg(endpoint.port), u"--name"_s,
         u"h10.example.test"_s, u"--expect-answers"_s, u"1"_s, u"--until-ready"_s, u"20s"_s},
        endpoint.enterNetwork, 60s, [&](const QByteArray& bytes) { response += bytes; },
        [] { return true; }, {});
    QVERIFY2(result.exitCode == 0, response.constData());
    QString how;
    QVERIFY(guest.isRunning(how));
    const GuestCounters counters = guest.counters();
    QVERIFY(counters.cpuNs > 0);
    QVERIFY(counters.residentKiB > 1024);
    const QByteArray console = joined(guest.takeConsole());
    QVERIFY2(console.contains("Solo5: Bindings version"), console.constData());
    guest.stop();
    QVERIFY(!guest.isRunning(how));
}

void Solo5Test::crashIsExplained()
{
    if (const QString why = whyNoImages(); !why.isEmpty())
        QSKIP(qPrintable(why));
    Solo5Guest guest(realSpec(u"--no-such-argument"_s));
    guest.start({});
    QString how;
    QTRY_VERIFY_WITH_TIMEOUT(!guest.isRunning(how), 20'000);
    QCOMPARE(how, u"it exited with status 64"_s); // "argument error" in mirage-runtime
    QVERIFY(joined(guest.takeConsole()).contains("no-such-argument"));
}

QTEST_GUILESS_MAIN(Solo5Test)
#include "solo5.moc"
