// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the image of every Linux server from real packages (kept between runs), boots it under
// QEMU's emulation, follows its console, and asks the server over a forwarded loopback port.
#include <QElapsedTimer>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUdpSocket>
#include <QtTest>

#include "catalog/image_builder.h"
#include "catalog/program.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

static const QString imagesDirectory = QStringLiteral(UNISWEEP_BIN_DIR "/../test-images");
static constexpr int bootMs = 55'000;

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
        m_process.start(u"qemu-system-x86_64"_s,
                        {u"-accel"_s,      u"tcg"_s,
                         u"-cpu"_s,        u"max"_s,
                         u"-M"_s,          u"pc"_s,
                         u"-m"_s,          QString::number(memoryMiB),
                         u"-smp"_s,        u"1"_s,
                         u"-display"_s,    u"none"_s,
                         u"-nodefaults"_s, u"-no-reboot"_s,
                         u"-serial"_s,     u"stdio"_s,
                         u"-kernel"_s,     files.kernel,
                         u"-initrd"_s,     files.initrd,
                         u"-append"_s,     files.commandLine,
                         u"-netdev"_s,     u"user,id=n0"_s + forwards,
                         u"-device"_s,     u"virtio-net-pci,netdev=n0,romfile="_s});
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
static QByteArray dnsQuestion()
{
    return QByteArray::fromHex("2a2a01000001000000000000"
                               "03777777076578616d706c65047465737400"
                               "00010001");
}

static bool isRightAnswer(const QByteArray& answer)
{
    return answer.startsWith(QByteArray::fromHex("2a2a")) && answer.size() > 12 &&
           (answer[2] & 0x80) && (answer[3] & 0x0f) == 0 && answer[7] == 1 &&
           answer.contains(QByteArray::fromHex("0004c0000201")); // 192.0.2.1
}

static bool answersDns(const Guest& guest)
{
    QUdpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, guest.forwarded(53, true));
    socket.write(dnsQuestion());
    return socket.waitForReadyRead(100) && isRightAnswer(socket.readAll());
}

static QByteArray httpGet(quint16 port, const QByteArray& path)
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

static bool answersHttp(const Guest& guest)
{
    const QByteArray answer = httpGet(guest.forwarded(80, false), "/");
    return answer.left(16).contains(" 200 ") && answer.endsWith("\r\n\r\n" + pageText());
}

class CatalogGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answers_data();
    void answers();
    void saysHowItDied();
    void samePackagesGiveTheSameImage();
    void cancelLeavesNothing();
    void noNetworkIsNamed();

private:
    BootFiles imageOf(const Recipe& recipe);
    Recipe recipeOf(const QString& server) const;
    Catalog m_catalog;
};

void CatalogGuestTest::initTestCase()
{
    for (const QString& program : {u"qemu-system-x86_64"_s, u"apt-get"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(u"no %1; on Debian: apt-get install qemu-system-x86"_s.arg(program)));
    }
    m_catalog = Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")});
}

Recipe CatalogGuestTest::recipeOf(const QString& server) const
{
    return std::get<Recipe>(m_catalog.find({u"linux"_s, server, {}, HypervisorKind::Qemu}));
}

BootFiles CatalogGuestTest::imageOf(const Recipe& recipe)
{
    ImageBuilder builder(ImageStore(imagesDirectory), imagesDirectory + u"/cache"_s);
    return builder.ensure(recipe);
}

void CatalogGuestTest::answers_data()
{
    QTest::addColumn<QString>("server");
    for (const ServerEntry& server : m_catalog.platform(u"linux"_s)->servers)
        QTest::newRow(qPrintable(server.id)) << server.id;
}

void CatalogGuestTest::answers()
{
    QFETCH(QString, server);
    const Recipe recipe = recipeOf(server);
    const BootFiles image = imageOf(recipe);
    QCOMPARE(ImageStore(imagesDirectory).verify(image), QString());
    const bool dns = recipe.server().services.contains(Service::Dns);
    QList<Port> ports = recipe.server().ports;
    if (recipe.server().statistics)
        ports << Port{recipe.server().statistics->port, false};

    QElapsedTimer clock;
    clock.start();
    Guest guest(image, ports, 512);
    bool answered = false;
    while (!answered && guest.isRunning() && clock.elapsed() < bootMs) {
        guest.listen(20);
        if (!guest.mark(recipe, ConsoleMeaning::ServerUp).isEmpty())
            answered = dns ? answersDns(guest) : answersHttp(guest);
    }
    QVERIFY2(answered, guest.console().right(2000).constData());
    QVERIFY(guest.mark(recipe, ConsoleMeaning::NetworkUp).contains(u"10.0.2.15"_s));
    qInfo("%s: first answer %.1f s after start, image %lld kB", qPrintable(server),
          double(clock.elapsed()) / 1000, image.bytes.value(u"initrd"_s) / 1000);
    if (recipe.server().statistics && recipe.server().statistics->kind == "bind-json"_L1) {
        const QByteArray json =
            httpGet(guest.forwarded(recipe.server().statistics->port, false), "/json/v1/server");
        QVERIFY2(json.contains("\"QUERY\":"), json.left(500).constData());
    }
}

