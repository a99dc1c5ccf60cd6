// SPDX-License-Identifier: GPL-3.0-or-later
// Parsing the output of external load clients.
#include <QtTest>

#include "load/dnsperf_client.h"
#include "load/dnsperf_output.h"
#include "load/external_client.h"
#include "load/httperf_output.h"
#include "load/iperf_jitter.h"
#include "load/iperf_output.h"
#include "load/queryperf_output.h"
#include "results/transfer_statistics.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ClientOutputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesComeInPieces();
    void dnsperfLines_data();
    void dnsperfLines();
    void dnsperfTotals();
    void httperfOutput();
    void queryperfOutput();
    void iperfLines_data();
    void iperfLines();
    void wrongJittersAreLeftOut();
    void iperfVersions_data();
    void iperfVersions();
    void missingProgramsSayWhereToGetThem();
    void serversOfTheOtherIperfAreRefused();
    void intervalsBecomeFigures();
};

void ClientOutputTest::linesComeInPieces()
{
    LineSplitter lines;
    QList<QByteArray> seen;
    const auto take = [&](const QByteArray& line) { seen << line; };
    lines.feed("> NOER", take);
    QVERIFY(seen.isEmpty());
    lines.feed("ROR a A 0.1\n\nnext", take);
    lines.feed("\n", take);
    QCOMPARE(seen, (QList<QByteArray>{"> NOERROR a A 0.1", "", "next"}));
}

void ClientOutputTest::dnsperfLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isQuery");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("rcode");
    QTest::addColumn<std::optional<qint64>>("latencyNs");
    using Kind = DnsperfQuery::Kind;
    const auto row = [](const char* line, Kind kind, int rcode, std::optional<qint64> ns) {
        QTest::newRow(line) << QByteArray(line) << true << static_cast<int>(kind) << rcode << ns;
    };
    row("> NOERROR www.example.test A 0.000465", Kind::Answered, 0, 465'000);
    row("> SERVFAIL www.example.test A 1.000001", Kind::Answered, 2, 1'000'001'000);
    row("> rcode15 www.example.test TXT 0.000000", Kind::Answered, 15, 0);
    row("> T www.example.test A", Kind::TimedOut, 0, 0);
    row("> I www.example.test A", Kind::Interrupted, 0, 0);
    row("> NOERROR www.example.test A", Kind::Answered, 0, {}); // before 2.3
    for (const char* line :
         {"", "> HELLO x A 0.1", "> 3 x A 0.1", "> NOTAUTHx A 0.1", "[Status] Sending queries", ">",
          "Warning: received a response with an unexpected id: 7"})
        QTest::newRow(line) << QByteArray(line) << false << 0 << 0 << std::optional<qint64>(0);
}

void ClientOutputTest::dnsperfLines()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isQuery);
    const auto query = parseDnsperfQuery(line);
    QCOMPARE(query.has_value(), isQuery);
    if (!query)
        return;
    QTEST(static_cast<int>(query->kind), "kind");
    QTEST(query->rcode, "rcode");
    QTEST(query->latencyNs, "latencyNs");
}

void ClientOutputTest::dnsperfTotals()
{
    DnsperfTotals totals;
    for (const char* line :
         {"DNS Performance Testing Tool", "Version 2.10.0", "  Queries sent:         2000",
          "  Queries completed:    1998 (99.90%)", "  Queries lost:         1 (0.05%)",
          "  Queries interrupted:  1 (0.05%)", "  Queries per second:   19.991923"})
        totals.read(line);
    QCOMPARE(totals.version, u"2.10.0"_s);
    QCOMPARE(totals.sent, 2000);
    QCOMPARE(totals.completed, 1998);
    QCOMPARE(totals.lost, 1);
    QCOMPARE(totals.interrupted, 1);
}

static const QByteArray httperfText = R"(Maximum connect burst length: 4

Total: connections 990 requests 985 replies 980 test-duration 1.998 s

Connection rate: 495.5 conn/s (2.0 ms/conn, <=8 concurrent connections)
Connection time [ms]: min 0.3 avg 1.7 max 12.4 median 0.5 stddev 2.6
Connection time [ms]: connect 0.2
Connection length [replies/conn]: 1.000

Request rate: 493.0 req/s (2.0 ms/req)
Request size [B]: 62.0

