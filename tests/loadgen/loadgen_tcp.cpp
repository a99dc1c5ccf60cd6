// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep-load over TCP against servers with scripted faults.
#include "load_run.h"
#include "tcp_responder.h"
#include "udp_responder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace loadgentest;

static constexpr std::int64_t ms = 1'000'000;

class LoadgenTcpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void httpScriptIsRecovered_data();
    void httpScriptIsRecovered();
    void keepAliveUsesFewConnections();
    void connectionsEndAsRequested_data();
    void connectionsEndAsRequested();
    void boundOnConnectionsShowsAsUnsent();
    void closedPortIsRefused();
    void dnsOverTcp_data();
    void dnsOverTcp();
    void echoComesBack_data();
    void echoComesBack();
    void readinessOverHttp();
    void sourcesTakeTurns();
};

static const char body[] = "0123456789abcdef";
// SHA-256 of the body
static const char bodySha256[] = "9f9f5111f7b27a781f1f1ddde5ebc2dd2b796bfc7365c9c28b548e564176929f";

static std::string response(const std::string& text = body, int status = 200,
                            const std::string& headers = {})
{
    return "HTTP/1.1 " + std::to_string(status) + " x\r\n" + headers +
           "Content-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text;
}

enum Act {
    Right,
    InPieces,
    Chunked,
    UntilClose,
    Interim,
    NoResponse,
    TooLate,
    LongAfter,
    NotFound,
    ShortBody,
    OtherBody,
    OtherLength,
    Extra,
    Nonsense,
    CloseAtOnce,
    ResetAtOnce,
    actCount
};

static Act actOf(int number)
{
    const auto act = static_cast<Act>((number * 2654435761u >> 7) % (2 * actCount));
    return act < actCount ? act : Right;
}

static Outcome expectedOutcome(Act act)
{
    switch (act) {
    case Right:
    case InPieces:
    case Chunked:
    case UntilClose:
    case Interim:
        return Outcome::Answered;
    case TooLate:
        return Outcome::Late;
    case NoResponse:
    case LongAfter:
        return Outcome::Lost;
    case ResetAtOnce:
        return Outcome::Refused;
    default:
        return Outcome::Wrong;
    }
}

