// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep-load against responders with scripted faults: every request must get its true outcome,
// at its own position.
#include "load_run.h"
#include "udp_responder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>
#include <algorithm>
#include <csignal>
#include <set>

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace loadgentest;

static constexpr std::int64_t ms = 1'000'000;

class LoadgenOutcomesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scriptIsRecovered_data();
    void scriptIsRecovered();
    void trainsAreRecovered_data();
    void trainsAreRecovered();
    void refusalsAreReported();
    void freezeIsSeenInResponseTime();
    void boundOnOutstandingShowsAsUnsent();
    void stoppedGeneratorHidesNothing();
    void warmUpIsApart();
    void interruptKeepsWhatWasMeasured();
    void readiness();
};

enum Act {
    Answer,
    Drop,
    Twice,
    Thrice,
    TooLate,
    LongAfter,
    SetTc,
    Cut,
    Servfail,
    BadId,
    OtherQuestion,
    NoRecords,
    TrailingByte,
    AsQuery,
    Swap, // answered after the next query
    actCount
};

/// A fixed but irregular order of acts; LongAfter only while the program still listens.
static Act actOf(int number, int total)
{
    const auto act = static_cast<Act>((number * 2654435761u >> 7) % (2 * actCount));
    if (act >= actCount || (act == LongAfter && number > total / 2))
        return Answer;
    return act;
}

/// The outcomes that a request must have. Unmatched ones have no position and are counted
/// separately.
static std::vector<Outcome> expectedOutcomes(Act act)
{
    using enum Outcome;
    switch (act) {
    case Drop:
    case BadId:
    case OtherQuestion:
        return {Lost};
    case Twice:
        return {Answered, Duplicate};
    case Thrice:
        return {Answered, Duplicate, Duplicate};
    case TooLate:
        return {Late};
    case LongAfter:
        return {Lost, Duplicate};
    case SetTc:
    case Cut:
    case Servfail:
    case NoRecords:
    case TrailingByte:
    case AsQuery:
        return {Wrong};
    default:
        return {Answered};
    }
}

static std::vector<Reply> play(Act act, const std::vector<std::uint8_t>& query)
{
    std::vector<std::uint8_t> response = correctResponse(query);
    switch (act) {
    case Drop:
        return {};
    case Twice:
        return {{response}, {response, 5 * ms}};
    case Thrice:
        return {{response}, {response}, {response}};
    case TooLate:
        return {{response, 1400 * ms}};
    case LongAfter:
        return {{response, 2500 * ms}};
    case SetTc:
        response[2] |= 2;
        break;
    case Cut:
        response.resize(response.size() - 3);
        break;
    case Servfail:
        response[3] |= 2;
        break;
    case BadId:
        response[0] ^= 0x80; // differs widely from all IDs in use
        break;
    case OtherQuestion:
        response[13] ^= 1;
        break;
    case NoRecords:
        response = correctResponse(query, 0);
        break;
    case TrailingByte:
        response.push_back(0);
        break;
    case AsQuery:
        response[2] &= 0x7f;
        break;
    case Swap:
        return {{response, 3 * ms}};
    default:
        break;
    }
    return {{response}};
}

void LoadgenOutcomesTest::scriptIsRecovered_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<bool>("ipv6");
    QTest::newRow("kernel stamps") << "" << false;
    QTest::newRow("kernel stamps of receiving") << "--timestamps receive" << false;
    QTest::newRow("user stamps") << "--timestamps user" << false;
    QTest::newRow("several sockets") << "--sockets 5" << false;
    QTest::newRow("IPv6") << "--edns 1232" << true;
}

