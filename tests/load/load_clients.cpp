// SPDX-License-Identifier: GPL-3.0-or-later
// The adapters of external load clients: the real programs against servers on loopback.
#include <atomic>
#include <csignal>
#include <unistd.h>

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QUdpSocket>
#include <QtTest>

#include "client_step.h"
#include "load/dnsperf_client.h"
#include "load/external_client.h"
#include "load/native_client.h"
#include "results/transfer_statistics.h"
#include "tests/loadgen/udp_responder.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;
using namespace loadgentest;

namespace
{

qint64 count(const Reported& reported, Outcome outcome)
{
    return std::count_if(
        reported.samples.begin(), reported.samples.end(),
        [&](const Sample& sample) { return sample.outcome == outcome && sample.intendedNs >= 0; });
}

// An iperf server on a port that is free for TCP and UDP; the destructor ends it. As in the
// catalog, a server of iperf 2 serves a single TCP transfer and is then restarted.
class IperfServer
{
public:
    IperfServer(const QString& program, bool udp)
        : m_command({program, u"-s"_s, u"-p"_s})
        , m_repeats(program == u"iperf"_s && !udp)
    {
        if (program == u"iperf"_s)
            m_options = udp ? QStringList{u"-u"_s, u"-U"_s} : QStringList{u"-1"_s};
        choosePort();
    }
    ~IperfServer()
    {
        if (m_process.state() != QProcess::NotRunning)
            kill(static_cast<pid_t>(-m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }
    // False if the server cannot start because other programs took its ports.
    bool start()
    {
        static constexpr int tries = 5;
        for (int i = 0; i < tries; ++i) {
            QStringList command = m_command + QStringList{QString::number(m_port)} + m_options;
            if (m_repeats)
                command =
                    QStringList{u"sh"_s, u"-c"_s, u"while :; do \"$@\" || exit; done"_s, u"sh"_s} +
                    command;
            m_process.setStandardOutputFile(QProcess::nullDevice());
            m_process.setStandardErrorFile(QProcess::nullDevice());
            m_process.setChildProcessModifier([] { setpgid(0, 0); });
            m_process.start(command.takeFirst(), command);
            if (m_process.waitForStarted() && !m_process.waitForFinished(300))
                return true;
            choosePort();
        }
        return false;
    }
    quint16 port() const { return m_port; }

private:
    void choosePort()
    {
        QTcpServer tcp;
        QUdpSocket udp;
        do {
            tcp.close();
            tcp.listen(QHostAddress::Any);
            m_port = tcp.serverPort();
        } while (!udp.bind(QHostAddress::Any, m_port));
    }

    QStringList m_command;
    QStringList m_options;
    bool m_repeats;
    quint16 m_port = 0;
    QProcess m_process;
};

} // namespace

class LoadClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dnsperfReportsEveryQuery();
    void dnsperfReportsFailures();
    void dnsperfIsStopped();
    void dnsperfSendsTheGivenQueries();
    void nativeQueriesInTurnOverTcp();
    void queryperfReportsASummary();
    void httperfReportsASummary();
    void httperfOfAWrongServer();
    void iperf_data();
    void iperf();
    void iperfOfNoServer();
};

void LoadClientsTest::dnsperfReportsEveryQuery()
{
    NEEDS(Client::Dnsperf);
    UdpResponder server([](int, const std::vector<std::uint8_t>& query) {
        return std::vector<Reply>{{correctResponse(query), 3'000'000}};
    });
    const auto client = makeLoadClient(Client::Dnsperf);
    const LoadTarget target = dnsTarget(server.port());
    QVERIFY(client->waitReady(target, 5s, [] { return true; }, {}).ready);
    const Reported reported = runStep(*client, target, stepOf(200, 1s));
    QVERIFY(reported.hello && reported.hello->expectedSamples == 200);
    QCOMPARE(reported.dropped, 0);
    const QJsonObject json = QJsonDocument::fromJson(reported.json).object();
    QCOMPARE(json.value(u"completed"_s).toInteger(), qint64(reported.samples.size()));
    QVERIFY(!json.value(u"version"_s).toString().isEmpty());
    // The warm-up has 40 queries; its end is known only to the precision with which lines are read.
    const qint64 answered = count(reported, Outcome::Answered);
    QVERIFY2(answered >= 180 && answered <= 220, qPrintable(QString::number(answered)));
    for (const Sample& sample : reported.samples) {
        QCOMPARE(int(sample.clocks), InferredTimes | InferredPlace);
        QCOMPARE(sample.intendedNs, sample.sentNs);
        QVERIFY(sample.serviceNs() >= 3'000'000); // the responder's own delay
    }
    // The server received all answered queries and at least one readiness query.
    QVERIFY(server.seen().size() >= reported.samples.size() + 1);
}

void LoadClientsTest::dnsperfReportsFailures()
{
    NEEDS(Client::Dnsperf);
    UdpResponder server([](int number, const std::vector<std::uint8_t>& query) {
        if (number % 10 == 3)
            return std::vector<Reply>{}; // lost
        auto response = correctResponse(query);
        if (number % 10 == 6)
            response[3] = static_cast<std::uint8_t>((response[3] & 0xf0) | 2); // SERVFAIL
        return std::vector<Reply>{{response, 0}};
    });
    const auto client = makeLoadClient(Client::Dnsperf);
    const Reported reported = runStep(*client, dnsTarget(server.port()), stepOf(100, 1s));
    const qint64 lost = count(reported, Outcome::Lost);
    const qint64 wrong = count(reported, Outcome::Wrong);
    QVERIFY2(lost >= 8 && lost <= 12, qPrintable(QString::number(lost)));
    QVERIFY2(wrong >= 8 && wrong <= 12, qPrintable(QString::number(wrong)));
    for (const Sample& sample : reported.samples) {
        if (sample.outcome == Outcome::Wrong)
            QCOMPARE(sample.detail, 2u);
        QCOMPARE(sample.hasResponse(), sample.outcome != Outcome::Lost);
    }
}

void LoadClientsTest::dnsperfIsStopped()
{
    NEEDS(Client::Dnsperf);
    UdpResponder server([](int, const std::vector<std::uint8_t>& query) {
        return std::vector<Reply>{{correctResponse(query), 0}};
    });
    const auto client = makeLoadClient(Client::Dnsperf);
    std::stop_source stop;
    const QDeadlineTimer deadline(20'000);
    std::jthread stopper([&] {
        std::this_thread::sleep_for(700ms);
        stop.request_stop();
    });
    const Reported reported =
        runStep(*client, dnsTarget(server.port()), stepOf(100, 60s), stop.get_token());
    QVERIFY(!deadline.hasExpired());
    QVERIFY(!reported.samples.empty());
}

// TCP, EDNS with DNSSEC, two alternating queries, and a nonexistent name as the correct response.
void LoadClientsTest::dnsperfSendsTheGivenQueries()
{
    NEEDS(Client::Dnsperf);
    std::atomic<int> withDo = 0;
    std::atomic<int> ofSecond = 0;
    const TcpResponder server(wholeDns, [&](int, const std::string& request) {
        // The OPT record is the last one: its size, its flags, and no data.
        const std::string opt = request.substr(request.size() - 8);
        withDo += opt == std::string("\x10\0\0\0\x80\0\0\0", 8);
        ofSecond += request.find("second") != std::string::npos;
        std::string response = request;
        response[4] = '\x84';
        response[5] = '\x03'; // NXDOMAIN
        Play play;
        play.pieces = {{response, 0}};
        return play;
    });
    LoadTarget target =
        dnsTarget(QString::fromStdString(server.target()).section(QLatin1Char(':'), 1).toInt());
    target.dns.transport = DnsTransport::Tcp;
    target.dns.keepAlive = true;
    target.dns.edns = 4096;
    target.dns.dnssec = true;
    target.dns.responseCode = 3;
    target.dns.answers.reset();
    target.dns.further = {{u"second.example.test"_s, u"MX"_s}};
    const auto client = makeLoadClient(Client::Dnsperf);
    QVERIFY(client->waitReady(target, 5s, [] { return true; }, {}).ready);
    const Reported reported = runStep(*client, target, stepOf(100, 1s));
    // The end of the warm-up is known only to the precision with which lines are read, so all
    // samples count.
    const auto queries = static_cast<int>(reported.samples.size());
    QVERIFY2(queries >= 60 && queries <= 125, qPrintable(QString::number(queries)));
    for (const Sample& sample : reported.samples) {
        QCOMPARE(sample.outcome, Outcome::Answered);
        QCOMPARE(sample.detail, 3u);
    }
    QCOMPARE(withDo, server.requests());
    QVERIFY2(std::abs(ofSecond - queries / 2) <= 2, qPrintable(QString::number(ofSecond)));
}

void LoadClientsTest::nativeQueriesInTurnOverTcp()
{
    std::atomic<int> ofSecond = 0;
    std::atomic<int> withEdns = 0;
    const TcpResponder server(wholeDns, [&](int, const std::string& request) {
        ofSecond += request.find("second") != std::string::npos;
        withEdns += request.substr(request.size() - 8) == std::string("\x04\xd0\0\0\0\0\0\0", 8);
        std::string response = request;
        response[4] = '\x84';
        response[5] = '\x03'; // NXDOMAIN
        Play play;
        play.pieces = {{response, 0}};
        return play;
    });
    LoadTarget target =
        dnsTarget(QString::fromStdString(server.target()).section(QLatin1Char(':'), 1).toInt());
    target.dns.transport = DnsTransport::Tcp;
    target.dns.edns = 1232;
    target.dns.responseCode = 3;
    target.dns.answers.reset();
    target.dns.further = {{u"second.example.test"_s, u"TYPE65"_s}};
    target.options.sourceAddresses = 2;
    target.options.closeBy = CloseBy::Reset;
    const auto client = makeLoadClient(Client::Native);
    QVERIFY(client->waitReady(target, 5s, [] { return true; }, {}).ready);
    const int ready = server.requests();
    const Reported reported = runStep(*client, target, stepOf(100, 1s));
    QCOMPARE(count(reported, Outcome::Answered), 100);
    QCOMPARE(server.requests(), ready + 120); // including the warm-up
    QCOMPARE(server.connections(), ready + 120);
    QCOMPARE(withEdns, server.requests());
    QCOMPARE(ofSecond, 60);
    QCOMPARE(server.connectionsFrom(2), 60);
    QCOMPARE(server.connectionsFrom(3), 60);
    const QJsonObject requested =
        QJsonDocument::fromJson(reported.json).object().value(u"asked"_s).toObject();
    QCOMPARE(requested.value(u"edns"_s).toInt(), 1232);
    QCOMPARE(requested.value(u"names"_s).toInt(), 2);
    QCOMPARE(requested.value(u"closed_by"_s).toString(), u"reset"_s);
}

void LoadClientsTest::queryperfReportsASummary()
{
    NEEDS(Client::Queryperf);
    UdpResponder server([](int, const std::vector<std::uint8_t>& query) {
        return std::vector<Reply>{{correctResponse(query), 2'000'000}};
    });
    const auto client = makeLoadClient(Client::Queryperf);
    LoadStep step = stepOf(200, 1s);
    step.warmUp = {};
    const Reported reported = runStep(*client, dnsTarget(server.port()), step);
    QVERIFY(reported.samples.empty());
    QVERIFY(reported.summary);
    QVERIFY(reported.summary->outcomes[0] >= 150 && reported.summary->outcomes[0] <= 210);
    QVERIFY(reported.summary->meanNs >= 2'000'000);
    QVERIFY(reported.summary->medianNs >= 1'990'000); // middle of the bin
}

void LoadClientsTest::httperfReportsASummary()
{
    NEEDS(Client::Httperf);
    const TcpResponder server =
        httpServer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
    const auto client = makeLoadClient(Client::Httperf);
    const LoadTarget target = httpTarget(server);
    QVERIFY(client->waitReady(target, 5s, [] { return true; }, {}).ready);
    const int before = server.requests();
    const Reported reported = runStep(*client, target, stepOf(100, 1s));
    QVERIFY(reported.hello);
    QVERIFY(reported.samples.empty());
    QVERIFY(reported.summary);
    QCOMPARE(reported.summary->outcomes[static_cast<std::size_t>(Outcome::Answered)], 100);
    QCOMPARE(server.requests() - before, 120); // including the warm-up, whose samples are dropped
    QCOMPARE(reported.summary->latencies, 100);
    QVERIFY(reported.summary->meanNs >= 0 && reported.summary->maxNs >= reported.summary->meanNs);
}

void LoadClientsTest::httperfOfAWrongServer()
{
    NEEDS(Client::Httperf);
    const TcpResponder server =
        httpServer("HTTP/1.1 503 Busy\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
    const auto client = makeLoadClient(Client::Httperf);
    const Reported reported = runStep(*client, httpTarget(server), stepOf(50, 1s));
    QVERIFY(reported.summary);
    QCOMPARE(reported.summary->outcomes[static_cast<std::size_t>(Outcome::Wrong)], 50);
    QVERIFY(!reported.summary->meanNs);
}

void LoadClientsTest::iperf_data()
{
    QTest::addColumn<int>("client");
    QTest::addColumn<int>("service");
    QTest::addColumn<int>("direction");
    using Direction = BandwidthTest::Direction;
    const auto row = [](const char* name, Client client, Service service, Direction direction) {
        QTest::newRow(name) << static_cast<int>(client) << static_cast<int>(service)
                            << static_cast<int>(direction);
    };
    row("2, TCP", Client::Iperf, Service::Tcp, Direction::ToGuest);
    row("2, TCP back", Client::Iperf, Service::Tcp, Direction::FromGuest);
    row("2, UDP", Client::Iperf, Service::Udp, Direction::ToGuest);
    row("3, TCP", Client::Iperf3, Service::Tcp, Direction::ToGuest);
    row("3, TCP back", Client::Iperf3, Service::Tcp, Direction::FromGuest);
    row("3, UDP", Client::Iperf3, Service::Udp, Direction::ToGuest);
    row("3, UDP back", Client::Iperf3, Service::Udp, Direction::FromGuest);
}

void LoadClientsTest::iperf()
{
    QFETCH(int, client);
    QFETCH(int, service);
    QFETCH(int, direction);
    const auto which = Client(static_cast<Client::Kind>(client));
    NEEDS(which);
    const bool udp = static_cast<Service>(service) == Service::Udp;
    IperfServer server(toWord(which), udp);
    QVERIFY(server.start());
    LoadTarget target;
    target.address = u"127.0.0.1"_s;
    target.port = server.port();
    target.service = static_cast<Service>(service);
    target.direction = static_cast<BandwidthTest::Direction>(direction);
    const auto made = makeLoadClient(which);
    const Readiness readiness = made->waitReady(target, 10s, [] { return true; }, {});
    QVERIFY2(readiness.ready, qPrintable(readiness.why));

    LoadStep step = stepOf(20, 2s);
    step.warmUp = 1s;
    step.datagramBytes = 512;
    const Reported reported = runStep(*made, target, step);
    QVERIFY(reported.hello);
    QVERIFY(!reported.intervals.empty());
    QVERIFY(reported.intervals.front().atNs < 0); // the warm-up
    const TransferStatistics transfer = transferStatistics(reported.intervals, 512);
    QVERIFY2(transfer.intervals >= 2, qPrintable(QString::number(transfer.intervals)));
    QVERIFY2(transfer.seconds > 1.5 && transfer.seconds < 2.5,
             qPrintable(QString::number(transfer.seconds)));
    // On loopback, nothing limits the requested bandwidth.
    QVERIFY2(transfer.mbits->mean > 15 && transfer.mbits->mean < 25,
             qPrintable(QString::number(transfer.mbits->mean)));
    QCOMPARE(transfer.jitterMs.has_value(), udp);
    // Checks whether the server's count of received bytes was reported.
    const bool toGuest = target.direction == BandwidthTest::Direction::ToGuest;
    const auto share = receivedShare(reported.json);
    QCOMPARE(share.has_value(), which == Client::Iperf3 && !udp && toGuest);
    QVERIFY(!share || *share > 0.9);
    QCOMPARE(transfer.lossShare.has_value(), udp);
    if (udp)
        QVERIFY(transfer.datagrams > 5000); // 9,766 in two seconds
}

void LoadClientsTest::iperfOfNoServer()
{
    NEEDS(Client::Iperf3);
    IperfServer nobody(u"iperf3"_s, {}); // not started, so the port is closed
    LoadTarget target;
    target.address = u"127.0.0.1"_s;
    target.port = nobody.port();
    target.service = Service::Tcp;
    const auto client = makeLoadClient(Client::Iperf3);
    const Readiness readiness = client->waitReady(target, 500ms, [] { return true; }, {});
    QVERIFY(!readiness.ready);
    QVERIFY2(readiness.why.contains(u"refused"_s), qPrintable(readiness.why));
    QVERIFY_EXCEPTION_THROWN(runStep(*client, target, stepOf(10, 1s)), LoadError);
}

QTEST_GUILESS_MAIN(LoadClientsTest)
#include "load_clients.moc"
