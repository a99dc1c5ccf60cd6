// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics without distributions, against figures of SciPy 1.10 (theilslopes, binomtest, binom)
// and by hand; and comparisons of runs that did and did not change.
#include <cmath>
#include <numeric>

#include <QtTest>

#include "results/block_bootstrap.h"
#include "results/boot_difference.h"
#include "results/comparison_text.h"
#include "tests/figures/plot_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class NonparametricTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medians();
    void medianIntervals_data();
    void medianIntervals();
    void shareIntervals_data();
    void shareIntervals();
    void regularity_data();
    void regularity();
    void regularityHasItsLevel();
    void bootstrapIsExactOnTheObserved();
    void bootstrapSpreadIsRight();
    void blocksSeeWhatRequestsHide();
    void unchangedRunsAreSame();
    void changesAreFound_data();
    void changesAreFound();
    void bootsAreTheSample();
    void intervalsCoverTheChange();
    void fewBootsSayHowManyWouldDo();
    void sameMeansTheWholeInterval();
    void intervalsReachTheCorrectedTail();
    void studentsIntervals_data();
    void studentsIntervals();
    void comparisonKeepsItsCurves();
    void ratesOfOneSideAreTold();
    void curvesAreMatched();
};

void NonparametricTest::medians()
{
    std::vector<double> odd = {5, 1, 3};
    std::vector<double> even = {4, 1, 3, 2};
    QCOMPARE(medianOf(odd), 3.0);
    QCOMPARE(medianOf(even), 2.5);
    QCOMPARE(medianOf({}), 0.0);
}

void NonparametricTest::medianIntervals_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("low"); // ranks, from 1
    QTest::addColumn<int>("high");
    QTest::newRow("5") << 5 << 0 << 0;
    QTest::newRow("6") << 6 << 1 << 6;
    QTest::newRow("10") << 10 << 2 << 9;
    QTest::newRow("25") << 25 << 8 << 18;
    QTest::newRow("100") << 100 << 40 << 61;
    QTest::newRow("1000") << 1000 << 469 << 532;
}

void NonparametricTest::medianIntervals()
{
    QFETCH(int, n);
    QFETCH(int, low);
    QFETCH(int, high);
    std::vector<double> ranks(static_cast<std::size_t>(n));
    std::iota(ranks.begin(), ranks.end(), 1.0);
    const auto interval = medianInterval(ranks);
    QCOMPARE(interval.has_value(), low > 0);
    if (interval)
        QCOMPARE(*interval, (Interval{double(low), double(high)}));
}

void NonparametricTest::shareIntervals_data()
{
    QTest::addColumn<double>("hits");
    QTest::addColumn<double>("trials");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("none of ten") << 0.0 << 10.0 << 0.0 << 0.27753279986288926;
    QTest::newRow("three of fifty") << 3.0 << 50.0 << 0.020614970348973957 << 0.1621709168883817;
    QTest::newRow("a quarter") << 250.0 << 1000.0 << 0.2241530989836914 << 0.27776028025908617;
    QTest::newRow("of nothing") << 0.0 << 0.0 << 0.0 << 1.0;
}

void NonparametricTest::shareIntervals()
{
    QFETCH(double, hits);
    QFETCH(double, trials);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval interval = shareInterval(hits, trials);
    QVERIFY(std::abs(interval.low - low) < 1e-12);
    QVERIFY(std::abs(interval.high - high) < 1e-12);
}

void NonparametricTest::regularity_data()
{
    // 400,000 draws of NumPy's generator.
    QTest::addColumn<QList<double>>("gaps");
    QTest::addColumn<double>("p");
    QTest::newRow("even") << QList<double>{10, 11, 9, 10, 10.5} << 2.75e-05;
    QTest::newRow("uneven") << QList<double>{10, 2, 20, 1, 15, 7} << 0.4271275;
    QTest::newRow("rather even") << QList<double>{5, 6, 7, 8, 9, 10, 11, 4} << 0.00147;
}

void NonparametricTest::regularity()
{
    QFETCH(QList<double>, gaps);
    QFETCH(double, p);
    const auto got = regularityPValue({gaps.constData(), static_cast<std::size_t>(gaps.size())});
    QVERIFY(got);
    // Three standard errors of 9,999 draws or of 100 hits, and the one that is always counted.
    QVERIFY2(std::abs(*got - p) < 3 * std::max(std::sqrt(p * (1 - p) / 9999), p / 10) + 2e-4,
             qPrintable(QString::number(*got)));
    QVERIFY(!regularityPValue(std::vector<double>{1, 1, 1}));
}

