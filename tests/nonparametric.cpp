// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics without distributions, against figures of SciPy 1.10 (theilslopes, binomtest, binom)
// and by hand; and comparisons of runs that did and did not change.
#include <cmath>
#include <numeric>

#include <QtTest>

#include "plot_data.h"
#include "results/block_bootstrap.h"
#include "results/comparison.h"

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
    void lines();
    void regularity_data();
    void regularity();
    void regularityHasItsLevel();
    void bootstrapIsExactOnTheObserved();
    void bootstrapSpreadIsRight();
    void blocksSeeWhatRequestsHide();
    void unchangedRunsAreSame();
    void changesAreFound_data();
    void changesAreFound();
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

void NonparametricTest::lines()
{
    const std::vector<double> x = {1, 2, 3, 4, 5, 6, 7};
    const std::vector<double> y = {2.1, 3.9, 6.2, 7.8, 10.5, 11.9, 30}; // one far off
    const auto line = theilSen(x, y);
    QVERIFY(line);
    QVERIFY(std::abs(line->slope - 2.1) < 1e-12);
    QVERIFY(std::abs(line->slope95.low - 1.9) < 1e-12);
    QVERIFY(std::abs(line->slope95.high - 5.95) < 1e-12);
    const std::vector<double> tiedX = {1, 2, 2, 3, 5, 8};
    const std::vector<double> tiedY = {5, 4, 4, 3.5, 2, -1};
    const auto tied = theilSen(tiedX, tiedY);
    QVERIFY(tied);
    QVERIFY(std::abs(tied->slope + 0.7916666666666667) < 1e-12);
    QVERIFY(std::abs(tied->slope95.low + 1) < 1e-12);
    QVERIFY(std::abs(tied->slope95.high + 0.5) < 1e-12);
    QVERIFY(!theilSen(std::vector<double>{1, 2}, std::vector<double>{1, 2}));
    QVERIFY(!theilSen(std::vector<double>{1, 1, 1}, std::vector<double>{1, 2, 3}));
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
    // Four standard errors of 9,999 draws, and the one that is always counted.
    QVERIFY2(std::abs(*got - p) < 4 * std::sqrt(p * (1 - p) / 9999) + 2e-4,
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
             qPrintable(QStringLiteral("%1 of %2").arg(deviation).arg(expected)));
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
        {500, 1000, 2000, 4000}, 5, {1024}, QStringLiteral("kvm"), repetitions);
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
        changed += compare(runOf(2 * i + 1), runOf(2 * i + 2)).anyChange();
    qInfo("a change claimed in %d of %d pairs of runs alike", changed, pairs);
    QVERIFY(changed <= 3); // of 5 % a pair: more has a probability of 1.6 %
}

void NonparametricTest::changesAreFound_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("lostEvery");
    QTest::addColumn<int>("repetitions");
    QTest::addColumn<int>("verdict");
    using V = ComparedRate::Verdict;
    QTest::newRow("a tenth slower") << 1.1 << 0 << 1 << int(V::Worse);
    QTest::newRow("a tenth faster") << 0.9 << 0 << 1 << int(V::Better);
    QTest::newRow("two per cent slower does not matter") << 1.02 << 0 << 1 << int(V::Same);
    QTest::newRow("one in fifty lost") << 1.0 << 50 << 1 << int(V::Worse);
    QTest::newRow("faster, but one in fifty lost") << 0.8 << 50 << 1 << int(V::Worse);
    QTest::newRow("a fifth slower, three boots") << 1.2 << 0 << 3 << int(V::Worse);
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
        QVERIFY2(int(rate.verdict) == verdict ||
                     // Two per cent at 500/s: fewer samples, a wider interval.
                     (verdict == int(ComparedRate::Verdict::Same) &&
                      rate.verdict == ComparedRate::Verdict::Undecided && rate.offeredRate <= 1000),
                 qPrintable(comparisonTable(comparison)));
    }
    QCOMPARE(comparison.anyChange(), verdict != int(ComparedRate::Verdict::Same));
}

void NonparametricTest::ratesOfOneSideAreTold()
{
    const RunData a = runOf(1);
    RunData b = runOf(2);
    b.steps.pop_back();
    const Comparison comparison = compare(a, b);
    QCOMPARE(comparison.rates.back().verdict, ComparedRate::Verdict::TooFew);
    QCOMPARE(comparison.rates.back().why, QStringLiteral("only in A"));
    QVERIFY(comparisonTable(comparison).contains(QStringLiteral("only in A")));
    QVERIFY(comparisonJson({comparison}).contains("\"too few\""));
}

void NonparametricTest::curvesAreMatched()
{
    RunData a = imaginedRun({{}, {}}, {100}, 1, {512, 256});
    RunData b = imaginedRun({{}}, {100}, 1, {512});
    const auto pairs = matchCurves(a, b);
    QCOMPARE(pairs.size(), 1u);
    QCOMPARE(pairs[0].first.memoryMiB, 512);
    b.experiment.series[0].name = QStringLiteral("Another");
    QCOMPARE(matchCurves(a, b).size(), 0u);
    a = imaginedRun({{}}, {100}, 1, {1024}); // one series each: those, whatever they are called
    QCOMPARE(matchCurves(a, b).size(), 1u);
}

QTEST_GUILESS_MAIN(NonparametricTest)
#include "nonparametric.moc"
