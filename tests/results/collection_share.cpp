// SPDX-License-Identifier: GPL-3.0-or-later
// Outliers attributed to collections, compared with planted truth: the same server with collections
// that stop it, without collections, with collections of known time, and with collections that stop
// nothing but overlap everything.
#include <QtTest>

#include "made_up_guest.h"
#include "results/collection_text.h"
#include "results/results_file.h"
#include "results_fixture.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class CollectionShareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyCertainOverlapCounts_data();
    void onlyCertainOverlapCounts();
    void shiftsGoRoundTheStep();
    void collectionsThatStopTheServerAreFound_data();
    void collectionsThatStopTheServerAreFound();
    void longOnesAtEvenInstantsAreFound();
    void overlapIsNotExplanation_data();
    void overlapIsNotExplanation();
    void quietCollectorsExplainNothing();
    void unplacedCollectionsExplainNothing();
    void episodesGetTheCauseAndItsEvidence_data();
    void episodesGetTheCauseAndItsEvidence();
    void theFileKeepsThem();
};

static const OutlierRule mad10 = OutlierRule::fromText(u"mad 10"_s).value();

static RuntimeRecord reportedPauses(const std::vector<made_up::Span>& spans)
{
    RuntimeRecord record{.from = EventsFrom::Console};
    for (const auto& [from, to] : spans)
        record.events.push_back(
            {static_cast<qint64>(from), static_cast<qint64>(to - from), 1, u"minor collection"_s});
    std::ranges::sort(record.events, {}, &RuntimeEvent::startNs);
    return record;
}

/// Collections of a fixed length at Poisson instants, `perSecond` of them, for ten seconds.
static std::vector<made_up::Span> unrelated(double perSecond, double lengthNs, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::vector<made_up::Span> spans;
    for (double at = 0; at < 10e9; at += lengthNs - std::log1p(-uniform(random)) * 1e9 / perSecond)
        spans.push_back({at, at + lengthNs});
    return spans;
}

static qint64 namedIn(const StepOutliers& outliers)
{
    return std::ranges::count(outliers.outlierCauses, Cause::Collection, &OutlierCause::cause);
}

void CollectionShareTest::onlyCertainOverlapCounts_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<qint64>("sure");
    // Collections: [100, 200) and [150, 260) exactly, [400, 500) to within 30.
    QTest::newRow("before") << qint64{0} << qint64{100} << qint64{0};
    QTest::newRow("in one") << qint64{120} << qint64{140} << qint64{20};
    QTest::newRow("overlapping ones count once") << qint64{0} << qint64{300} << qint64{160};
    QTest::newRow("around an uncertain one") << qint64{350} << qint64{600} << qint64{100};
    QTest::newRow("at its edge") << qint64{300} << qint64{430} << qint64{0};
    QTest::newRow("across its edge") << qint64{300} << qint64{450} << qint64{20};
    QTest::newRow("inside it") << qint64{440} << qint64{460} << qint64{20};
    QTest::newRow("nothing") << qint64{120} << qint64{120} << qint64{0};
}

void CollectionShareTest::onlyCertainOverlapCounts()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    const std::vector<RuntimeEvent> events = {
        {100, 100, 0, {}}, {150, 110, 0, {}}, {400, 100, 30, {}}};
    QTEST(CollectionTimes(events).within(from, to), "sure");
}