void NonparametricTest::regularityHasItsLevel()
{
    // Of events without memory, one in twenty looks regular at 5 %.
    std::mt19937_64 random(3);
    int claimed = 0;
    for (int i = 0; i < 400; ++i) {
        std::vector<double> gaps(5 + i % 20);
        for (double& gap : gaps)
            gap = -std::log1p(-uniform(random));
        claimed += *regularityPValue(gaps) <= 0.05;
    }
    QVERIFY2(claimed >= 6 && claimed <= 38, qPrintable(QString::number(claimed))); // ± 4 σ
}

static StepData stepOf(const std::vector<double>& latenciesUs, double seconds = 10)
{
    StepData step;
    step.record.memoryMiB = 1024;
    step.record.offeredRate = 1000;
    step.record.state = RunState::Finished;
    step.record.duration = std::chrono::nanoseconds(static_cast<qint64>(seconds * 1e9));
    for (std::size_t i = 0; i < latenciesUs.size(); ++i) {
        const auto due = static_cast<qint64>(static_cast<double>(i) * seconds * 1e9 /
                                             static_cast<double>(latenciesUs.size()));
        step.samples.push_back({.intendedNs = due,
                                .sentNs = due,
                                .receivedNs = due + static_cast<qint64>(latenciesUs[i] * 1000),
                                .outcome = Outcome::Answered});
    }
    step.statistics = computeStatistics(step.samples, step.record.duration);
    return step;
}

static std::vector<double> noise(std::size_t n, unsigned seed, double scale = 1)
{
    std::mt19937_64 random(seed);
    std::vector<double> values(n);
    for (double& value : values)
        value = scale * (100 - 50 * std::log1p(-uniform(random)));
    return values;
}

void NonparametricTest::bootstrapIsExactOnTheObserved()
{
    for (std::size_t n : {1u, 7u, 100u, 5001u}) {
        const StepData step = stepOf(noise(n, static_cast<unsigned>(n)));
        const std::vector<const StepData*> steps = {&step};
        const auto figures = BlockSample(steps, LatencyKind::Response).observed();
        QCOMPARE(figures.medianNs, double(step.statistics.latency.medianNs));
        QCOMPARE(figures.p99Ns, double(step.statistics.latency.p99Ns));
    }
}

// Of independent latencies, the median's standard error is 1 / (2 f √n), f the density there:
// with 100 + Exp(50) µs, f = 1/100 per µs, so 50 / √n.
void NonparametricTest::bootstrapSpreadIsRight()
{
    constexpr std::size_t n = 20'000;
    const StepData step = stepOf(noise(n, 5));
    const std::vector<const StepData*> steps = {&step};
    const BlockSample sample(steps, LatencyKind::Response);
    std::mt19937_64 random(1);
    double sum = 0;
    double squares = 0;
    constexpr int draws = 2000;
    for (int i = 0; i < draws; ++i) {
        const double median = sample.drawn(random).medianNs / 1000;
        sum += median;
        squares += median * median;
    }
    const double mean = sum / draws;
    const double deviation = std::sqrt(squares / draws - mean * mean);
    const double expected = 50 / std::sqrt(double(n));
    QVERIFY2(deviation > 0.8 * expected && deviation < 1.2 * expected,
             qPrintable(u"%1 of %2"_s.arg(deviation).arg(expected)));
}