void LoadgenOutcomesTest::scriptIsRecovered()
{
    QFETCH(QString, options);
    QFETCH(bool, ipv6);
    constexpr int total = 3000;
    constexpr std::int64_t gap = 500'000;
    UdpResponder responder(
        [](int number, const std::vector<std::uint8_t>& query) {
            return play(actOf(number, total), query);
        },
        ipv6);
    const LoadResult result =
        runLoad(u"dns --target %1 --name www.example.test --rate 2000 --duration 1500ms "
                "--timeout 1s --late-window 1s %2"_s.arg(QString::fromStdString(responder.target()),
                                                         options));
    QVERIFY2(result.exitCode == 0, result.errors.constData());

    std::vector<std::vector<Outcome>> got(total);
    std::vector<const Sample*> first(total);
    int unmatched = 0;
    for (const Sample& sample : result.samples) {
        if (sample.outcome == Outcome::Unmatched) {
            ++unmatched;
            QCOMPARE(sample.intendedNs, never);
            continue;
        }
        QCOMPARE(sample.intendedNs % gap, 0);
        const auto position = static_cast<std::size_t>(sample.intendedNs / gap);
        QVERIFY(position < total);
        got[position].push_back(sample.outcome);
        if (!first[position])
            first[position] = &sample;
    }

    const auto& seen = responder.seen();
    QCOMPARE(seen.size(), static_cast<std::size_t>(total));
    const qint64 epoch = result.summary.value(u"epoch_monotonic_ns"_s).toInteger();
    int expectedUnmatched = 0;
    std::array<int, outcomeCount> counts{};
    for (int i = 0; i < total; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const Act act = actOf(i, total);
        std::vector<Outcome> expected = expectedOutcomes(act);
        QVERIFY2(
            got[at] == expected,
            qPrintable(u"request %1, act %2: %3 outcomes"_s.arg(i).arg(act).arg(got[at].size())));
        expectedUnmatched += act == BadId || act == OtherQuestion;
        for (const Outcome outcome : expected)
            ++counts[static_cast<std::size_t>(outcome)];
        // The timestamps enclose those of the responder.
        const Sample& sample = *first[at];
        QVERIFY(sample.sentNs >= sample.intendedNs);
        QVERIFY(sample.sentNs + epoch <= seen[at].receivedNs + 2000);
        QCOMPARE(sample.receivedNs == never, sample.outcome == Outcome::Lost);
        if (sample.outcome == Outcome::Answered && seen[at].answeredNs != 0)
            QVERIFY(sample.receivedNs + epoch >= seen[at].answeredNs - 2000);
    }
    QCOMPARE(unmatched, expectedUnmatched);
    counts[static_cast<std::size_t>(Outcome::Unmatched)] = unmatched;
    for (int i = 0; i < outcomeCount; ++i)
        QCOMPARE(result.outcome(outcomeName(static_cast<Outcome>(i)).data()),
                 counts[static_cast<std::size_t>(i)]);
    QCOMPARE(result.summary.value(u"sent"_s).toInt(), total);
}

void LoadgenOutcomesTest::trainsAreRecovered_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<bool>("ipv6");
    QTest::newRow("kernel stamps") << "" << false;
    QTest::newRow("user stamps") << "--timestamps user" << false;
    QTest::newRow("IPv6") << "" << true;
    QTest::newRow("a packet a request") << "--no-trains" << false;
}

void LoadgenOutcomesTest::trainsAreRecovered()
{
    // All requests are due within 100 µs. Where trains are permitted, they are sent as a few trains
    // with one timestamp each.
    QFETCH(QString, options);
    QFETCH(bool, ipv6);
    constexpr int total = 200;
    constexpr std::int64_t gap = 500;
    const auto act = [](int number) {
        return number % 5 == 3 ? Drop : number % 7 == 2 ? Servfail : Answer;
    };
    UdpResponder responder(
        [&](int number, const std::vector<std::uint8_t>& query) {
            return play(act(number), query);
        },
        ipv6);
    const LoadResult result = runLoad(u"dns --target %1 --name a.test --rate 2M --duration 100us "
                                      "--timeout 500ms --late-window 100ms %2"_s.arg(
                                          QString::fromStdString(responder.target()), options));
    QVERIFY2(result.exitCode == 0, result.errors.constData());
    QCOMPARE(result.samples.size(), static_cast<std::size_t>(total));
    const auto& seen = responder.seen();
    QCOMPARE(seen.size(), static_cast<std::size_t>(total));
    const qint64 epoch = result.summary.value(u"epoch_monotonic_ns"_s).toInteger();
    std::set<std::int64_t> stamps;
    for (const Sample& sample : result.samples) {
        QCOMPARE(sample.intendedNs % gap, 0);
        const auto position = static_cast<int>(sample.intendedNs / gap);
        QCOMPARE(expectedOutcomes(act(position)), std::vector<Outcome>{sample.outcome});
        QVERIFY(sample.sentNs >= sample.intendedNs);
        QVERIFY(sample.sentNs + epoch <=
                seen[static_cast<std::size_t>(position)].receivedNs + 2000);
        stamps.insert(sample.sentNs);
    }
    QCOMPARE(stamps.size() < total / 2, options != u"--no-trains"_s);
    const QJsonObject clock = result.summary.value(u"clock"_s).toObject();
    if (clock.value(u"sent"_s).toString() == u"kernel"_s)
        QCOMPARE(clock.value(u"kernel_transmit_stamps"_s).toInt(), total);
}

