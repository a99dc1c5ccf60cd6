// SPDX-License-Identifier: GPL-3.0-or-later
// Boots guests of the catalog under QEMU's emulation, follows their console, and asks their server
// over a forwarded loopback port.
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

/// A guest under QEMU with the console on its standard output; killed with this object.
class Guest
{
public:
    Guest(const BootFiles& files, const QList<Port>& ports, int memoryMiB)
    {
        QString forwards;
        for (const Port& port : ports) {
            // Asking the kernel for a free port and giving it back leaves a gap in which another
            // could take it; QEMU then fails to start, and says so.
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
    /// Reads the console for a little while.
    void listen(int ms)
    {
        m_process.waitForReadyRead(ms);
        m_console += m_process.readAll();
    }
    /// The first mark of this meaning that a whole line of the console bears.
    QString mark(const Recipe& recipe, ConsoleMeaning meaning) const
    {
        for (const QString& line : QString::fromLatin1(m_console).split(u'\n')) {
            for (const ConsoleMark& mark : recipe.console()) {
                const auto match = mark.pattern.match(line.trimmed());
                if (!match.hasMatch())
                    continue;
                if (mark.meaning == meaning)
                    return match.captured(0);
                break; // the first mark that fits a line counts
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

/// A question for the A record of www.example.test (RFC 1035, section 4).
inline QByteArray dnsQuestion()
{
    return QByteArray::fromHex("2a2a01000001000000000000"
                               "03777777076578616d706c65047465737400"
                               "00010001");
}

inline bool isRightAnswer(const QByteArray& answer)
{
    return answer.startsWith(QByteArray::fromHex("2a2a")) && answer.size() > 12 &&
           (answer[2] & 0x80) && (answer[3] & 0x0f) == 0 && answer[7] == 1 &&
           answer.contains(QByteArray::fromHex("0004c0000201")); // 192.0.2.1
}

inline bool answersDns(const Guest& guest)
{
    QUdpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, guest.forwarded(53, true));
    socket.write(dnsQuestion());
    return socket.waitForReadyRead(100) && isRightAnswer(socket.readAll());
}

inline QByteArray httpGet(quint16 port, const QByteArray& path)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(200))
        return {};
    socket.write("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(2000))
        answer += socket.readAll();
    return answer + socket.readAll();
}

inline bool answersHttp(const Guest& guest)
{
    const QByteArray answer = httpGet(guest.forwarded(80, false), "/");
    return answer.left(16).contains(" 200 ") && answer.endsWith("\r\n\r\n" + pageText());
}

/// The page that is made from a row of the database: as long for each row, and not the same.
inline bool answersRows(const Guest& guest)
{
    const auto page = [&](const QByteArray& path) {
        const QByteArray answer = httpGet(guest.forwarded(80, false), path);
        return answer.left(16).contains(" 200 ") ? answer.mid(answer.indexOf("\r\n\r\n") + 4)
                                                 : QByteArray();
    };
    const QByteArray seven = page("/row.php?id=7");
    const QByteArray eight = page("/row.php?id=8");
    return seven.size() == 111 && eight.size() == 111 && seven != eight;
}

/// A short transfer by the server's own client, which must be on the host.
inline bool answersIperf(const Guest& guest, const ServerEntry& server)
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

/// The image of a recipe, kept in the build directory between runs.
inline BootFiles keptImage(const Recipe& recipe)
{
    ImageBuilder builder(ImageStore(imagesDirectory), imagesDirectory + u"/cache"_s);
    return builder.ensure(recipe);
}

inline Catalog shippedCatalog()
{
    return Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")});
}

/// A file of the directory that UNISWEEP_IMAGES names: real images, which the project does not
/// hold. Empty when it is not there.
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

/// What these tests cannot do without and this machine lacks; empty when all is there.
inline QString missingPrograms(const QStringList& programs)
{
    for (const QString& program : programs) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"no %1; on Debian: apt-get install qemu-system-x86 apt dpkg"_s.arg(program);
    }
    return {};
}

/// Boots the recipe's image and asks its server until the first right answer, and for its own
/// counters where it has them.
inline void bootAndAsk(const Recipe& recipe)
{
    const QString server = recipe.server().id;
    const BootFiles image = keptImage(recipe);
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
    // Of a unikernel whose program says nothing, the network is the last that is heard.
    const QList<ConsoleMark> marks = recipe.console();
    const bool tellsServer = std::any_of(marks.begin(), marks.end(), [](const ConsoleMark& mark) {
        return mark.meaning == ConsoleMeaning::ServerUp;
    });
    const ConsoleMeaning last = tellsServer ? ConsoleMeaning::ServerUp : ConsoleMeaning::NetworkUp;
    while (!answered && guest.isRunning() && clock.elapsed() < bootMs) {
        guest.listen(20);
        if (!guest.mark(recipe, last).isEmpty())
            answered = server == "apache-php"_L1          ? answersRows(guest)
                       : services.contains(Service::Dns)  ? answersDns(guest)
                       : services.contains(Service::Http) ? answersHttp(guest)
                                                          : answersIperf(guest, recipe.server());
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
