// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics, outlier rules, verdicts and the knee, compared with independently computed values.
#include <cmath>
#include <random>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "results/curve_limits.h"
#include "results/outliers.h"
#include "results/results_export.h"
#include "results/statistics.h"
#include "results/verdict.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

static Sample answered(qint64 intendedNs, qint64 latencyNs, Outcome outcome = Outcome::Answered)
{
    return {.intendedNs = intendedNs,
            .sentNs = intendedNs + 10,
            .receivedNs = intendedNs + latencyNs,
            .outcome = outcome};
}

class ResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesByHand();
    void quantilesAreRanks();
    void outcomesAreCountedApart();
    void serviceTimeHidesTheQueue();
    void coarseClocksHaveAFence();
    void curvesHaveLimits();
    void fences_data();
    void fences();
    void outliersAreFound();
    void verdicts_data();
    void verdicts();
    void worstVerdictWins();
    void knees_data();
    void knees();
    void highestRates();
};

void ResultsTest::describesByHand()
{
    // 2 4 4 4 5 5 7 9: mean 5, Σ(x−5)² = 32, so σ² = 32/7.
    std::vector<qint64> values = {9, 2, 5, 4, 4, 7, 5, 4};
    const LatencyStatistics got = describe(values);
    QCOMPARE(got.count, 8);
    QCOMPARE(got.meanNs, 5.0);
    QCOMPARE(got.standardDeviationNs, std::sqrt(32.0 / 7.0));
    QCOMPARE(got.minNs, 2);
    QCOMPARE(got.q1Ns, 4);
    QCOMPARE(got.medianNs, 4);
    QCOMPARE(got.q3Ns, 5);
    QCOMPARE(got.maxNs, 9);
    QCOMPARE(got.madNs, 1); // |x−4|: 0 0 0 1 1 2 3 5
    QCOMPARE(describe({}), LatencyStatistics{});
    std::vector<qint64> one = {3};
    QCOMPARE(describe(one).standardDeviationNs, 0.0);
    QCOMPARE(describe(one).p999Ns, 3);
}

void ResultsTest::quantilesAreRanks()
{
    std::mt19937_64 random(7);
    for (int n : {2, 10, 99, 1000, 10001}) {
        std::vector<qint64> values;
        for (int i = 0; i < n; ++i)
            values.push_back(static_cast<qint64>(random() % 5000)); // includes ties
        std::vector<qint64> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        const auto rank = [&](int permille) {
            const int at = (n * permille + 999) / 1000; // ⌈q·n⌉ in integer arithmetic
            return sorted[static_cast<std::size_t>(std::max(at, 1) - 1)];
        };
        const LatencyStatistics got = describe(values);
        QCOMPARE(got.medianNs, rank(500));
        QCOMPARE(got.q1Ns, rank(250));
        QCOMPARE(got.q3Ns, rank(750));
        QCOMPARE(got.p90Ns, rank(900));
        QCOMPARE(got.p99Ns, rank(990));
        QCOMPARE(got.p999Ns, rank(999));
        QCOMPARE(got.maxNs, sorted.back());
    }
}

void ResultsTest::outcomesAreCountedApart()
{
    std::vector<Sample> samples = {
        answered(-5, 1'000'000), // warm-up
        answered(0, 100),
        answered(1, 300),
        answered(2, 900, Outcome::Late),
        answered(3, 50, Outcome::Wrong),
        answered(4, 60, Outcome::Duplicate),
        {.intendedNs = 5, .sentNs = 6, .outcome = Outcome::Lost},
        {.intendedNs = 6, .outcome = Outcome::Unsent},
    };
    const StepStatistics got = computeStatistics(samples, 2s);
    QCOMPARE(got.count(Outcome::Answered), 2);
    QCOMPARE(got.count(Outcome::Wrong), 1);
    QCOMPARE(got.count(Outcome::Late), 1);
    QCOMPARE(got.requests(), 6); // a duplicate is not a separate request
    QCOMPARE(got.sent(), 5);
    QCOMPARE(got.failed(), 4);
    QCOMPARE(got.responseRate(), 1.0);
    QCOMPARE(got.latency.count, 3); // includes late responses
    QCOMPARE(got.latency.maxNs, 900);
    QCOMPARE(got.lateness.count, 5);
    QCOMPARE(computeStatistics({}, 0s).responseRate(), 0.0);
}

