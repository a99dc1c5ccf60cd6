// SPDX-License-Identifier: GPL-3.0-or-later
// Boots guests of the catalog in QEMU under emulation, follows their consoles, and sends requests
// to their servers through a port forwarded on loopback.
#pragma once

#include <QElapsedTimer>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUdpSocket>
#include <QtTest>

#include "base/program.h"
#include "images/image_builder.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

inline const QString imagesDirectory = QStringLiteral(UNISWEEP_BIN_DIR "/../test-images");
inline constexpr int bootMs = 55'000;

/// A guest in QEMU with its console on standard output; the destructor kills it.
class Guest
{
public:
    Guest(const BootFiles& files, const QList<Port>& ports, int memoryMiB)
    {
        QString forwards;
        for (const Port& port : ports) {
            // Another process could take the free port between its release and QEMU's start; QEMU
            // then fails to start and reports this.
            quint16 number = 0;
            if (port.udp) {
                QUdpSocket socket;
                socket.bind(QHostAddress::LocalHost);
                number = socket.localPort();
            } else {
                QTcpServer server;
                server.listen(QHostAddress::LocalHost);
                number = server.serverPort();
            }
            m_ports.insert({port.number, port.udp}, number);
            forwards += u",hostfwd=%1:127.0.0.1:%2-:%3"_s.arg(port.udp ? u"udp"_s : u"tcp"_s)
                            .arg(number)
                            .arg(port.number);
        }
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        const QStringList machine{u"-accel"_s,      u"tcg"_s,
                                  u"-cpu"_s,        u"max"_s,
                                  u"-M"_s,          u"pc"_s,
                                  u"-m"_s,          QString::number(memoryMiB),
                                  u"-smp"_s,        u"1,maxcpus=2"_s, // see domain_xml.cpp
                                  u"-display"_s,    u"none"_s,
                                  u"-nodefaults"_s, u"-no-reboot"_s,
                                  u"-serial"_s,     u"stdio"_s,
                                  u"-netdev"_s,     u"user,id=n0"_s + forwards,
                                  u"-device"_s,     u"virtio-net-pci,netdev=n0,romfile="_s};
        QStringList boot;
        if (!files.kernel.isEmpty())
            boot << u"-kernel"_s << files.kernel << u"-append"_s << files.commandLine;
        if (!files.initrd.isEmpty())
            boot << u"-initrd"_s << files.initrd;
        if (!files.disk.isEmpty())
            boot << u"-drive"_s
                 << u"file=%1,format=%2,if=virtio,snapshot=on"_s.arg(files.disk, files.diskFormat);
        m_process.start(u"qemu-system-x86_64"_s, machine + boot);
        m_process.waitForStarted();
    }
    ~Guest()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    quint16 forwarded(int port, bool udp) const { return m_ports.value({port, udp}); }
    /// Reads the console for up to `ms` milliseconds.
    void listen(int ms)
    {
        m_process.waitForReadyRead(ms);
        m_console += m_process.readAll();
    }
    /// The first text on the console that matches a mark of this meaning; empty if there is none.
    QString mark(const Recipe& recipe, ConsoleMeaning meaning) const
    {
        for (const QString& line : QString::fromLatin1(m_console).split(u'\n')) {
            for (const ConsoleMark& mark : recipe.console()) {
                const auto match = mark.pattern.match(line.trimmed());
                if (!match.hasMatch())
                    continue;
                if (mark.meaning == meaning)
                    return match.captured(0);
                break; // only the first mark that matches a line counts
            }
        }
        return {};
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    const QByteArray& console() const { return m_console; }

private:
    QProcess m_process;
    QByteArray m_console;
    QMap<std::pair<int, bool>, quint16> m_ports;
};

/// A query for the A record of www.example.test (RFC 1035, section 4).
inline QByteArray dnsQuestion()
{
    return QByteArray::fromHex("2a2a01000001000000000000"
                               "03777777076578616d706c65047465737400"
                               "00010001");
}

inline bool isCorrectResponse(const QByteArray& response)
{
    return response.startsWith(QByteArray::fromHex("2a2a")) && response.size() > 12 &&
           (response[2] & 0x80) && (response[3] & 0x0f) == 0 && response[7] == 1 &&
           response.contains(QByteArray::fromHex("0004c0000201")); // 192.0.2.1
}

inline bool respondsToDns(const Guest& guest)
{
    QUdpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, guest.forwarded(53, true));
    socket.write(dnsQuestion());
    return socket.waitForReadyRead(100) && isCorrectResponse(socket.readAll());
}

inline QByteArray httpGet(quint16 port, const QByteArray& path)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(200))
        return {};
    socket.write("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n");
    QByteArray response;
    while (socket.waitForReadyRead(2000))
        response += socket.readAll();
    return response + socket.readAll();
}

inline bool respondsToHttp(const Guest& guest)
{
    const QByteArray response = httpGet(guest.forwarded(80, false), "/");
    return response.left(16).contains(" 200 ") && response.endsWith("\r\n\r\n" + pageText());
}

