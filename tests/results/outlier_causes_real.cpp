// SPDX-License-Identifier: GPL-3.0-or-later
// Causes of outliers planted in a real responder and a real load generator over loopback, as
// reported for the samples and the summary that the program writes.
#include "tests/loadgen/load_run.h"
#include "tests/loadgen/udp_responder.h"

#include <QJsonDocument>
#include <QtTest>
#include <csignal>

#include "loadgen/clock.h"
#include "results/outlier_report.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace loadgentest;

static constexpr std::int64_t ms = 1'000'000;
static constexpr int rate = 1000;
static constexpr int seconds = 5;

class OutlierCausesRealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesOfTheServer();
    void stallOfTheClient();
    void lostQueries();
};

static QString arguments(const UdpResponder& responder)
{
    return u"dns --target %1 --name a.test --rate %2 --duration %3s --timeout 500ms "
           "--max-lateness 10s"_s.arg(QString::fromStdString(responder.target()))
               .arg(rate)
               .arg(seconds);
}

static StepOutliers inspect(const LoadResult& result)
{
    RunData run;
    StepData step;
    step.record.offeredRate = rate;
    step.record.duration = std::chrono::seconds(seconds);
    step.record.state = RunState::Finished;
    step.record.clientJson = QJsonDocument(result.summary).toJson();
    step.samples = result.samples;
    step.statistics = computeStatistics(step.samples, step.record.duration);
    run.steps.push_back(std::move(step));
    // This rule's fence stays below the planted delays even if a busy host adds one long stall.
    return inspectStep(run, 0, {OutlierRule::Kind::Mad, 20}, LatencyKind::Response);
}

static QByteArray describe(const StepOutliers& found)
{
    QByteArray text;
    for (const auto& [episode, finding] : found.episodes)
        text += u"at %1 ms, %2 ms: %3: %4\n"_s.arg(episode.startNs / ms)
                    .arg(episode.worstNs / ms)
                    .arg(toWord(finding.cause), finding.evidence)
                    .toUtf8();
    return text;
}

// The server pauses for 60 ms at every 500th query. A busy host may add stalls, even at the same
// time; the sentinels then report them, and host noise is a correct response, too.
void OutlierCausesRealTest::pausesOfTheServer()
{
    UdpResponder responder(
        [](int number, const std::vector<std::uint8_t>& query) -> std::vector<Reply> {
            if (number % 500 == 250)
                loadgen::sleepUntil(loadgen::monotonicNs() + 60 * ms);
            return {{correctResponse(query)}};
        });
    const LoadResult result = runLoad(arguments(responder));
    QCOMPARE(result.exitCode, 0);
    const StepOutliers found = inspect(result);
    int planted = 0;
    int named = 0;
    int noise = 0; // stalls of a busy host at the same time
    std::vector<std::int64_t> starts;
    for (const auto& [episode, finding] : found.episodes) {
        const bool ours = episode.worstNs > 50 * ms;
        planted += ours;
        if (ours && finding.cause == Cause::GuestSilent)
            starts.push_back(episode.startNs);
        named += ours && finding.cause == Cause::GuestSilent;
        noise += ours && finding.cause == Cause::HostNoise;
        QVERIFY2(finding.cause != Cause::PacketLoss, describe(found).constData());
    }
    qInfo("real pauses: of %d long episodes %d said to be silences of the guest, %d host noise",
          planted, named, noise);
    QVERIFY2(planted >= 8, describe(found).constData());
    QVERIFY2(named + noise >= planted - 1, describe(found).constData());
    QVERIFY2(named >= planted / 2, describe(found).constData());
    for (std::size_t i = 1; i < starts.size(); ++i) {
        const std::int64_t gap = starts[i] - starts[i - 1]; // 500 queries, or a multiple
        QVERIFY2((gap + 50 * ms) % (500 * ms) < 100 * ms, describe(found).constData());
    }
}

void OutlierCausesRealTest::stallOfTheClient()
{
    UdpResponder responder([](int, const std::vector<std::uint8_t>& query) -> std::vector<Reply> {
        return {{correctResponse(query)}};
    });
    LoadRun run(arguments(responder));
    const auto pid = static_cast<pid_t>(run.process().processId());
    for (int i = 0; i < 3; ++i) {
        QTest::qWait(700);
        QCOMPARE(kill(pid, SIGSTOP), 0);
        QTest::qWait(120);
        QCOMPARE(kill(pid, SIGCONT), 0);
    }
    const LoadResult result = run.finish();
    QCOMPARE(result.exitCode, 0);
    const StepOutliers found = inspect(result);
    int named = 0;
    int planted = 0;
    for (const auto& [episode, finding] : found.episodes) {
        const bool ours = episode.worstNs > 100 * ms;
        planted += ours;
        named += ours && finding.cause == Cause::HostNoise;
    }
    qInfo("real stalls of the client: %d of %d episodes said to be host noise", named, planted);
    // On a busy host, the responder may have stopped, too, which is a pause of the server.
    QVERIFY2(named >= 3, describe(found).constData());
}

void OutlierCausesRealTest::lostQueries()
{
    UdpResponder responder(
        [](int number, const std::vector<std::uint8_t>& query) -> std::vector<Reply> {
            if (number % 500 == 250)
                return {};
            return {{correctResponse(query)}};
        });
    const LoadResult result = runLoad(arguments(responder));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.outcome("lost"), 10);
    const StepOutliers found = inspect(result);
    int named = 0;
    int noise = 0; // stalls of a busy host at the same time
    for (const auto& [episode, finding] : found.episodes) {
        named += episode.lost > 0 && finding.cause == Cause::PacketLoss;
        noise += episode.lost > 0 && finding.cause == Cause::HostNoise;
    }
    qInfo("real losses: %d of 10 said to be packet loss, %d host noise", named, noise);
    QVERIFY2(named + noise >= 9, describe(found).constData()); // two losses may share an episode
    QVERIFY2(named >= 5, describe(found).constData());
}

QTEST_GUILESS_MAIN(OutlierCausesRealTest)
#include "outlier_causes_real.moc"
