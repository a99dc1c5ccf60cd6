// SPDX-License-Identifier: GPL-3.0-or-later
// Distribution-free statistics, compared with SciPy 1.10 (theilslopes, binomtest, binom) and with
// values computed by hand.
#include <cmath>
#include <numeric>

#include <QtTest>

#include "made_up_steps.h"
#include "results/block_bootstrap.h"
#include "results/boot_difference.h"

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
    void studentsIntervals_data();
    void studentsIntervals();
    void bootstrapIsExactOnTheObserved();
    void bootstrapSpreadIsRight();
    void blocksSeeWhatRequestsHide();
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
    // Expected values are from 400,000 draws of NumPy's generator.
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
    // Three standard errors of 9,999 draws or of 100 hits, plus the hit that is always counted.
    QVERIFY2(std::abs(*got - p) < 3 * std::max(std::sqrt(p * (1 - p) / 9999), p / 10) + 2e-4,
             qPrintable(QString::number(*got)));
    QVERIFY(!regularityPValue(std::vector<double>{1, 1, 1}));
}

void NonparametricTest::regularityHasItsLevel()
{
    // Of memoryless events, 5 % look regular at the 5 % level.
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

// For independent latencies, the median's standard error is 1 / (2 f √n), with the density f there:
// for 100 + Exp(50) µs, f = 1/100 per µs, hence 50 / √n.
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

// Correlated latencies spread a median more than independent ones.
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

void NonparametricTest::studentsIntervals_data()
{
    QTest::addColumn<QList<double>>("a");
    QTest::addColumn<QList<double>>("b");
    QTest::addColumn<double>("low"); // from numerical integration of the t distribution
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

QTEST_GUILESS_MAIN(NonparametricTest)
#include "nonparametric.moc"
