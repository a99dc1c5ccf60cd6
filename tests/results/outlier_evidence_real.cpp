// SPDX-License-Identifier: GPL-3.0-or-later
// Causes found from the scheduling record, with faults planted in a real server under real load: it
// computes something else, it sleeps, or a thread of higher priority takes its processor. Each
// cause must be named where it was planted, and nowhere else.
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <QJsonDocument>
#include <QtTest>

#include "evidence/scheduling_recorder.h"
#include "loadgen/clock.h"
#include "planted_score.h"
#include "stall_watch.h"
#include "tests/loadgen/load_run.h"
#include "tests/loadgen/udp_responder.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace loadgentest;

static constexpr std::int64_t ms = 1'000'000;
static constexpr int rate = 1000;
static constexpr int seconds = 6;
static constexpr std::int64_t faultNs = 15 * ms;
static constexpr int between = 75; // requests between two faults

class OutlierEvidenceRealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plantedFaults_data();
    void plantedFaults();
};

namespace
{

void pinTo(int cpu)
{
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    sched_setaffinity(0, sizeof one, &one);
}

} // namespace

void OutlierEvidenceRealTest::plantedFaults_data()
{
    QTest::addColumn<bool>("readingsOnly");
    QTest::newRow("switches") << false;
    QTest::newRow("readings") << true;
}

void OutlierEvidenceRealTest::plantedFaults()
{
    QFETCH(bool, readingsOnly);
    const int cpu = static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN)) - 1;
    if (cpu < 1)
        QSKIP("needs two processors: one for the server, one for the client");
    StallWatch competitor(cpu, 20);
    const StallWatch clientsCpu(0, 1); // the client must not wait for it, nor is it made to
    if (!competitor.isAllowed())
        QSKIP("needs the right to real-time priorities (root, or ulimit -r)");
    std::atomic<pid_t> server{0};
    std::vector<PlantedFault> faults; // used by the server's thread only, until it ends
    UdpResponder responder(
        [&](int number, const std::vector<std::uint8_t>& query) -> std::vector<Reply> {
            if (server == 0) {
                pinTo(cpu);
                server = static_cast<pid_t>(syscall(SYS_gettid));
            }
            if (number % between != between / 2)
                return {{correctResponse(query)}};
            const int kind = number / between % 3;
            const std::int64_t from = loadgen::monotonicNs();
            if (kind == 0) {
                const std::int64_t end = loadgen::clockNs(CLOCK_THREAD_CPUTIME_ID) + faultNs;
                while (loadgen::clockNs(CLOCK_THREAD_CPUTIME_ID) < end) {
                }
                faults.push_back({Cause::GuestBusy, from, loadgen::monotonicNs()});
            } else if (kind == 1) {
                loadgen::sleepUntil(from + faultNs);
                faults.push_back({Cause::GuestAsleep, from, loadgen::monotonicNs()});
            } else {
                competitor.occupy(faultNs);
            }
            return {{correctResponse(query)}};
        });
    SchedulingRecorder recorder(
        [&server] {
            return server == 0 ? QList<GuestThread>()
                               : QList<GuestThread>{{server, ThreadRole::Process, u"server"_s}};
        },
        readingsOnly ? SchedulingRecorder::Allowed::ReadingsOnly
                     : SchedulingRecorder::Allowed::Best);
    LoadResult result =
        runLoad(u"dns --target %1 --name a.test --rate %2 --duration %3s --warm-up 1s "
                "--timeout 500ms --max-lateness 10s --pin 0"_s
                    .arg(QString::fromStdString(responder.target()))
                    .arg(rate)
                    .arg(seconds));
    QCOMPARE(result.exitCode, 0);
    responder.seen();
    StepData step;
    step.record.offeredRate = rate;
    step.record.duration = std::chrono::seconds(seconds);
    step.record.state = RunState::Finished;
    step.record.clientJson = QJsonDocument(result.summary).toJson();
    step.record.epochMonotonicNs =
        static_cast<quint64>(result.summary.value(u"epoch_monotonic_ns"_s).toDouble());
    step.samples = result.samples;
    step.statistics = computeStatistics(step.samples, step.record.duration);
    const auto record =
        std::make_shared<SchedulingRecord>(recorder.take(step.record.epochMonotonicNs));
    if (!readingsOnly && record->source != SchedulingSource::Switches)
        QSKIP(qPrintable(record->why));
    step.scheduling = record;
    RunData run;
    run.steps.push_back(std::move(step));
    const StepOutliers found =
        inspectStep(run, 0, {OutlierRule::Kind::Mad, 20}, LatencyKind::Response);

    for (const Stall& taken : competitor.occupied())
        faults.push_back({Cause::HostNoise, taken.fromNs, taken.toNs});
    std::vector<Stall> stalls = competitor.stalls();
    std::ranges::copy(clientsCpu.stalls(), std::back_inserter(stalls));
    PlantedScore score(found, faults, static_cast<qint64>(run.steps[0].record.epochMonotonicNs),
                       faultNs / 2, stalls);
    score.print();
    if (const QString why = score.whyNotJudged(); !why.isEmpty())
        QSKIP(qPrintable(why));
    for (const Cause cause : {Cause::GuestBusy, Cause::GuestAsleep, Cause::HostNoise})
        score.verify(cause, 20);
}

QTEST_GUILESS_MAIN(OutlierEvidenceRealTest)
#include "outlier_evidence_real.moc"