// Latencies that stay high or low for a while spread a median more than independent ones do.
void NonparametricTest::blocksSeeWhatRequestsHide()
{
    auto values = noise(20'000, 6);
    std::mt19937_64 random(9);
    double level = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i % 200 == 0) // 100 ms
            level = 60 * (uniform(random) - 0.5);
        values[i] += level;
    }
    const StepData step = stepOf(values);
    const std::vector<const StepData*> steps = {&step};
    const BlockSample sample(steps, LatencyKind::Response);
    std::vector<double> drawn;
    for (int i = 0; i < 1000; ++i)
        drawn.push_back(sample.drawn(random).medianNs / 1000);
    std::sort(drawn.begin(), drawn.end());
    QVERIFY(drawn[975] - drawn[25] > 3 * 2 * 1.96 * 50 / std::sqrt(20'000.0));
}

static RunData runOf(unsigned seed, double scale = 1, int repetitions = 1, double pauseMs = 6,
                     int lostEvery = 0)
{
    RunData run = imaginedRun(
        {{.serviceUs = 40 * scale, .baseUs = 120 * scale, .pauseMs = pauseMs, .pauseEvery = 700}},
        {500, 1000, 2000, 4000}, 5, {1024}, Accelerator::Kvm, repetitions);
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        StepData& step = run.steps[i];
        step.samples = imaginedSamples(
            {.serviceUs = 40 * scale, .baseUs = 120 * scale, .pauseMs = pauseMs, .pauseEvery = 700},
            step.record.offeredRate, 5, seed * 1000 + static_cast<unsigned>(i));
        for (std::size_t j = 0; lostEvery > 0 && j < step.samples.size();
             j += static_cast<std::size_t>(lostEvery)) {
            step.samples.edit()[j].outcome = Outcome::Lost;
            step.samples.edit()[j].receivedNs = never;
        }
        step.statistics = computeStatistics(step.samples, step.record.duration);
    }
    return run;
}

static Comparison compare(const RunData& a, const RunData& b)
{
    return compareCurves({&a, 0, 1024}, {&b, 0, 1024});
}

void NonparametricTest::unchangedRunsAreSame()
{
    int changed = 0;
    constexpr int pairs = 20;
    for (unsigned i = 0; i < pairs; ++i)
        changed += compare(runOf(2 * i + 1), runOf(2 * i + 2)).anyBootsDiffer();
    qInfo("boots said to differ in %d of %d pairs of runs alike", changed, pairs);
    QVERIFY(changed <= 3); // of 5 % a pair: more has a probability of 1.6 %
}

void NonparametricTest::changesAreFound_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("lostEvery");
    QTest::addColumn<int>("repetitions");
    QTest::addColumn<int>("verdict");
    using V = ComparedRate::Verdict;
    QTest::newRow("a tenth slower") << 1.1 << 0 << 1 << int(V::BootsDiffer);
    QTest::newRow("a tenth faster") << 0.9 << 0 << 1 << int(V::BootsDiffer);
    QTest::newRow("two per cent slower does not matter") << 1.02 << 0 << 1 << int(V::Same);
    QTest::newRow("one in fifty lost") << 1.0 << 50 << 1 << int(V::BootsDiffer);
    QTest::newRow("faster, but one in fifty lost, three boots") << 0.8 << 50 << 3 << int(V::Worse);
    QTest::newRow("a fifth slower, three boots") << 1.2 << 0 << 3 << int(V::Worse);
    QTest::newRow("a fifth faster, three boots") << 0.8 << 0 << 3 << int(V::Better);
}

void NonparametricTest::changesAreFound()
{
    QFETCH(double, scale);
    QFETCH(int, lostEvery);
    QFETCH(int, repetitions);
    QFETCH(int, verdict);
    // Without pauses: how many of them fall into five seconds makes the 99th percentile a lottery.
    const RunData a = runOf(1, 1, repetitions, 0);
    const RunData b = runOf(2, scale, repetitions, 0, lostEvery);
    const Comparison comparison = compare(a, b);
    QCOMPARE(comparison.rates.size(), 4u);
    QCOMPARE(comparison.singleBoot, repetitions == 1);
    for (const ComparedRate& rate : comparison.rates) {
        // Two per cent slower: an interval may still reach beyond the five that matter.
        QVERIFY2(int(rate.verdict) == verdict || (verdict == int(ComparedRate::Verdict::Same) &&
                                                  rate.verdict == ComparedRate::Verdict::Undecided),
                 qPrintable(comparisonTable(comparison)));
    }
    QCOMPARE(comparison.anyChange(), verdict == int(ComparedRate::Verdict::Worse) ||
                                         verdict == int(ComparedRate::Verdict::Better));
}

