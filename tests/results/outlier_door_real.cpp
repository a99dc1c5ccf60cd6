// SPDX-License-Identifier: GPL-3.0-or-later
// Causes by the guest's door and the scheduler's record together, on faults planted for real: a
// wire that holds packets on either way, a server that sleeps, one that computes. Each cause must
// be named where it was planted, and nowhere else.
#include <map>

#include <QtTest>

#include "evidence/door_match.h"
#include "evidence/packet_door.h"
#include "evidence/scheduling_recorder.h"
#include "load/native_client.h"
#include "results/outlier_report.h"
#include "tests/evidence/held_wire.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace doortest;

static constexpr qint64 ms = 1'000'000;
static constexpr int rate = 1000;
static constexpr int seconds = 8;
static constexpr qint64 faultNs = 15 * ms;
static constexpr int between = 75; // requests from one fault to the next

class OutlierDoorRealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plantedFaults_data();
    void plantedFaults();
};

namespace
{

struct Fault {
    Cause cause = Cause::Unknown;
    qint64 fromNs = 0; ///< CLOCK_MONOTONIC
    qint64 toNs = 0;
};

// In the server's thread.
Fault plant(HeldWire& wire, int kind)
{
    const qint64 from = monotonicNs();
    switch (kind) {
    case 0:
        wire.holdIn(from + faultNs);
        return {Cause::NetworkPath, from, from + faultNs};
    case 1:
        loadgen::sleepUntil(from + faultNs);
        return {Cause::GuestAsleep, from, monotonicNs()};
    case 2:
        wire.holdOut(from + faultNs);
        return {Cause::NetworkPath, from, from + faultNs};
    default:
        const qint64 end = loadgen::clockNs(CLOCK_THREAD_CPUTIME_ID) + faultNs;
        while (loadgen::clockNs(CLOCK_THREAD_CPUTIME_ID) < end) {
        }
        return {Cause::GuestBusy, from, monotonicNs()};
    }
}

struct Score {
    int planted = 0;
    int named = 0;  ///< of the planted ones, by their cause
    int hidden = 0; ///< of the planted ones, by the host's own noise
    int false_ = 0; ///< named where it was not planted
};

} // namespace

void OutlierDoorRealTest::initTestCase()
{
    if (const QString why = whyNoNamespace({u"ip"_s}); !why.isEmpty())
        QSKIP(qPrintable(why));
}

void OutlierDoorRealTest::plantedFaults_data()
{
    QTest::addColumn<bool>("scheduled");
    QTest::newRow("with the scheduler's record") << true;
    QTest::newRow("by the door alone") << false;
}