Reply rate [replies/s]: min 0.0 avg 0.0 max 0.0 stddev 0.0 (0 samples)
Reply time [ms]: response 1.7 transfer 0.0
Reply size [B]: header 237.0 content 136.0 footer 0.0 (total 373.0)
Reply status: 1xx=0 2xx=977 3xx=0 4xx=2 5xx=1

CPU time [s]: user 0.24 system 1.53 (user 8.2% system 51.2% total 59.3%)
Net I/O: 212.5 KB/s (1.7*10^6 bps)

Errors: total 17 client-timo 4 socket-timo 1 connrefused 2 connreset 3
Errors: fd-unavail 7 addrunavail 0 ftab-full 0 other 0
)";

void ClientOutputTest::httperfOutput()
{
    const HttperfFigures figures = parseHttperf(httperfText);
    QVERIFY(!figures.isEmpty());
    const ClientSummary summary = httperfSummary(figures, 1000, 136);
    const auto of = [&](Outcome outcome) {
        return summary.outcomes[static_cast<std::size_t>(outcome)];
    };
    QCOMPARE(of(Outcome::Answered), 977);
    QCOMPARE(of(Outcome::Wrong), 3);
    QCOMPARE(of(Outcome::Lost), 5);
    QCOMPARE(of(Outcome::Refused), 5);
    QCOMPARE(of(Outcome::Unsent), 10); // 1000 in total
    QCOMPARE(summary.latencies, 977);
    QCOMPARE(summary.meanNs, 1'700'000);
    QCOMPARE(summary.standardDeviationNs, 2'600'000);
    QCOMPARE(summary.minNs, 300'000);
    QCOMPARE(summary.medianNs, 500'000);
    QCOMPARE(summary.maxNs, 12'400'000);
    QCOMPARE(summary.elapsedNs, 1'998'000'000);

    // An unexpected page: none of its responses counts as answered.
    const ClientSummary other = httperfSummary(figures, 1000, 140);
    QCOMPARE(other.outcomes[static_cast<std::size_t>(Outcome::Answered)], 0);
    QCOMPARE(other.outcomes[static_cast<std::size_t>(Outcome::Wrong)], 980);
    QVERIFY(!other.meanNs);
    // Truncated output.
    QVERIFY(parseHttperf(httperfText.left(httperfText.indexOf("Errors: fd"))).isEmpty());
    QVERIFY(parseHttperf({}).isEmpty());
}

void ClientOutputTest::queryperfOutput()
{
    // In the format of print_statistics() in queryperf.c.
    const QByteArray output = R"(
Statistics:

  Parse input file:     multiple times
  Run time limit:       2 seconds
  Ran through file:     999 times

  Queries sent:         1000 queries
  Queries completed:    995 queries
  Queries lost:         5 queries
  Queries delayed(?):   2 queries

  RTT max:         	0.008485 sec
  RTT min:              0.000098 sec
  RTT average:          0.001057 sec
  RTT std deviation:    0.002193 sec
  RTT out of range:     0 queries

  Returned  NOERROR:    990 queries
  Returned SERVFAIL:    5 queries

  Percentage completed:  99.50%
  Ran for:              2.000103 seconds

  Queries per second:   497.474371 qps
  Total QPS/target:     499.974251/500 qps
)";
    const auto summary =
        parseQueryperf(output, "90.000000 20.000\n110.000000 29.900\n130.000000 50.100\n");
    QVERIFY(summary);
    const auto of = [&](Outcome outcome) {
        return summary->outcomes[static_cast<std::size_t>(outcome)];
    };
    QCOMPARE(of(Outcome::Answered), 990);
    QCOMPARE(of(Outcome::Wrong), 5);
    QCOMPARE(of(Outcome::Lost), 5);
    QCOMPARE(summary->latencies, 995);
    QCOMPARE(summary->meanNs, 1'057'000);
    QCOMPARE(summary->standardDeviationNs, 2'193'000);
    QCOMPARE(summary->minNs, 98'000);
    QCOMPARE(summary->maxNs, 8'485'000);
    QCOMPARE(summary->medianNs, 130'000);
    QCOMPARE(summary->elapsedNs, 2'000'103'000);
    QVERIFY(!parseQueryperf(output, {})->medianNs);
    QVERIFY(!parseQueryperf(output.left(output.indexOf("RTT")), {}));
}

void ClientOutputTest::iperfLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<TransferInterval>("interval");
    QTest::addColumn<QString>("side");
    const auto row = [](const char* name, const char* line, TransferInterval interval,
                        const char* side = "") {
        QTest::newRow(name) << QByteArray(line) << interval << QString::fromLatin1(side);
    };
    constexpr qint64 half = 500'000'000;
    row("2, TCP", "[  1] 0.5000-1.0000 sec  3072 KBytes  50332 Kbits/sec",
        {half, half, 25'166'000});
    row("2, TCP from the server", "[ *1] 0.5000-1.0000 sec  3072 KBytes  50332 Kbits/sec",
        {half, half, 25'166'000});
    row("2, UDP, the server's report",
        "[  1] 0.0000-1.0000 sec  1222 KBytes  10005 Kbits/sec   0.001 ms 3/2445 (0.12%)",
        {0, 2 * half, 10'005'000, 1000, 3, 2445});
    row("2, UDP, negative loss",
        "[  1] 0.0000-1.0000 sec  1222 KBytes  10005 Kbits/sec   0.001 ms -1/2445 (-0.04%)",
        {0, 2 * half, 10'005'000, 1000, 0, 2445});
    row("3, TCP", "[  5]   0.50-1.00   sec  3.00 MBytes  50332 Kbits/sec    0   1.12 MBytes       ",
        {half, half, 25'166'000});
    row("3, TCP, the receiver's sum",
        "[  5]   0.00-1.00   sec  12.0 MBytes  50316 Kbits/sec                  receiver",
        {0, 2 * half, 50'316'000}, "receiver");
    row("3, UDP as sent", "[  5]   0.50-1.00   sec   610 KBytes  9994 Kbits/sec  1220  ",
        {half, half, 4'997'000, {}, {}, 1220});
    row("3, UDP as received",
        "[  5]   0.50-1.00   sec   610 KBytes  10002 Kbits/sec  0.081 ms  7/1221 (0.57%)  ",
        {half, half, 5'001'000, 81'000, 7, 1221});
    row("3, UDP, the sender's sum",
        "[  5]   0.00-1.00   sec  2.38 MBytes  9996 Kbits/sec  0.000 ms  0/4881 (0%)  sender",
        {0, 2 * half, 9'996'000, 0, 0, 4881}, "sender");
    for (const char* line :
         {"", "- - - - -", "iperf Done.", "[  1] Sent 4887 datagrams",
          "[ ID] Interval       Transfer     Bandwidth",
          "[ *1] 0.0000-0.0000 sec  0.000 KBytes  0.000 Kbits/sec   0.000 ms 0/0 (-nan%)",
          "[  1] local 127.0.0.1 port 1 connected with 127.0.0.1 port 5001"})
        row(line, line, {});
}

void ClientOutputTest::iperfLines()
{
    QFETCH(QByteArray, line);
    QFETCH(TransferInterval, interval);
    QFETCH(QString, side);
    const auto report = parseIperfLine(line);
    QCOMPARE(report.has_value(), interval.durationNs > 0);
    if (!report)
        return;
    QVERIFY(report->interval == interval);
    QCOMPARE(report->isReceiver, side == u"receiver"_s);
    QCOMPARE(report->isSender, side == u"sender"_s);
}

// iperf3 3.7 starts each transfer's jitter with the time of day, which then decays.
void ClientOutputTest::wrongJittersAreLeftOut()
{
    const auto report = [](const QByteArray& line) { return parseIperfLine(line)->interval; };
    IperfJitter jitter(false);
    TransferInterval first = report("[  5]   0.00-0.20   sec   12 KBytes  500 Kbits/sec  "
                                    "28735623.451 ms  0/10 (0%)");
    QVERIFY(jitter.leaveOut(first));
    QVERIFY(!first.jitterNs);
    QCOMPARE(first.sent, 10); // the rest of the report is correct
    TransferInterval second = report("[  5]   0.20-0.40   sec   600 KBytes  500 Kbits/sec  "
                                     "45.000 ms  0/200 (0%)");
    QVERIFY2(jitter.leaveOut(second), "what is left of the first mistake looks plausible");
    TransferInterval later = report("[  5]   0.40-0.60   sec   900 KBytes  500 Kbits/sec  "
                                    "0.081 ms  0/900 (0%)");
    QVERIFY(!jitter.leaveOut(later));
    QCOMPARE(later.jitterNs, 81'000);

    TransferInterval few = report("[  5]   0.00-1.00   sec   12 KBytes  500 Kbits/sec  "
                                  "70.000 ms  0/200 (0%)  receiver");
    QVERIFY(!IperfJitter(false).leaveOut(few)); // a version that computes it correctly
    QVERIFY(IperfJitter(true).leaveOut(few));
    TransferInterval tcp = report("[  5]   0.50-1.00   sec  3.00 MBytes  50332 Kbits/sec");
    QVERIFY(!IperfJitter(true).leaveOut(tcp));
}

void ClientOutputTest::iperfVersions_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("wrong");
    QTest::newRow("3.7") << QByteArray("iperf 3.7 (cJSON 1.5.2)\nLinux host\n") << true;
    QTest::newRow("3.1.3") << QByteArray("iperf 3.1.3\n") << true;
    QTest::newRow("3.8") << QByteArray("iperf 3.8 (cJSON 1.7.13)\n") << false;
    QTest::newRow("3.12") << QByteArray("iperf 3.12 (cJSON 1.7.15)\n") << false;
    QTest::newRow("unknown") << QByteArray() << false;
}

void ClientOutputTest::iperfVersions()
{
    QFETCH(QByteArray, version);
    QFETCH(bool, wrong);
    QCOMPARE(isIperf3WithWrongJitter(version), wrong);
}

void ClientOutputTest::missingProgramsSayWhereToGetThem()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const auto why = [](Client client) { return whyNoLoadClient(client); };
    const QStringList reasons = {why(Client::Dnsperf), why(Client::Queryperf), why(Client::Httperf),
                                 why(Client::Iperf), why(Client::Iperf3)};
    qputenv("PATH", path);
    QVERIFY(reasons[0].contains(u"apt-get install dnsperf"_s));
    QVERIFY(reasons[1].contains(u"contrib/queryperf"_s));
    QVERIFY(reasons[2].contains(u"apt-get install httperf"_s));
    QVERIFY(reasons[3].contains(u"apt-get install iperf"_s));
    QVERIFY(reasons[4].contains(u"apt-get install iperf3"_s));
}

void ClientOutputTest::serversOfTheOtherIperfAreRefused()
{
    QVERIFY(!whyOtherServer(Client::Iperf, u"iperf3"_s).isEmpty());
    QVERIFY(!whyOtherServer(Client::Iperf3, u"iperf"_s).isEmpty());
    QVERIFY(whyOtherServer(Client::Iperf, u"iperf"_s).isEmpty());
    QVERIFY(whyOtherServer(Client::Dnsperf, u"bind"_s).isEmpty());
}

void ClientOutputTest::intervalsBecomeFigures()
{
    constexpr qint64 second = 1'000'000'000;
    const std::vector<TransferInterval> intervals = {
        {-second, second, 1, 1, 1, 1}, // warm-up
        {0, second, 8'000'000, 1'000'000, 0, 1000},
        {second, second, 10'000'000, 3'000'000, 500, 1000},
        {2 * second, second, {}, {}, {}, 1000}, // its report was lost
    };
    const TransferStatistics statistics = transferStatistics(intervals, 1250);
    QCOMPARE(statistics.intervals, 2);
    QCOMPARE(statistics.silent, 1);
    QCOMPARE(statistics.mbits->mean, 9.0);
    QCOMPARE(statistics.mbits->standardDeviation, std::sqrt(2.0));
    QCOMPARE(statistics.jitterMs->mean, 2.0);
    QCOMPARE(statistics.lossShare->mean, 0.25);
    QCOMPARE(statistics.lost, 500);
    QCOMPARE(statistics.datagrams, 3000);
    QCOMPARE(statistics.sentMbits, 10.0);
    const TransferStatistics nothing = transferStatistics({}, 0);
    QVERIFY(!nothing.mbits && !nothing.lossShare);
}

QTEST_GUILESS_MAIN(ClientOutputTest)
#include "client_output.moc"