// Boots whose speed differs by `deviation`, of a guest that is `scale` times as slow.
static RunData bootsOf(int boots, double deviation, unsigned seed, double scale = 1,
                       std::size_t requests = 2000)
{
    RunData run;
    run.experiment.series.push_back({u"made up"_s, u"linux"_s, {}});
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    for (int boot = 0; boot < boots; ++boot) {
        const double speed = scale * std::exp(deviation * normal(random));
        StepData step = stepOf(noise(requests, static_cast<unsigned>(random()), speed), 2);
        step.record.guest = boot + 1;
        step.record.repetition = boot;
        run.steps.push_back(std::move(step));
    }
    return run;
}

// Of boots that differ by a tenth, and a change of known size, the intervals cover what the change
// is on average, and "same" is never said of one that matters.
void NonparametricTest::intervalsCoverTheChange()
{
    constexpr int pairs = 60;
    for (const double change : {0.0, 0.1, 0.5}) {
        int missed = 0;
        for (unsigned i = 0; i < pairs; ++i) {
            const Comparison c =
                compare(bootsOf(3, 0.1, 2 * i + 1), bootsOf(3, 0.1, 2 * i + 2, 1 + change));
            const ComparedRate& rate = c.rates[0];
            QVERIFY(change == 0 || rate.verdict != ComparedRate::Verdict::Same);
            // 100 µs + Exp(50 µs), times the boots' mean speed.
            const double truth = change * std::exp(0.005) * 1e3 * (100 + 50 * std::log(2.0));
            missed += !rate.medianNs.interval.contains(truth);
        }
        qInfo("a change of %.0f %%: %d of %d intervals miss it", 100 * change, missed, pairs);
        QVERIFY(missed <= 8); // of 5 %: more has a probability of 0.3 %
    }
}

// With a deviation of 10 % from boot to boot, blocks of requests drawn from two or three boots a
// side once claimed a change in 31 % and 8 % of comparisons without any.
void NonparametricTest::bootsAreTheSample()
{
    constexpr int pairs = 60;
    for (int boots : {1, 2, 3, 5}) {
        int changed = 0;
        for (unsigned i = 0; i < pairs; ++i)
            changed +=
                compare(bootsOf(boots, 0.1, 2 * i + 1), bootsOf(boots, 0.1, 2 * i + 2)).anyChange();
        qInfo("%d boots a side: a change claimed in %d of %d comparisons without", boots, changed,
              pairs);
        QVERIFY(changed <= 8); // of 5 %: more has a probability of 0.3 %
    }
}

void NonparametricTest::fewBootsSayHowManyWouldDo()
{
    const Comparison two = compare(bootsOf(2, 0.1, 1), bootsOf(2, 0.1, 2, 1.1));
    QCOMPARE(two.rates[0].verdict, ComparedRate::Verdict::Undecided);
    QVERIFY2(two.rates[0].why.contains(u"on each side"_s), qPrintable(two.rates[0].why));
    const Comparison one = compare(bootsOf(1, 0.1, 1), bootsOf(1, 0.1, 2, 1.3));
    QCOMPARE(one.rates[0].verdict, ComparedRate::Verdict::BootsDiffer);
    QVERIFY(!one.anyChange());
    QVERIFY(one.conclusion().startsWith(u"The boots differ at 1 of 1 rates."_s));
    QVERIFY(one.conclusion().contains(u"repeat"_s));
    QCOMPARE(two.conclusion(), u"No change was found. At 1 of 1 rates the data do not "
                               "show whether there is one."_s);
    const Comparison changed = compare(bootsOf(5, 0.02, 1), bootsOf(5, 0.02, 2, 1.3));
    QCOMPARE(changed.conclusion(), u"A change was found at 1 of 1 rates."_s);
    QVERIFY2(changed.rates[0].why.contains(u"(change +"_s), qPrintable(changed.rates[0].why));
}