void LoadgenOutcomesTest::refusalsAreReported()
{
    // The responder closes its port halfway: earlier requests are answered, the rest are refused.
    UdpResponder responder([](int, const std::vector<std::uint8_t>& query) -> std::vector<Reply> {
        return {{correctResponse(query)}};
    });
    responder.closeAt(500);
    const LoadResult result = runLoad(
        u"dns --target %1 --name a.test --rate 1000 --duration 1s "
        "--timeout 500ms --late-window 100ms"_s.arg(QString::fromStdString(responder.target())));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.outcome("answered"), 500);
    // The request that triggered the closing is lost, along with those that arrived before it
    // completed.
    QVERIFY(result.outcome("lost") >= 1);
    QCOMPARE(result.outcome("lost") + result.outcome("refused"), 500);
    QVERIFY(result.outcome("refused") > 400);
    std::int64_t lastAnswered = 0;
    for (const Sample& sample : result.samples) {
        if (sample.outcome == Outcome::Answered)
            lastAnswered = std::max(lastAnswered, sample.intendedNs);
        if (sample.outcome == Outcome::Refused)
            QVERIFY(sample.intendedNs > 500 * ms);
    }
    QCOMPARE(lastAnswered, 499 * ms);
}

static LoadResult runFrozen(const QString& options)
{
    UdpResponder responder([](int, const std::vector<std::uint8_t>& query) -> std::vector<Reply> {
        return {{correctResponse(query)}};
    });
    responder.freezeAt(1000, 1000 * ms);
    return runLoad(u"dns --target %1 --name a.test --rate 1000 --duration 4s %2"_s.arg(
        QString::fromStdString(responder.target()), options));
}

void LoadgenOutcomesTest::freezeIsSeenInResponseTime()
{
    const LoadResult result = runFrozen({});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.outcome("answered"), 4000);
    // Requests are sent on time while nobody responds, so their waiting times decrease linearly
    // from one second to zero: about 250 wait for more than 750 ms, 500 for more than 500 ms, and
    // so on.
    for (const auto& [wait, expected] : {std::pair{750, 250}, {500, 500}, {250, 750}}) {
        const auto longer = std::count_if(
            result.samples.begin(), result.samples.end(),
            [&, w = wait](const Sample& sample) { return sample.responseNs() > w * ms; });
        QVERIFY2(longer >= expected && longer <= expected * 11 / 10 + 20,
                 qPrintable(u"%1 above %2 ms"_s.arg(longer).arg(wait)));
    }
    QVERIFY(result.number("response_ns", "p90") > 450 * ms);
    QVERIFY(result.number("send_lateness_ns", "p99") < 200 * ms);
}

void LoadgenOutcomesTest::boundOnOutstandingShowsAsUnsent()
{
    // With one outstanding request, as in a closed loop, the same second affects a single sample,
    // and the percentiles look healthy. Here, the unsent requests account for it.
    const LoadResult result = runFrozen(u"--max-outstanding 1"_s);
    QCOMPARE(result.exitCode, 0);
    const int answered = result.outcome("answered");
    const int unsent = result.outcome("unsent");
    QCOMPARE(answered + unsent, 4000);
    QCOMPARE(result.number("unsent_by", "outstanding"), unsent);
    QVERIFY2(unsent >= 999 && unsent < 1600, qPrintable(QString::number(unsent)));
    QVERIFY(result.number("service_ns", "p99") < 100 * ms); // hides the second
    QVERIFY(result.number("service_ns", "max") >= 1000 * ms);
    const auto slow = std::max_element(
        result.samples.begin(), result.samples.end(), [](const Sample& a, const Sample& b) {
            return (a.hasResponse() ? a.serviceNs() : 0) < (b.hasResponse() ? b.serviceNs() : 0);
        });
    for (const Sample& sample : result.samples) {
        if (sample.intendedNs > slow->sentNs && sample.intendedNs < slow->receivedNs - ms)
            QCOMPARE(sample.outcome, Outcome::Unsent);
    }
}