/// What the server does; `end` follows a correct response.
static Play play(Act act, Play::End end)
{
    const std::string right = response();
    switch (act) {
    case InPieces: {
        Play play{.end = end};
        for (std::size_t at = 0; at < right.size(); at += 7)
            play.pieces.push_back({right.substr(at, 7), 1 * ms});
        return play;
    }
    case Chunked:
        return {.pieces = {{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "6;x=y\r\n012345\r\n"},
                           {"A\r\n6789abcdef\r\n0\r\nTrailer: yes\r\n\r\n", 2 * ms}},
                .end = end};
    case UntilClose:
        return {.pieces = {{std::string("HTTP/1.0 200 OK\r\n\r\n") + body}}, .end = Play::Close};
    case Interim:
        return {.pieces = {{"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + right}}, .end = end};
    case NoResponse:
        return {.end = Play::Close, .endDelayNs = 3000 * ms};
    case TooLate:
        return {.pieces = {{right, 900 * ms}}, .end = end};
    case LongAfter:
        return {.pieces = {{right, 2000 * ms}}, .end = end};
    case NotFound:
        return {.pieces = {{response("no", 404)}}, .end = end};
    case ShortBody:
        return {.pieces = {{right.substr(0, right.size() - 3)}}, .end = Play::Close};
    case OtherBody:
        return {.pieces = {{response("0123456789abcdeF")}}, .end = end};
    case OtherLength:
        return {.pieces = {{response("0123456789abcde")}}, .end = end};
    case Extra:
        return {.pieces = {{right + "!"}}, .end = end};
    case Nonsense:
        return {.pieces = {{"SSH-2.0-x\r\n"}}, .end = end};
    case CloseAtOnce:
        return {.end = Play::Close};
    case ResetAtOnce:
        return {.end = Play::Reset};
    default:
        return {.pieces = {{right}}, .end = end};
    }
}

void LoadgenTcpTest::httpScriptIsRecovered_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("end");
    QTest::newRow("closed by the server") << "--close-by server" << int(Play::Close);
    QTest::newRow("closed by the client") << "--close-by client" << int(Play::KeepOpen);
    QTest::newRow("reset") << "--close-by reset" << int(Play::KeepOpen);
    QTest::newRow("keep-alive") << "--keep-alive" << int(Play::KeepOpen);
}

void LoadgenTcpTest::httpScriptIsRecovered()
{
    QFETCH(QString, options);
    QFETCH(int, end);
    constexpr int total = 600;
    constexpr std::int64_t gap = 2 * ms;
    // The number is part of the request, since under load, connections are not served in order.
    TcpResponder responder(wholeHttp, [end](int, const std::string& request) {
        return play(actOf(std::stoi(request.substr(std::strlen("GET /x/")))),
                    static_cast<Play::End>(end));
    });
    const LoadResult result =
        runLoad(u"http --target %1 --path /x/{n}?y --expect-length 16 --expect-sha256 %2 "
                "--rate 500 --duration 1200ms --timeout 600ms --late-window 700ms "
                "%3"_s.arg(QString::fromStdString(responder.target()),
                           QString::fromLatin1(bodySha256), options));
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QCOMPARE(responder.requests(), total);

    std::array<int, outcomeCount> counts{};
    std::vector<bool> had(total);
    for (const Sample& sample : result.samples) {
        QCOMPARE(sample.intendedNs % gap, 0);
        const auto position = static_cast<int>(sample.intendedNs / gap);
        QVERIFY(!had[static_cast<std::size_t>(position)]);
        had[static_cast<std::size_t>(position)] = true;
        QVERIFY2(sample.outcome == expectedOutcome(actOf(position)),
                 qPrintable(u"request %1, act %2: %3"_s.arg(position)
                                .arg(actOf(position))
                                .arg(QString::fromUtf8(outcomeName(sample.outcome).data()))));
        ++counts[static_cast<std::size_t>(sample.outcome)];
        const bool answered = sample.outcome != Outcome::Lost && sample.outcome != Outcome::Refused;
        QCOMPARE(sample.hasResponse(), answered);
        if (actOf(position) == InPieces)
            QVERIFY(sample.serviceNs() >= 5 * ms);
    }
    for (int i = 0; i < outcomeCount; ++i)
        QCOMPARE(result.outcome(outcomeName(static_cast<Outcome>(i)).data()),
                 counts[static_cast<std::size_t>(i)]);
    QCOMPARE(static_cast<int>(result.samples.size()), total);
    int acts[actCount] = {};
    for (int i = 0; i < total; ++i)
        ++acts[actOf(i)];
    QCOMPARE(result.number("wrong_by", "code"), acts[NotFound]);
    QCOMPARE(result.number("wrong_by", "content"), acts[OtherBody]);
    QCOMPARE(result.number("wrong_by", "length"), acts[OtherLength]);
    QCOMPARE(result.number("wrong_by", "truncated"), acts[ShortBody]);
    QCOMPARE(result.number("wrong_by", "malformed"), acts[Extra] + acts[Nonsense]);
    QCOMPARE(result.number("wrong_by", "closed"), acts[CloseAtOnce]);
}

void LoadgenTcpTest::keepAliveUsesFewConnections()
{
    TcpResponder responder(wholeHttp,
                           [](int, const std::string&) { return play(Right, Play::KeepOpen); });
    const LoadResult result = runLoad(
        u"http --target %1 --rate 500 --duration 1s --keep-alive "
        "--max-outstanding 20 --max-lateness 5s"_s.arg(QString::fromStdString(responder.target())));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.outcome("answered") + result.outcome("unsent"), 500);
    QVERIFY(result.outcome("answered") > 250);
    QVERIFY(responder.connections() <= 20);
}

void LoadgenTcpTest::connectionsEndAsRequested_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("clientFirst");
    QTest::addColumn<bool>("requestsClose");
    QTest::newRow("server") << "server" << false << true;
    QTest::newRow("client") << "client" << true << false;
    QTest::newRow("reset") << "reset" << true << false;
}