// +4 % with an interval of +0.1 % to +12 % is no "same": it allows a change that matters.
void NonparametricTest::sameMeansTheWholeInterval()
{
    int same = 0;
    int beyond = 0;
    for (unsigned i = 0; i < 20; ++i) {
        const double scale = 1 + 0.0025 * i;
        const Comparison c = compare(bootsOf(5, 0.003, 2 * i + 1, 1, 20'000),
                                     bootsOf(5, 0.003, 2 * i + 2, scale, 20'000));
        const ComparedRate& rate = c.rates[0];
        bool within = true;
        for (const Difference& d : {rate.medianNs, rate.p99Ns})
            within &= d.interval.low >= -0.05 * d.a && d.interval.high <= 0.05 * d.a;
        QCOMPARE(rate.verdict == ComparedRate::Verdict::Same, within);
        same += within;
        beyond += !within;
    }
    QVERIFY(same > 3);
    QVERIFY(beyond > 3);
}

// From 34 rates on, 4,000 draws do not reach the tail that is claimed: more rates, wider intervals.
void NonparametricTest::intervalsReachTheCorrectedTail()
{
    const StepData a = stepOf(noise(4000, 1), 2);
    const StepData b = stepOf(noise(4000, 2), 2);
    double before = 0;
    for (const double rates : {1.0, 34.0, 1000.0}) {
        const double tail = 0.025 / (3 * rates);
        const ComparedRate rate = RateComparison(1000, {a}, {b}, tail, {}).compare();
        const double width = rate.medianNs.interval.high - rate.medianNs.interval.low;
        QVERIFY(width > 1.05 * before);
        before = width;
    }
}

void NonparametricTest::studentsIntervals_data()
{
    QTest::addColumn<QList<double>>("a");
    QTest::addColumn<QList<double>>("b");
    QTest::addColumn<double>("low"); // by integrating the t distribution numerically
    QTest::addColumn<double>("high");
    QTest::newRow("Welch") << QList<double>{1, 2, 3, 4} << QList<double>{5, 7, 9} << 0.4577
                           << 8.5423;
    QTest::newRow("one against three")
        << QList<double>{1, 2, 3} << QList<double>{6} << -0.9683 << 8.9683;
}

void NonparametricTest::studentsIntervals()
{
    QFETCH(QList<double>, a);
    QFETCH(QList<double>, b);
    QFETCH(double, low);
    QFETCH(double, high);
    const auto figures = [](const QList<double>& values) {
        std::vector<BootFigure> result;
        for (double value : values)
            result.push_back({value, 0});
        return result;
    };
    const auto interval = bootDifference(figures(a), figures(b), 0.025);
    QVERIFY(interval);
    QVERIFY2(std::abs(interval->low - low) < 2e-3 && std::abs(interval->high - high) < 2e-3,
             qPrintable(u"%1 %2"_s.arg(interval->low).arg(interval->high)));
    QVERIFY(!bootDifference(figures({1}), figures({2}), 0.025));
}

// The curves are those of the start, whatever becomes of the runs.
void NonparametricTest::comparisonKeepsItsCurves()
{
    auto a = std::make_unique<RunData>(runOf(1));
    const RunData b = runOf(2);
    const Comparison whole = compare(*a, b);
    CurveComparison kept({a.get(), 0, 1024}, {&b, 0, 1024}, {});
    kept.add(kept.next().compare());
    a.reset();
    while (!kept.isDone())
        kept.add(kept.next().compare());
    QCOMPARE(kept.result().rates.size(), whole.rates.size());
    for (std::size_t i = 0; i < whole.rates.size(); ++i)
        QCOMPARE(kept.result().rates[i].medianNs.b, whole.rates[i].medianNs.b);
}

void NonparametricTest::ratesOfOneSideAreTold()
{
    const RunData a = runOf(1);
    RunData b = runOf(2);
    b.steps.pop_back();
    const Comparison comparison = compare(a, b);
    QCOMPARE(comparison.rates.back().verdict, ComparedRate::Verdict::TooFew);
    QCOMPARE(comparison.rates.back().why, u"only in A"_s);
    QVERIFY(comparisonTable(comparison).contains(u"only in A"_s));
    QVERIFY(comparisonJson({comparison}).contains("\"too few\""));
}

void NonparametricTest::curvesAreMatched()
{
    RunData a = imaginedRun({{}, {}}, {100}, 1, {512, 256});
    RunData b = imaginedRun({{}}, {100}, 1, {512});
    const auto pairs = matchCurves(a, b);
    QCOMPARE(pairs.size(), 1u);
    QCOMPARE(pairs[0].first.memoryMiB, 512);
    b.experiment.series[0].name = u"Another"_s;
    QCOMPARE(matchCurves(a, b).size(), 0u);
    a = imaginedRun({{}}, {100}, 1, {1024}); // one series each: those, whatever they are called
    QCOMPARE(matchCurves(a, b).size(), 1u);
}

QTEST_GUILESS_MAIN(NonparametricTest)
#include "nonparametric.moc"