void LoadgenOutcomesTest::stoppedGeneratorHidesNothing()
{
    // The generator itself is stopped for a second. This does not affect the service time, but it
    // does affect the response time, which counts from when the request was due.
    UdpResponder responder([](int, const std::vector<std::uint8_t>& query) -> std::vector<Reply> {
        return {{correctResponse(query)}};
    });
    LoadRun run(u"dns --target %1 --name a.test --rate 1000 --duration 3s "
                "--max-lateness 10s"_s.arg(QString::fromStdString(responder.target())));
    const auto pid = static_cast<pid_t>(run.process().processId());
    QTest::qWait(1000);
    QCOMPARE(kill(pid, SIGSTOP), 0);
    QTest::qWait(1000);
    QCOMPARE(kill(pid, SIGCONT), 0);
    const LoadResult result = run.finish();
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.outcome("answered"), 3000);
    QVERIFY(result.number("response_ns", "p90") > 500 * ms);
    QVERIFY(result.number("service_ns", "p90") < 250 * ms);
    QVERIFY(result.number("send_lateness_ns", "max") > 900 * ms);
    QVERIFY(result.number("inter_send_gap_ns", "max") > 900 * ms);

    // Its sentinels were stopped, too, and report when and for how long.
    const QJsonObject sentinel = result.summary.value(u"sentinel"_s).toObject();
    QVERIFY(sentinel.value(u"processors"_s).toInt() > 0);
    const QJsonArray stalls = sentinel.value(u"stalls"_s).toArray();
    const bool found = std::any_of(stalls.begin(), stalls.end(), [&](const QJsonValue& stall) {
        const qint64 due = stall.toArray().at(0).toInteger();
        const qint64 late = stall.toArray().at(1).toInteger();
        return due > 0 && late > 900 * ms && late < 2000 * ms && due + late < 3000 * ms;
    });
    QVERIFY2(found, QJsonDocument(stalls).toJson().constData());
}

void LoadgenOutcomesTest::warmUpIsApart()
{
    UdpResponder responder([](int number, const std::vector<std::uint8_t>& query) {
        // Wrong during the warm-up only.
        return play(number < 300 ? Servfail : Answer, query);
    });
    const LoadResult result =
        runLoad(u"dns --target %1 --name a.test --rate 1000 --duration 700ms "
                "--warm-up 300ms"_s.arg(QString::fromStdString(responder.target())));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.summary.value(u"warm_up_requests"_s).toInt(), 300);
    QCOMPARE(result.outcome("answered"), 700);
    QCOMPARE(result.outcome("wrong"), 0);
    QCOMPARE(result.samples.size(), 700u);
    QCOMPARE(responder.seen().size(), 1000u);
}

void LoadgenOutcomesTest::interruptKeepsWhatWasMeasured()
{
    UdpResponder responder([](int, const std::vector<std::uint8_t>& query) -> std::vector<Reply> {
        return {{correctResponse(query)}};
    });
    LoadRun run(u"dns --target %1 --name a.test --rate 1000 --duration 60s"_s.arg(
        QString::fromStdString(responder.target())));
    QTest::qWait(800);
    QCOMPARE(kill(static_cast<pid_t>(run.process().processId()), SIGINT), 0);
    const LoadResult result = run.finish(3000);
    QCOMPARE(result.exitCode, 4);
    const int answered = result.outcome("answered");
    QVERIFY(answered > 100 && answered < 5000);
    QCOMPARE(result.samples.size(), static_cast<std::size_t>(answered));
    QVERIFY(!result.summary.value(u"complete"_s).toBool(true));
    QCOMPARE(static_cast<int>(responder.seen().size()),
             answered + result.summary.value(u"abandoned"_s).toInt());
}

void LoadgenOutcomesTest::readiness()
{
    // Ready after three queries without a response and two with a wrong one.
    UdpResponder responder([](int number, const std::vector<std::uint8_t>& query) {
        return play(number < 3 ? Drop : number < 5 ? Servfail : Answer, query);
    });
    QProcess process;
    const auto ask = [&](const QString& wait) {
        process.start(UNISWEEP_BIN_DIR u"/unisweep-load"_s,
                      {u"dns"_s, u"--target"_s, QString::fromStdString(responder.target()),
                       u"--name"_s, u"a.test"_s, u"--until-ready"_s, wait});
        process.waitForFinished();
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    };
    QJsonObject json = ask(u"220ms"_s);
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(!json.value(u"ready"_s).toBool(true));
    QCOMPARE(json.value(u"last_problem"_s).toString(), u"wrong response: code 2"_s);

    json = ask(u"10s"_s);
    QCOMPARE(process.exitCode(), 0);
    const auto& seen = responder.seen();
    QCOMPARE(seen.size(), 6u);
    const qint64 ready = json.value(u"ready_monotonic_ns"_s).toInteger();
    QVERIFY(ready >= seen.back().answeredNs - 2000);
    QVERIFY(ready < seen.back().answeredNs + 50 * ms);
}

QTEST_GUILESS_MAIN(LoadgenOutcomesTest)
#include "loadgen_outcomes.moc"
