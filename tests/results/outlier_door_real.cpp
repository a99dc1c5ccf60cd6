// SPDX-License-Identifier: GPL-3.0-or-later
// Causes found from the door and the scheduling record together, with faults planted in a real
// system: a network path that holds packets in either direction, and a server that sleeps or
// computes. Each cause must be named where it was planted, and nowhere else.
#include <QtTest>

#include "evidence/door_match.h"
#include "evidence/packet_door.h"
#include "evidence/scheduling_recorder.h"
#include "load/native_client.h"
#include "planted_score.h"
#include "tests/evidence/held_wire.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace doortest;

static constexpr qint64 ms = 1'000'000;
static constexpr int rate = 1000;
static constexpr int seconds = 8;
static constexpr qint64 faultNs = 15 * ms;
static constexpr int between = 75; // requests between two faults

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

// Runs in the server's thread.
PlantedFault plant(HeldWire& wire, int kind)
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
    std::vector<PlantedFault> faults; // used by the server's thread only, until it ends
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
    // Noise of the wire widens the body of the latencies, so the fence is at half the fault's
    // length.
    const LatencyStatistics& latency = run.steps[0].statistics.latency;
    if (latency.medianNs > faultNs / 4)
        QSKIP("this host is so busy that a fault does not stand out; run it when there is less to "
              "do");
    const StepOutliers found =
        inspectStep(run, 0, fenceAt(latency, faultNs / 2), LatencyKind::Response);
    qInfo("median %.3f ms, fence %.3f ms, clock error %.0f ns",
          static_cast<double>(latency.medianNs) / ms, found.fenceNs / ms,
          static_cast<double>(run.steps[0].door->clockErrorNs));

    PlantedScore score(found, faults, static_cast<qint64>(run.steps[0].record.epochMonotonicNs),
                       faultNs / 2);
    score.print();
    if (const QString why = score.whyNotJudged(); !why.isEmpty())
        QSKIP(qPrintable(why));
    score.verify(Cause::NetworkPath, 20);
    if (scheduled) {
        score.verify(Cause::GuestAsleep, 20);
        score.verify(Cause::GuestBusy, 20);
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