void CollectionShareTest::shiftsGoRoundTheStep()
{
    const std::vector<RuntimeEvent> events = {{100, 50, 0, {}}, {900, 100, 0, {}}};
    const CollectionTimes times(events);
    QCOMPARE(times.withinShifted(100, 200, 0, 0, 1'000), 50);
    QCOMPARE(times.withinShifted(100, 200, 50, 0, 1'000), 50);   // now [150, 200)
    QCOMPARE(times.withinShifted(100, 200, 200, 0, 1'000), 100); // wraps around to the other
    QCOMPARE(times.withinShifted(0, 1'000, 333, 0, 1'000), 150);
    QCOMPARE(times.withinShifted(950, 1'050, 0, 0, 1'000), 50); // ends after the step
}

void CollectionShareTest::collectionsThatStopTheServerAreFound_data()
{
    QTest::addColumn<Mechanism>("mechanism");
    QTest::addColumn<bool>("poisson");
    QTest::newRow("by the clock") << Mechanism::ClockRandom << false;
    QTest::newRow("forced at even instants") << Mechanism::ClockPeriodic << true;
    QTest::newRow("driven by requests") << Mechanism::EveryNRequests << true;
    QTest::newRow("beside a tail") << Mechanism::TailAndClock << true;
}

// The service times have no tail, so requests are slow only because of a pause or the queue behind
// it.
void CollectionShareTest::collectionsThatStopTheServerAreFound()
{
    QFETCH(Mechanism, mechanism);
    QFETCH(bool, poisson);
    MadeUpGuest guest{.mechanism = mechanism, .rates = {1'000}, .poisson = poisson};
    guest.pauseNs = 5e6;
    guest.intervalNs = 200e6;
    MadeUpRun made = makeUp(guest);
    made.run.steps[0].runtime = reportedPauses(made.pauses[0]);
    const OutlierReport report = inspectRun(made.run, mad10, LatencyKind::Response);
    QCOMPARE(report.collections.size(), std::size_t{1});
    const CurveCollections& curve = report.collections[0];
    QVERIFY(curve.finding);
    QVERIFY2(curve.finding->share > 0.6, qPrintable(collectionsText(curve, made.run)));
    QVERIFY(curve.finding->interval.contains(curve.finding->share));
    QVERIFY(curve.finding->byChance < 0.1);
    QVERIFY(curve.finding->namesRequests);
    const StepOutliers& step = report.steps[0];
    QVERIFY(step.causes[static_cast<std::size_t>(Cause::Collection)] > 20);
    // Each of them waited during a collection.
    for (const auto& [index, cause] : step.outlierCauses) {
        const Sample& sample = made.run.steps[0].samples[static_cast<std::size_t>(index)];
        const bool waited = std::ranges::any_of(made.pauses[0], [&](const made_up::Span& pause) {
            return pause.fromNs < static_cast<double>(sample.receivedNs) &&
                   pause.toNs > static_cast<double>(sample.sentNs);
        });
        QVERIFY(waited || cause != Cause::Collection);
    }
}

// Collections take 16 ms of every 100: if all were shifted by the same distance, one draw in six
// would overlap the requests that they delayed.
void CollectionShareTest::longOnesAtEvenInstantsAreFound()
{
    MadeUpGuest guest{.mechanism = Mechanism::ClockPeriodic, .rates = {500}};
    guest.pauseNs = 16e6;
    guest.intervalNs = 100e6;
    MadeUpRun made = makeUp(guest);
    made.run.steps[0].runtime = reportedPauses(made.pauses[0]);
    const OutlierReport report = inspectRun(made.run, mad10, LatencyKind::Response);
    const auto& finding = report.collections.at(0).finding;
    QVERIFY(finding);
    QVERIFY2(finding->namesRequests, qPrintable(collectionsText(report.collections[0], made.run)));
    QVERIFY(finding->share > 0.9);
    QVERIFY(finding->byChance > 0.05 && finding->byChance < 0.2);
}

void CollectionShareTest::overlapIsNotExplanation_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<double>("lengthNs");
    QTest::newRow("short and frequent: 85 % overlap") << 1'500.0 << 13e3;
    QTest::newRow("a third of the time") << 100.0 << 3e6;
    QTest::newRow("as long as what is slow") << 20.0 << 1e6;
    QTest::newRow("rare and long") << 2.0 << 650e3;
}

// Slow requests that are unrelated to the collections: over many runs, at most 1 % may be
// attributed to them.
void CollectionShareTest::overlapIsNotExplanation()
{
    QFETCH(double, perSecond);
    QFETCH(double, lengthNs);
    qint64 outliers = 0;
    qint64 named = 0;
    int curvesClaimed = 0;
    constexpr int runs = 60;
    for (unsigned seed = 1; seed <= runs; ++seed) {
        MadeUpGuest guest{.mechanism = Mechanism::SlowPath, .rates = {1'000}, .poisson = true};
        guest.seed = seed;
        MadeUpRun made = makeUp(guest);
        made.run.steps[0].runtime = reportedPauses(unrelated(perSecond, lengthNs, 1'000 + seed));
        const StepOutliers step = inspectStep(made.run, 0, mad10, LatencyKind::Response);
        outliers += step.outliers;
        named += namedIn(step);
        const std::array figures{&step.collections};
        const auto finding = findCollections(figures);
        curvesClaimed += finding && finding->pValue <= 0.01;
    }
    QVERIFY(outliers > 50 * runs);
    QVERIFY2(named * 100 <= outliers, qPrintable(QString::number(named)));
    QVERIFY2(curvesClaimed <= 3, qPrintable(QString::number(curvesClaimed))); // 0.6 expected
}

void CollectionShareTest::quietCollectorsExplainNothing()
{
    MadeUpGuest guest{.mechanism = Mechanism::SlowPath, .rates = {1'000}};
    MadeUpRun made = makeUp(guest);
    made.run.steps[0].runtime = reportedPauses({});
    OutlierReport report = inspectRun(made.run, mad10, LatencyKind::Response);
    QCOMPARE(namedIn(report.steps[0]), 0);
    QCOMPARE(report.collections[0].events, 0);
    QVERIFY(collectionsText(report.collections[0], made.run).endsWith(u"no collections"_s));

    made.run.steps[0].runtime = {}; // the server does not report its collections
    report = inspectRun(made.run, mad10, LatencyKind::Response);
    QVERIFY(report.collections.empty());
}

void CollectionShareTest::unplacedCollectionsExplainNothing()
{
    MadeUpGuest guest{.mechanism = Mechanism::ClockRandom, .rates = {1'000}};
    guest.pauseNs = 5e6;
    guest.intervalNs = 200e6;
    MadeUpRun made = makeUp(guest);
    RuntimeRecord record = reportedPauses(made.pauses[0]);
    for (RuntimeEvent& event : record.events)
        event.placedWithinNs = 20'000'000; // four times their length
    made.run.steps[0].runtime = record;
    OutlierReport report = inspectRun(made.run, mad10, LatencyKind::Response);
    QCOMPARE(namedIn(report.steps[0]), 0);

    made.run.steps[0].runtime = {.from = EventsFrom::Console, .clockErrorNs = {}, .unplaced = 50};
    report = inspectRun(made.run, mad10, LatencyKind::Response);
    QVERIFY(!report.collections[0].placed);
    QVERIFY(collectionsText(report.collections[0], made.run).contains(u"cannot be placed"_s));
}

void CollectionShareTest::episodesGetTheCauseAndItsEvidence_data()
{
    QTest::addColumn<bool>("sentinelStalled");
    QTest::addColumn<bool>("guestRecorded");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("nothing else") << false << false << Cause::Collection;
    // The stall may have prolonged the collection.
    QTest::newRow("a sentinel stalled") << true << false << Cause::HostNoise;
    QTest::newRow("it stalled, but the guest ran") << true << true << Cause::Collection;
}

void CollectionShareTest::episodesGetTheCauseAndItsEvidence()
{
    RunData run = makeUp({.mechanism = Mechanism::LogNormalTail, .rates = {1'000}}).run;
    StepData& step = run.steps[0];
    std::vector<Sample> samples(step.samples.begin(), step.samples.end());
    const qint64 startNs = 5'000'000'000;
    const qint64 lengthNs = 40'000'000;
    for (Sample& sample : samples) {
        if (sample.sentNs >= startNs && sample.sentNs < startNs + lengthNs)
            sample.receivedNs += startNs + lengthNs - sample.sentNs;
    }
    step.samples = samples;
    step.statistics = computeStatistics(step.samples, step.record.duration);
    step.runtime = {.from = EventsFrom::Console,
                    .events = {{startNs, lengthNs, 1, u"full collection"_s}}};
    QFETCH(bool, sentinelStalled);
    if (sentinelStalled)
        step.record.clientJson =
            u"{\"sentinel\": {\"processors\": 2, \"stalls\": [[%1, %2, 0]]}}"_s.arg(startNs)
                .arg(lengthNs)
                .toUtf8();
    QFETCH(bool, guestRecorded);
    if (guestRecorded) {
        SchedulingRecord record;
        record.source = SchedulingSource::Switches;
        record.threads = {{1, ThreadRole::Process, u"java"_s}};
        record.switches = {{0, 0, ThreadState::Running}};
        step.scheduling = std::make_shared<const SchedulingRecord>(record);
    }
    const StepOutliers outliers = inspectStep(run, 0, mad10, LatencyKind::Service);
    const auto judged = std::ranges::max_element(
        outliers.episodes, {}, [](const JudgedEpisode& one) { return one.episode.worstNs; });
    QVERIFY(judged != outliers.episodes.end());
    QFETCH(Cause, cause);
    QCOMPARE(judged->finding.cause, cause);
    if (cause != Cause::Collection)
        return;
    static const QRegularExpression evidence(
        u"^full collection of 40 ms at 5\\.00000 s; this request waited in it for \\d+(\\.\\d+)? "
        "ms of \\d+(\\.\\d+)? ms beyond the median$"_s);
    QVERIFY2(evidence.match(judged->finding.evidence).hasMatch(),
             qPrintable(judged->finding.evidence));
}

void CollectionShareTest::theFileKeepsThem()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"a.unisweep"_s);
    const RuntimeRecord record{
        .from = EventsFrom::Port,
        .clockErrorNs = 40,
        .lost = 3,
        .unplaced = 0,
        .events = {{-7, 100, 41, u"minor collection"_s}, {500, 0, 41, u"major slice"_s}}};
    GuestRecord guest{.console = u"one\ntwo\n"_s, .consoleArrivals = {5, 1'000'000'000'000}};
    {
        ResultsWriter writer(path, someExperiment(), "{}");
        writer.addGuest(guest);
        StepRecord step{.guest = guest.id,
                        .offeredRate = 100,
                        .duration = std::chrono::seconds(1),
                        .state = RunState::Finished};
        writer.addStep(step);
        writer.addRuntime(step.id, record);
        writer.updateGuest(guest);
        writer.updateGuest(guest); // the lines exist already
        writer.finish(RunState::Finished, {});
    }
    const RunData run = readResults(path);
    QCOMPARE(run.steps.at(0).runtime, record);
    QCOMPARE(run.guests.at(0).consoleArrivals, guest.consoleArrivals);
}

QTEST_GUILESS_MAIN(CollectionShareTest)
#include "collection_share.moc"