void LoadgenTcpTest::connectionsEndAsRequested()
{
    QFETCH(QString, who);
    QFETCH(bool, clientFirst);
    QFETCH(bool, requestsClose);
    std::atomic<int> closeRequests{0};
    TcpResponder responder(wholeHttp, [&](int, const std::string& request) {
        closeRequests += request.find("Connection: close\r\n") != std::string::npos;
        // A server that is asked to close the connection does so with a delay.
        return Play{.pieces = {{response()}},
                    .end = requestsClose ? Play::Close : Play::KeepOpen,
                    .endDelayNs = 30 * ms};
    });
    const LoadResult result =
        runLoad(u"http --target %1 --rate 100 --duration 1s --close-by %2"_s.arg(
            QString::fromStdString(responder.target()), who));
    QCOMPARE(result.outcome("answered"), 100);
    QCOMPARE(closeRequests.load(), requestsClose ? 100 : 0);
    QTRY_COMPARE(responder.clientCloses(), clientFirst ? 100 : 0);
    QCOMPARE(responder.connections(), 100);
}

void LoadgenTcpTest::boundOnConnectionsShowsAsUnsent()
{
    TcpResponder responder(wholeHttp, [](int, const std::string&) {
        return Play{.pieces = {{response(), 500 * ms}}, .end = Play::Close};
    });
    const LoadResult result =
        runLoad(u"http --target %1 --rate 100 --duration 1s --max-outstanding 10"_s.arg(
            QString::fromStdString(responder.target())));
    // Ten at 0 ms, and ten more when those are answered at 500 ms: no request queues unnoticed.
    QCOMPARE(result.outcome("answered") + result.outcome("unsent"), 100);
    QVERIFY(result.outcome("answered") >= 10 && result.outcome("answered") <= 20);
    QCOMPARE(result.number("unsent_by", "outstanding"), result.outcome("unsent"));
    for (const Sample& sample : result.samples) {
        if (sample.intendedNs < 100 * ms)
            QCOMPARE(sample.outcome, Outcome::Answered);
        else if (sample.intendedNs < 500 * ms)
            QCOMPARE(sample.outcome, Outcome::Unsent);
    }
}

void LoadgenTcpTest::closedPortIsRefused()
{
    std::string target;
    {
        TcpResponder responder(wholeHttp, [](int, const std::string&) { return Play{}; });
        target = responder.target();
    }
    const LoadResult result = runLoad(
        u"http --target %1 --rate 200 --duration 500ms"_s.arg(QString::fromStdString(target)));
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.outcome("refused"), 100);
    for (const Sample& sample : result.samples)
        QVERIFY(!sample.hasResponse() && sample.sentNs >= sample.intendedNs);
}

void LoadgenTcpTest::dnsOverTcp_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("connection per query") << "";
    QTest::newRow("keep-alive") << "--keep-alive --edns 4096";
}