void ResultsTest::serviceTimeHidesTheQueue()
{
    const std::vector<Sample> samples = {
        {.intendedNs = 0, .sentNs = 900, .receivedNs = 1000, .outcome = Outcome::Answered}};
    QCOMPARE(computeStatistics(samples, 1s, LatencyKind::Response).latency.maxNs, 1000);
    QCOMPARE(computeStatistics(samples, 1s, LatencyKind::Service).latency.maxNs, 100);
}

void ResultsTest::fences_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<double>("fence");
    const double sigma = std::sqrt(32.0 / 7.0);
    QTest::newRow("mean") << "mean+3sigma" << 5 + 3 * sigma;
    QTest::newRow("mean, other k") << "mean + 1.5σ" << 5 + 1.5 * sigma;
    QTest::newRow("tukey") << "tukey" << 5 + 1.5 * 1;
    QTest::newRow("mad") << "mad 2" << 4 + 2 * 1.4826;
}

// With clients that print 0.1 ms, quartiles and MAD may be 0, which must not put the fence at the
// median.
void ResultsTest::coarseClocksHaveAFence()
{
    std::vector<qint64> values(100, 300'000);
    values.resize(130, 400'000);
    values.push_back(5'000'000);
    const LatencyStatistics coarse = describe(values);
    QCOMPARE(coarse.madNs, 0);
    QCOMPARE(coarse.resolutionNs, 100'000);
    QCOMPARE(outlierFenceNs({OutlierRule::Kind::Mad, 3}, coarse), 600'000.0);
    values.assign(100, 300'000);
    values.resize(110, 400'000);
    QCOMPARE(outlierFenceNs({OutlierRule::Kind::Tukey, 1.5}, describe(values)), 450'000.0);
    values.push_back(300'001);
    QCOMPARE(describe(values).resolutionNs, 1);
}

void ResultsTest::fences()
{
    QFETCH(QString, rule);
    QFETCH(double, fence);
    std::vector<qint64> values = {2, 4, 4, 4, 5, 5, 7, 9};
    const auto parsed = OutlierRule::fromText(rule);
    QVERIFY(parsed);
    QCOMPARE(outlierFenceNs(*parsed, describe(values)), fence);
    QCOMPARE(OutlierRule::fromText(parsed->toText()), parsed);
    QVERIFY(std::isinf(outlierFenceNs(*parsed, {})));
}

void ResultsTest::outliersAreFound()
{
    const std::vector<Sample> samples = {answered(-1, 99), answered(0, 10), answered(1, 11),
                                         answered(2, 12), answered(3, 12, Outcome::Wrong)};
    QCOMPARE(countOutliers(samples, 10), 2);
    QCOMPARE(countOutliers(samples, 12), 0); // above the fence, not on it
}

void ResultsTest::verdicts_data()
{
    QTest::addColumn<StepStatistics>("statistics");
    QTest::addColumn<QVariantMap>("circumstances");
    QTest::addColumn<QString>("verdict");

    StepStatistics good;
    good.outcomes[0] = 1000;
    good.latency.medianNs = 2'000'000; // so a lateness of 100 µs is 5 %
    good.lateness.p99Ns = 90'000;
    StepStatistics unsent = good;
    unsent.outcomes[static_cast<std::size_t>(Outcome::Unsent)] = 3;
    // Median and 99th percentile of the response times and of the service times, in µs.
    const auto lateBy = [&](qint64 median, qint64 p99, qint64 serviceMedian, qint64 serviceP99) {
        StepStatistics late = good;
        late.lateness.count = late.latency.count = 1000;
        late.lateness.p99Ns = 1000 * std::max(p99 - serviceP99, median - serviceMedian);
        late.latency.medianNs = 1000 * median;
        late.latency.p99Ns = 1000 * p99;
        late.serviceMedianNs = 1000 * serviceMedian;
        late.serviceP99Ns = 1000 * serviceP99;
        return late;
    };
    // No kernel achieves 5 % of 70 µs; the floor is 20 µs.
    const StepStatistics fast = lateBy(70, 100, 51, 81);
    const StepStatistics late = lateBy(2000, 3000, 1890, 2890);
    StepStatistics unanswered = good;
    unanswered.outcomes[0] = 0;
    unanswered.outcomes[static_cast<std::size_t>(Outcome::Wrong)] = 1000;
    unanswered.lateness.count = 1000;
    unanswered.lateness.p99Ns = 1'100'000;

    StepStatistics silent; // nothing answered, which is not the client's fault
    silent.outcomes[static_cast<std::size_t>(Outcome::Lost)] = 1000;
    silent.lateness.p99Ns = 900'000;

    QTest::newRow("silent") << silent << QVariantMap{} << "ok";
    QTest::newRow("silent and at work") << silent << QVariantMap{{"cpu", 900'000'000}} << "ok";
    QTest::newRow("silent and still")
        << silent << QVariantMap{{"cpu", 0}, {"emulated", true}}
        << "invalid: the guest made no progress: it answered none of 1000 requests";
    StepStatistics nothingSent;
    nothingSent.outcomes[static_cast<std::size_t>(Outcome::Unsent)] = 1000;
    QTest::newRow("nothing was sent to it")
        << nothingSent << QVariantMap{{"cpu", 0}} << "client-limited: 1000 of 1000 requests";
    // A dead guest keeps all keep-alive connections busy, so at some point none is left to send on.
    StepStatistics dead = silent;
    dead.outcomes[static_cast<std::size_t>(Outcome::Unsent)] = 1000;
    QTest::newRow("dead, and the client had no connection left")
        << dead << QVariantMap{{"cpu", 0}, {"emulated", true}}
        << "invalid: the guest made no progress: it answered none of 2000 requests";
    QTest::newRow("lost everything, and the client had no connection left")
        << dead << QVariantMap{{"cpu", 900'000'000}} << "ok";
    StepStatistics lostAndLate = silent;
    lostAndLate.lateness.count = 1000;
    lostAndLate.lateness.p99Ns = 5'000'000;
    QTest::newRow("lost everything, and the client was late")
        << lostAndLate << QVariantMap{{"cpu", 900'000'000}, {"stolen", 0.5}}
        << "host-noisy: 50.0 %";
    QTest::newRow("the worst, not the first")
        << unsent << QVariantMap{{"dropped", 7}, {"stolen", 0.5}} << "invalid: 7 samples";
    QTest::newRow("answers without CPU time") << good << QVariantMap{{"cpu", 0}} << "ok";
    QTest::newRow("ok") << good << QVariantMap{} << "ok";
    QTest::newRow("fast") << fast << QVariantMap{} << "ok";
    QTest::newRow("emulated") << good << QVariantMap{{"emulated", true}} << "emulated";
    QTest::newRow("stolen") << good << QVariantMap{{"stolen", 0.05}, {"emulated", true}}
                            << "host-noisy: 5.0 %";
    QTest::newRow("kept waiting") << good << QVariantMap{{"waiting", 0.3}, {"emulated", true}}
                                  << "host-noisy: the guest waited for a CPU for 30.0 %";
    QTest::newRow("hardly kept waiting") << good << QVariantMap{{"waiting", 0.2}} << "ok";
    QTest::newRow("unsent") << unsent << QVariantMap{} << "client-limited: 3 of 1003";
    QTest::newRow("late")
        << late << QVariantMap{{"stolen", 0.5}}
        << "client-limited: the load client's own lateness is 5.5 % of the median "
           "latency and 3.7 % of the 99th percentile";
    QTest::newRow("late without an answer")
        << unanswered << QVariantMap{}
        << "client-limited: p99 send lateness was 1.1 ms, more than 1 ms";
    QTest::newRow("60 µs in 70 µs")
        << lateBy(70, 90, 10, 30) << QVariantMap{{"outliers", 8}, {"byClient", 6}}
        << "client-limited: the load client's own lateness is 85.7 % of the median latency and "
           "66.7 % "
           "of the 99th percentile, and explains 75.0 % of the outliers";
    QTest::newRow("60 µs in 5 ms") << lateBy(5000, 9000, 4940, 8940) << QVariantMap{} << "ok";
    QTest::newRow("2 ms in a second") // judged invalid by the former limit of 1 ms
        << lateBy(1'000'000, 1'500'000, 998'000, 1'498'000) << QVariantMap{} << "ok";
    QTest::newRow("only its tail")
        << lateBy(5000, 9000, 5000, 8000) << QVariantMap{}
        << "client-limited: the load client's own lateness is 0.0 % of the "
           "median latency and 11.1 %";
    QTest::newRow("only its farthest tail")
        << lateBy(5000, 9000, 5000, 8500) << QVariantMap{} << "ok";
    QTest::newRow("dropped") << good << QVariantMap{{"dropped", 7}} << "invalid: 7 samples";
    QTest::newRow("clock set") << good << QVariantMap{{"clock", 20'000'000}}
                               << "invalid: the clock was stepped by 20 ms";
    QTest::newRow("clock slewed") << good << QVariantMap{{"clock", 4'000'000}} << "ok";
    QTest::newRow("suspended") << good << QVariantMap{{"suspended", 1}}
                               << "invalid: the host was suspended";
    QTest::newRow("calibrated") << good << QVariantMap{{"rate", 1000}, {"top", 2000}} << "ok";
    QTest::newRow("beyond calibration")
        << good << QVariantMap{{"rate", 1001}, {"top", 2000}, {"stolen", 0.5}}
        << "client-limited: the load client was calibrated up to 2,000/s, less than twice 1,001/s";
    QTest::newRow("interrupted") << good << QVariantMap{{"interrupted", true}}
                                 << "invalid: stopped";
    QTest::newRow("nothing") << StepStatistics{} << QVariantMap{} << "invalid: no request";
}

void ResultsTest::verdicts()
{
    QFETCH(StepStatistics, statistics);
    QFETCH(QVariantMap, circumstances);
    QFETCH(QString, verdict);
    StepCircumstances given;
    given.emulated = circumstances.value("emulated").toBool();
    if (circumstances.contains("waiting"))
        given.guestWaiting = circumstances.value("waiting").toDouble();
    given.stolenCpu = circumstances.value("stolen").toDouble();
    given.samplesDropped = circumstances.value("dropped").toLongLong();
    given.clockStepNs = circumstances.value("clock").toLongLong();
    given.suspendedNs = circumstances.value("suspended").toLongLong();
    given.interrupted = circumstances.value("interrupted").toBool();
    if (circumstances.contains("cpu"))
        given.guestCpuNs = circumstances.value("cpu").toLongLong();
    given.offeredRate = circumstances.value("rate").toInt();
    if (circumstances.contains("outliers"))
        given.outliers = OutlierCount{circumstances.value("outliers").toLongLong(),
                                      circumstances.value("byClient").toLongLong()};
    if (circumstances.contains("top")) {
        given.calibration.emplace();
        given.calibration->topRate = circumstances.value("top").toDouble();
    }
    const Verdict got = judge(statistics, given);
    QVERIFY2(got.toText().startsWith(verdict), qPrintable(got.toText()));
    QCOMPARE(Verdict::kindFromWord(Verdict::word(got.kind)), got.kind);
}

void ResultsTest::worstVerdictWins()
{
    using Kind = Verdict::Kind;
    QCOMPARE(worst({}).kind, Kind::Ok);
    QCOMPARE(worst({{Kind::Ok, {}}, {Kind::ClientLimited, {}}, {Kind::Emulated, {}}}).kind,
             Kind::ClientLimited);
}

void ResultsTest::knees_data()
{
    QTest::addColumn<QList<double>>("answered"); // at 1000, 2000, ... requests/s
    QTest::addColumn<QList<double>>("medians");
    QTest::addColumn<QList<double>>("due"); // if the number due differs from the rate by chance
    QTest::addColumn<double>("knee");
    using List = QList<double>;
    QTest::newRow("none") << List{1000, 2000, 2990} << List{1, 1, 2} << List{} << 0.0;
    QTest::newRow("rate") << List{1000, 1960, 2700, 2500} << List{1, 1, 2, 9} << List{} << 3000.0;
    QTest::newRow("just within") << List{1000, 1900} << List{1, 1} << List{} << 0.0;
    QTest::newRow("latency") << List{1000, 2000, 3000} << List{1, 11, 12} << List{} << 2000.0;
    QTest::newRow("first") << List{100} << List{1} << List{} << 1000.0;
    QTest::newRow("empty") << List{} << List{} << List{} << 0.0;
    // With Poisson arrivals, fewer than 95 % of 100 requests are due in 31 % of steps.
    QTest::newRow("fewer due by chance") << List{930, 1900} << List{1, 1} << List{930, 1900} << 0.0;
    QTest::newRow("more due by chance")
        << List{1000, 2000} << List{1, 1} << List{1100, 2000} << 1000.0;
}

void ResultsTest::knees()
{
    QFETCH(QList<double>, answered);
    QFETCH(QList<double>, medians);
    QFETCH(QList<double>, due);
    QFETCH(double, knee);
    std::vector<RatePoint> points;
    for (qsizetype i = 0; i < answered.size(); ++i)
        points.push_back({.rate = 1000.0 * double(i + 1),
                          .dueRate = i < due.size() ? due[i] : 1000.0 * double(i + 1),
                          .responseRate = answered[i],
                          .medianNs = medians[i] * 1e6});
    std::reverse(points.begin(), points.end()); // the order of the run must not matter
    const auto found = findKnee(points);
    QCOMPARE(found ? found->rate : 0.0, knee);
}

void ResultsTest::highestRates()
{
    const std::vector<RatePoint> points = {{100, 100, 100, 0, 1},
                                           {200, 200, 199, 0.004, 1},
                                           {300, 300, 290, 0.03, 1},
                                           {400, 400, 400, 0, 1}};
    QCOMPARE(highestRateWithin(points, 0), std::optional(100.0));
    QCOMPARE(highestRateWithin(points, 0.005), std::optional(200.0));
    QVERIFY(!highestRateWithin(std::span(points).subspan(2, 1), 0.005));
}

void ResultsTest::curvesHaveLimits()
{
    RunData run;
    run.experiment.service = Service::Dns;
    // Two repetitions of each rate; one at 2,000/s lost a few requests, both at 3,000/s lost a
    // tenth.
    for (const auto& [rate, lost] : QList<QPair<int, int>>{
             {1000, 0}, {1000, 0}, {2000, 0}, {2000, 7}, {3000, 300}, {3000, 300}}) {
        StepData step;
        step.record.offeredRate = rate;
        step.record.memoryMiB = 64;
        step.record.state = RunState::Finished;
        step.statistics.seconds = 1;
        step.statistics.outcomes[static_cast<std::size_t>(Outcome::Answered)] = rate - lost;
        step.statistics.outcomes[static_cast<std::size_t>(Outcome::Lost)] = lost;
        run.steps.push_back(step);
    }
    const auto limits = curveLimits(run);
    QCOMPARE(limits.size(), 1u);
    QCOMPARE(limits[0].noDropRate, std::optional(1000.0));
    QCOMPARE(limits[0].partialDropRate, std::optional(2000.0));
    QVERIFY(limits[0].knee);
    QCOMPARE(limits[0].knee->rate, 3000.0);
    QCOMPARE(limitsText(limits[0]),
             u"highest rate without loss (NDR): 1,000/s; with at most 0.5 % loss "
             "(PDR): 2,000/s; knee at 3,000/s: 2,700/s of 3,000/s answered"_s);
    // An invalid step, here of a crashed client, affects none of these rates.
    StepData crashed = run.steps.at(3);
    crashed.record.offeredRate = 500;
    crashed.record.verdict = {Verdict::Kind::Invalid, u"the load client failed"_s};
    crashed.statistics.outcomes[static_cast<std::size_t>(Outcome::Lost)] = 400;
    RunData withCrash = run;
    withCrash.steps.push_back(crashed);
    QCOMPARE(limitsText(curveLimits(withCrash).at(0)), limitsText(limits[0]));
    run.experiment.series.push_back({u"A"_s, {}, {}});
    QVERIFY(stepsTable(run).contains(u"(NDR): 1,000/s"_s));
    const QJsonObject json = QJsonDocument::fromJson(exportStepsJson(run)).object();
    const QJsonObject curve = json.value(u"curves"_s).toArray().at(0).toObject();
    QCOMPARE(curve.value(u"ndr"_s).toDouble(), 1000.0);
    QCOMPARE(curve.value(u"pdr"_s).toDouble(), 2000.0);
    QCOMPARE(curve.value(u"knee"_s).toDouble(), 3000.0);
}

QTEST_GUILESS_MAIN(ResultsTest)
#include "results.moc"
