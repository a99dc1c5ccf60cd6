// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of the causes of a curve's outliers, counted one by one, on planted evidence.
#include <QTest>

#include "results/cause_text.h"
#include "results/outlier_report.h"
#include "tests/results/planted_evidence.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class CauseSharesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachOutlierHasItsCause();
    void withoutARecordItIsInferred();
    void chanceIsSmallWhereWaitsAreRare();
    void chanceIsLargeWhereTheGuestWaitsAllTheTime();
    void noisyHostIsReported();
};

static const OutlierRule rule{OutlierRule::Kind::Mad, 20};

static RunData runOf(StepData step)
{
    RunData run;
    run.experiment.series.push_back({.name = u"made up"_s});
    run.guests.push_back({.id = 1});
    run.steps.push_back(std::move(step));
    return run;
}

void CauseSharesTest::eachOutlierHasItsCause()
{
    const RunData run = runOf(plantedEvidence());
    const OutlierReport report = inspectRun(run, rule, LatencyKind::Response);
    QCOMPARE(report.causes.size(), 1U);
    const CauseShares& shares = report.causes[0].shares;
    QVERIFY(report.causes[0].recorded);
    QCOMPARE(shares.episodes, 6);
    QCOMPARE(shares.of(Cause::GuestSilent), 0);
    QCOMPARE(shares.of(Cause::Unknown), 0);
    // Ten requests wait at each stop, the last one only briefly.
    QVERIFY(shares.of(Cause::HostNoise) >= 27 && shares.of(Cause::HostNoise) <= 33);
    QVERIFY(shares.of(Cause::GuestBusy) >= 18 && shares.of(Cause::GuestBusy) <= 22);
    QVERIFY(shares.of(Cause::GuestAsleep) >= 9 && shares.of(Cause::GuestAsleep) <= 11);
    const StepOutliers& step = report.steps[0];
    QCOMPARE(step.causes[static_cast<std::size_t>(Cause::HostNoise)], 3);
    QCOMPARE(step.causes[static_cast<std::size_t>(Cause::GuestBusy)], 2);
    QCOMPARE(step.causes[static_cast<std::size_t>(Cause::GuestAsleep)], 1);
    QCOMPARE(std::ssize(step.outlierCauses), shares.outliers);
    // There are six events, not sixty: the confidence interval must be as wide as for six.
    QVERIFY(shares.interval(Cause::HostNoise).high - shares.interval(Cause::HostNoise).low > 0.4);
}

void CauseSharesTest::withoutARecordItIsInferred()
{
    StepData step = plantedEvidence();
    step.scheduling.reset();
    const RunData run = runOf(std::move(step));
    const OutlierReport report = inspectRun(run, rule, LatencyKind::Response);
    const CauseShares& shares = report.causes.at(0).shares;
    QVERIFY(!report.causes[0].recorded);
    QVERIFY(!shares.waitsByChance);
    QCOMPARE(shares.of(Cause::HostNoise) + shares.of(Cause::GuestBusy) +
                 shares.of(Cause::GuestAsleep),
             0);
    QVERIFY(curveCausesText(report.causes[0], run).contains(u"inferred"_s));
}

void CauseSharesTest::chanceIsSmallWhereWaitsAreRare()
{
    const OutlierReport report = inspectRun(runOf(plantedEvidence()), rule, LatencyKind::Response);
    const CauseShares& shares = report.causes.at(0).shares;
    QVERIFY(shares.waitsByChance);
    QVERIFY(*shares.waitsByChance < 0.1 * static_cast<double>(shares.outliers));
}

// The guest waits for 6 ms of every 10, so any request that takes 10 ms has waited for a processor
// during half of that time, whatever delayed it.
void CauseSharesTest::chanceIsLargeWhereTheGuestWaitsAllTheTime()
{
    constexpr qint64 ms = 1'000'000;
    StepData step = plantedEvidence();
    auto record = std::make_shared<SchedulingRecord>(*step.scheduling);
    record->switches.clear();
    for (qint64 i = 0; i < 100; ++i) {
        record->switches.push_back({i * 10 * ms, 0, ThreadState::Waiting});
        record->switches.push_back({i * 10 * ms + 6 * ms, 0, ThreadState::Asleep});
    }
    step.scheduling = record;
    const OutlierReport report = inspectRun(runOf(std::move(step)), rule, LatencyKind::Response);
    const CauseShares& shares = report.causes.at(0).shares;
    QVERIFY(*shares.waitsByChance > 0.5 * static_cast<double>(shares.outliers));
}

void CauseSharesTest::noisyHostIsReported()
{
    CurveCauses curve;
    curve.recorded = true;
    std::vector<OutlierCause> causes(60, {0, Cause::HostNoise});
    causes.resize(100, {0, Cause::GuestBusy});
    curve.shares.add(causes, 20, 3.0);
    const RunData run = runOf(plantedEvidence());
    const QString noisy = curveCausesText(curve, run);
    QVERIFY2(noisy.contains(u"host noise 60 %"_s), qPrintable(noisy));
    QVERIFY2(noisy.contains(u"would explain 3.0 %"_s), qPrintable(noisy));
    QVERIFY2(noisy.contains(u"masks the guest's own behavior"_s), qPrintable(noisy));
    std::vector<OutlierCause> busy(100, {0, Cause::GuestBusy});
    curve.shares = {};
    curve.shares.add(busy, 20, 3.0);
    QVERIFY(!curveCausesText(curve, run).contains(u"hides"_s));
    curve.shares = {};
    QVERIFY(curveCausesText(curve, run).isEmpty());
}

QTEST_GUILESS_MAIN(CauseSharesTest)
#include "cause_shares.moc"