void LoadgenTcpTest::dnsOverTcp()
{
    QFETCH(QString, options);
    // 0: correct; 1: split; 2: SERVFAIL; 3: another question first, then the correct one; 4:
    // truncated
    TcpResponder responder(wholeDns, [](int, const std::string& request) -> Play {
        const std::vector<std::uint8_t> query(request.begin() + 2, request.end());
        const int number = query[0] << 8 | query[1]; // IDs count up
        const auto framed = [](const std::vector<std::uint8_t>& message) {
            std::string out{static_cast<char>(message.size() >> 8),
                            static_cast<char>(message.size())};
            return out.append(message.begin(), message.end());
        };
        std::vector<std::uint8_t> message = correctResponse(query);
        const std::string right = framed(message);
        switch (number % 5) {
        case 1:
            return {.pieces = {
                        {right.substr(0, 1)}, {right.substr(1, 20), ms}, {right.substr(21), ms}}};
        case 2:
            message[3] |= 2;
            return {.pieces = {{framed(message)}}};
        case 3:
            message[13] ^= 1;
            return {.pieces = {{framed(message) + right}}};
        case 4:
            return {.pieces = {{right.substr(0, 15)}}, .end = Play::Close};
        default:
            return {.pieces = {{right}}};
        }
    });
    const LoadResult result =
        runLoad(u"dns --tcp --target %1 --name www.example.test --rate 200 "
                "--duration 1s %2"_s.arg(QString::fromStdString(responder.target()), options));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.outcome("answered"), 120);
    QCOMPARE(result.outcome("wrong"), 80);
    QCOMPARE(result.outcome("unmatched"), 40);
    QCOMPARE(result.number("wrong_by", "code"), 40);
    QCOMPARE(result.number("wrong_by", "truncated"), 40);
    for (const Sample& sample : result.samples) {
        if (sample.intendedNs == never)
            continue;
        const auto number = sample.intendedNs / (5 * ms);
        QCOMPARE(sample.outcome,
                 number % 5 == 2 || number % 5 == 4 ? Outcome::Wrong : Outcome::Answered);
    }
}

void LoadgenTcpTest::echoComesBack_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("UDP") << "--size 900";
    QTest::newRow("UDP, as large as can be") << "--size 65507";
    QTest::newRow("TCP") << "--tcp --size 900";
    QTest::newRow("TCP keep-alive") << "--tcp --keep-alive --size 60000";
    QTest::newRow("poisson, two threads") << "--arrivals poisson --seed 7 --threads 2";
}

void LoadgenTcpTest::echoComesBack()
{
    QFETCH(QString, options);
    // Any free port: the responder prints its number.
    QProcess server;
    server.start(UNISWEEP_BIN_DIR u"/unisweep-load"_s,
                 {u"respond"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--duration"_s, u"30s"_s});
    server.setReadChannel(QProcess::StandardError);
    QTRY_VERIFY(server.canReadLine());
    const QString target =
        QString::fromUtf8(server.readLine().trimmed()).section(QLatin1Char(' '), -1);
    const LoadResult result =
        runLoad(u"echo --target %1 --rate 500 --duration 1s %2"_s.arg(target, options));
    server.terminate();
    QVERIFY(server.waitForFinished());
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    const int scheduled = result.summary.value(u"scheduled"_s).toInt();
    QVERIFY(scheduled > 400 && scheduled < 600);
    QCOMPARE(result.outcome("answered"), scheduled);
    QCOMPARE(result.samples.size(), static_cast<std::size_t>(scheduled));
}

void LoadgenTcpTest::readinessOverHttp()
{
    TcpResponder responder(wholeHttp, [](int number, const std::string&) {
        return play(number < 2 ? CloseAtOnce : number < 4 ? NotFound : Right, Play::Close);
    });
    QProcess process;
    process.start(UNISWEEP_BIN_DIR u"/unisweep-load"_s,
                  {u"http"_s, u"--target"_s, QString::fromStdString(responder.target()),
                   u"--until-ready"_s, u"10s"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QJsonObject json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(json.value(u"attempts"_s).toInt(), 5);
    QCOMPARE(responder.requests(), 5);
}

void LoadgenTcpTest::sourcesTakeTurns()
{
    TcpResponder responder(wholeHttp,
                           [](int, const std::string&) { return play(Right, Play::Close); });
    const LoadResult result =
        runLoad(u"http --target %1 --rate 300 --duration 1s --source 127.0.0.2-4"_s.arg(
            QString::fromStdString(responder.target())));
    QCOMPARE(result.outcome("answered"), 300);
    QCOMPARE(result.number("asked", "source_addresses"), 3);
    for (const int last : {2, 3, 4})
        QCOMPARE(responder.connectionsFrom(last), 100);
}

QTEST_GUILESS_MAIN(LoadgenTcpTest)
#include "loadgen_tcp.moc"