/// Checks pages made from rows of the database: equally long, but with different contents.
inline bool respondsToRowQueries(const Guest& guest)
{
    const auto page = [&](const QByteArray& path) {
        const QByteArray response = httpGet(guest.forwarded(80, false), path);
        return response.left(16).contains(" 200 ") ? response.mid(response.indexOf("\r\n\r\n") + 4)
                                                   : QByteArray();
    };
    const QByteArray seven = page("/row.php?id=7");
    const QByteArray eight = page("/row.php?id=8");
    return seven.size() == 111 && eight.size() == 111 && seven != eight;
}

/// A short transfer by the server's own client, which must be installed on the host.
inline bool respondsToIperf(const Guest& guest, const ServerEntry& server)
{
    const bool three = server.id == "iperf3"_L1;
    const Port port = server.ports.first();
    QStringList arguments{u"-c"_s, u"127.0.0.1"_s,
                          u"-t"_s, u"1"_s,
                          u"-p"_s, QString::number(guest.forwarded(port.number, port.udp))};
    const ProgramResult result =
        runProgram(three ? u"iperf3"_s : u"iperf"_s, arguments, u"/"_s, {});
    return result.ok() && result.output.contains("bits/sec");
}

/// The image of a recipe, stored in the build directory between runs.
inline BootFiles cachedImage(const Recipe& recipe)
{
    ImageBuilder builder(ImageStore(imagesDirectory), imagesDirectory + u"/cache"_s);
    return builder.ensure(recipe);
}

inline Catalog shippedCatalog()
{
    return Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")});
}

/// Path of a file in the directory named by UNISWEEP_IMAGES, which holds real images that are not
/// part of the project; empty if the file does not exist.
inline QString suppliedImage(const QString& name)
{
    const QString directory = qEnvironmentVariable("UNISWEEP_IMAGES");
    const QString path = directory + u'/' + name;
    return !directory.isEmpty() && QFileInfo::exists(path) ? path : QString();
}

inline Recipe linuxRecipe(const QString& server)
{
    return std::get<Recipe>(shippedCatalog().find({u"linux"_s, server, {}, HypervisorKind::Qemu}));
}

/// Names a program that these tests require and that is not installed; empty if there is none.
inline QString missingPrograms(const QStringList& programs)
{
    for (const QString& program : programs) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"no %1; on Debian: apt-get install qemu-system-x86 apt dpkg"_s.arg(program);
    }
    return {};
}

/// Boots the recipe's image, and sends requests until the first correct response; also reads the
/// server's own counters if it has any.
inline void bootAndRequest(const Recipe& recipe)
{
    const QString server = recipe.server().id;
    const BootFiles image = cachedImage(recipe);
    QCOMPARE(ImageStore(imagesDirectory).verify(image), QString());
    const QList<Service>& services = recipe.server().services;
    if (services.contains(Service::Tcp) && QStandardPaths::findExecutable(server).isEmpty())
        QSKIP(qPrintable(u"no %1 to ask this server; on Debian: apt-get install %1"_s.arg(server)));
    QList<Port> ports = recipe.server().ports;
    if (recipe.server().statistics)
        ports << Port{recipe.server().statistics->port, false};

    QElapsedTimer clock;
    clock.start();
    Guest guest(image, ports, 512);
    bool answered = false;
    // If a unikernel's program prints nothing, the network's mark is the last one on the console.
    const QList<ConsoleMark> marks = recipe.console();
    const bool reportsServer = std::any_of(marks.begin(), marks.end(), [](const ConsoleMark& mark) {
        return mark.meaning == ConsoleMeaning::ServerUp;
    });
    const ConsoleMeaning last =
        reportsServer ? ConsoleMeaning::ServerUp : ConsoleMeaning::NetworkUp;
    while (!answered && guest.isRunning() && clock.elapsed() < bootMs) {
        guest.listen(20);
        if (!guest.mark(recipe, last).isEmpty())
            answered = server == "apache-php"_L1          ? respondsToRowQueries(guest)
                       : services.contains(Service::Dns)  ? respondsToDns(guest)
                       : services.contains(Service::Http) ? respondsToHttp(guest)
                                                          : respondsToIperf(guest, recipe.server());
    }
    QVERIFY2(answered, guest.console().right(2000).constData());
    QVERIFY(guest.mark(recipe, ConsoleMeaning::NetworkUp).contains(u"10.0.2.15"_s));
    qInfo("%s: first answer %.1f s after start, image %lld kB", qPrintable(server),
          double(clock.elapsed()) / 1000, image.totalBytes() / 1000);
    if (recipe.server().statistics && recipe.server().statistics->kind == "bind-json"_L1) {
        const QByteArray json =
            httpGet(guest.forwarded(recipe.server().statistics->port, false), "/json/v1/server");
        QVERIFY2(json.contains("\"QUERY\":"), json.left(500).constData());
    }
}