void OutlierDoorRealTest::plantedFaults()
{
    QFETCH(bool, scheduled);
    HeldWire wire;
    std::vector<Fault> faults; // of the server's thread alone, until it has ended
    auto server = std::make_unique<Server>(wire.server(), [&](int number) {
        if (number % between == between / 2)
            faults.push_back(plant(wire, number / between % 4));
    });
    PacketDoor door(wire.door(), {serverPort, false});
    SchedulingRecorder recorder([tid = server->tid()] {
        return QList<GuestThread>{{tid, ThreadRole::Process, u"server"_s}};
    });
    LoadTarget target{.address = QLatin1String(serverAddress), .port = serverPort};
    target.dns.name = u"a.test"_s;
    target.enterNetwork = [&] { wire.client().enter(); };
    std::vector<Sample> samples;
    StepData step;
    LoadHandlers handlers;
    handlers.onHello = [&](const Hello& hello) {
        step.record.epochMonotonicNs = hello.epochMonotonicNs;
    };
    handlers.onSamples = [&](std::span<const Sample> more) {
        samples.insert(samples.end(), more.begin(), more.end());
    };
    using namespace std::chrono_literals;
    setUrgency(2);
    step.record.clientJson = NativeClient(NativeClient::program())
                                 .run(target,
                                      {.rate = rate,
                                       .duration = std::chrono::seconds(seconds),
                                       .warmUp = 1s,
                                       .timeout = 1s},
                                      handlers, {});
    setUrgency(0);
    step.record.offeredRate = rate;
    step.record.duration = std::chrono::seconds(seconds);
    step.record.state = RunState::Finished;
    step.samples = samples;
    step.statistics = computeStatistics(step.samples, step.record.duration);
    step.door = std::make_shared<DoorRecord>(
        matchDoor(door.finish(), samples, step.record.epochMonotonicNs, false));
    if (scheduled)
        step.scheduling =
            std::make_shared<SchedulingRecord>(recorder.take(step.record.epochMonotonicNs));
    server.reset();
    QCOMPARE(step.door->passages.size(), samples.size());
    RunData run;
    run.steps.push_back(std::move(step));
    // The wire's own noise widens the body of the latencies: a fence at half of a fault.
    const LatencyStatistics& latency = run.steps[0].statistics.latency;
    const double deviations = (faultNs / 2.0 - static_cast<double>(latency.medianNs)) /
                              std::max(1.0, 1.4826 * static_cast<double>(latency.madNs));
    if (latency.medianNs > faultNs / 4)
        QSKIP("this host is so busy that a fault does not stand out; run it when there is less to "
              "do");
    const StepOutliers found =
        inspectStep(run, 0, {OutlierRule::Kind::Mad, deviations}, LatencyKind::Response);
    qInfo("median %.3f ms, fence %.3f ms, clock error %.0f ns",
          static_cast<double>(latency.medianNs) / ms, found.fenceNs / ms,
          static_cast<double>(run.steps[0].door->clockErrorNs));

    std::map<Cause, Score> scores;
    QByteArray table;
    std::vector<Cause> named(faults.size(), Cause::Unknown);
    const auto epoch = static_cast<qint64>(run.steps[0].record.epochMonotonicNs);
    for (const auto& [episode, finding] : found.episodes) {
        if (episode.worstNs < faultNs / 2)
            continue; // of the host's own
        Cause planted = Cause::Unknown;
        for (std::size_t i = 0; i < faults.size(); ++i) {
            if (episode.startNs < faults[i].toNs - epoch &&
                episode.endNs > faults[i].fromNs - epoch) {
                planted = finding.cause == faults[i].cause ? finding.cause : planted;
                if (named[i] != faults[i].cause)
                    named[i] = finding.cause;
            }
        }
        // A busy host may keep the server, or the wire, waiting on its own: that is no error.
        if (planted != finding.cause && finding.cause != Cause::HostNoise)
            ++scores[finding.cause].false_;
        table += u"at %1 ms, %2 ms: %3 (planted: %4): %5\n"_s.arg(episode.startNs / ms)
                     .arg(episode.worstNs / ms)
                     .arg(toWord(finding.cause), toWord(planted), finding.evidence)
                     .toUtf8();
    }
    for (std::size_t i = 0; i < faults.size(); ++i) {
        if (faults[i].fromNs < epoch)
            continue; // in the warm-up
        Score& score = scores[faults[i].cause];
        ++score.planted;
        score.named += named[i] == faults[i].cause;
        score.hidden += named[i] == Cause::HostNoise;
    }
    for (const auto& [cause, score] : scores)
        qInfo("%s: %d planted, %d named, %d hidden by the host, %d false",
              qPrintable(toWord(cause)), score.planted, score.named, score.hidden, score.false_);
    QList<Cause> claims = {Cause::NetworkPath};
    if (scheduled)
        claims << Cause::GuestAsleep << Cause::GuestBusy;
    for (const Cause cause : claims) {
        const Score& score = scores[cause];
        QVERIFY2(score.planted >= 20, table.constData());
        QVERIFY2(score.named >= 0.95 * (score.planted - score.hidden), table.constData());
        QVERIFY2(score.named >= 0.5 * score.planted, table.constData());
        QVERIFY2(score.false_ <= 0.05 * score.named, table.constData());
    }
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] {});
    QCoreApplication app(argc, argv);
    OutlierDoorRealTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "outlier_door_real.moc"