void CatalogGuestTest::saysHowItDied()
{
    const Recipe recipe = recipeOf(u"bind"_s);
    BootFiles image = imageOf(recipe);
    // An address that cannot be: the guest says so and powers off by itself.
    image.commandLine += u" unisweep.address=nonsense"_s;
    Guest guest(image, {}, 512);
    QElapsedTimer clock;
    clock.start();
    while (guest.isRunning() && clock.elapsed() < bootMs)
        guest.listen(50);
    guest.listen(0);
    QVERIFY2(!guest.isRunning(), guest.console().right(2000).constData());
    QCOMPARE(guest.mark(recipe, ConsoleMeaning::NoNetwork),
             u"unisweep: no network: nonsense was refused"_s);
    QVERIFY(guest.mark(recipe, ConsoleMeaning::ServerUp).isEmpty());
}

/// Names in a store but the cache and the locks.
static QStringList visibleIn(const QString& directory)
{
    QStringList names =
        QDir(directory).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    names.removeIf(
        [](const QString& name) { return name == "cache"_L1 || name.startsWith(".lock-"_L1); });
    return names;
}

void CatalogGuestTest::samePackagesGiveTheSameImage()
{
    const Recipe recipe = recipeOf(u"lighttpd"_s);
    const BootFiles kept = imageOf(recipe);
    QTemporaryDir directory;
    ImageBuilder builder{ImageStore(directory.path()), imagesDirectory + u"/cache"_s};
    QStringList steps;
    double last = -1;
    const BootFiles fresh = builder.build(recipe, {}, [&](const QString& what, double fraction) {
        QVERIFY(fraction >= last && fraction <= 1);
        last = fraction;
        if (!steps.contains(what))
            steps << what;
    });
    QVERIFY2(steps.contains(u"Composing the image"_s), qPrintable(steps.join(u", "_s)));
    QCOMPARE(last, 1.0);
    QVERIFY(fresh.packages.contains(u"libpcre2-8-0"_s));
    if (fresh.packages != kept.packages)
        QSKIP("the distribution has newer packages than the image kept from an earlier run; "
              "remove test-images from the build directory");
    QCOMPARE(fresh.id, kept.id);
    QCOMPARE(fresh.sha256, kept.sha256);
    // A zone of another size is another image.
    QVERIFY(!builder.find(recipe, {.zoneRecords = 7}));
}

void CatalogGuestTest::cancelLeavesNothing()
{
    const Recipe recipe = recipeOf(u"lighttpd"_s);
    for (const QString& when : {u"Looking up packages"_s, u"Unpacking packages"_s}) {
        QTemporaryDir directory;
        ImageBuilder builder{ImageStore(directory.path()), imagesDirectory + u"/cache"_s};
        std::stop_source source;
        const auto work = [&] {
            builder.build(
                recipe, {},
                [&](const QString& what, double) {
                    if (what == when)
                        source.request_stop();
                },
                source.get_token());
        };
        QVERIFY_EXCEPTION_THROWN(work(), Cancelled);
        QVERIFY2(visibleIn(directory.path()).isEmpty(),
                 qPrintable(visibleIn(directory.path()).join(u' ')));
    }
}

void CatalogGuestTest::noNetworkIsNamed()
{
    QTemporaryDir directory;
    ImageBuilder builder(ImageStore(directory.path()), directory.filePath(u"cache"_s));
    qputenv("http_proxy", "http://127.0.0.1:9"); // nobody listens there
    qputenv("https_proxy", "http://127.0.0.1:9");
    QString message;
    try {
        builder.build(recipeOf(u"lighttpd"_s));
    } catch (const ImageError& error) {
        message = error.message();
    }
    qunsetenv("http_proxy");
    qunsetenv("https_proxy");
    QVERIFY2(message.contains(u"Check the network"_s), qPrintable(message));
    QVERIFY(visibleIn(directory.path()).isEmpty());
}

QTEST_GUILESS_MAIN(CatalogGuestTest)
#include "catalog_guest.moc"
