// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons of changed and unchanged runs: how often they report a change, and of what.
#include <cmath>

#include <QtTest>

#include "made_up_steps.h"
#include "results/comparison_text.h"
#include "results/rate_comparison.h"
#include "tests/figures/plot_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unchangedRunsAreSame();
    void changesAreFound_data();
    void changesAreFound();
    void bootsAreTheSample();
    void intervalsCoverTheChange();
    void fewBootsReportHowManySuffice();
    void sameMeansTheWholeInterval();
    void intervalsReachTheCorrectedTail();
    void comparisonKeepsItsCurves();
    void ratesOfOneSideAreReported();
    void curvesAreMatched();
};

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

void ComparisonTest::unchangedRunsAreSame()
{
    int changed = 0;
    constexpr int pairs = 20;
    for (unsigned i = 0; i < pairs; ++i)
        changed += compare(runOf(2 * i + 1), runOf(2 * i + 2)).anyBootsDiffer();
    qInfo("boots said to differ in %d of %d pairs of runs alike", changed, pairs);
    QVERIFY(changed <= 3); // 5 % are expected; more than 3 has a probability of 1.6 %
}

void ComparisonTest::changesAreFound_data()
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

void ComparisonTest::changesAreFound()
{
    QFETCH(double, scale);
    QFETCH(int, lostEvery);
    QFETCH(int, repetitions);
    QFETCH(int, verdict);
    // Without pauses, whose number in five seconds would make the 99th percentile too random.
    const RunData a = runOf(1, 1, repetitions, 0);
    const RunData b = runOf(2, scale, repetitions, 0, lostEvery);
    const Comparison comparison = compare(a, b);
    QCOMPARE(comparison.rates.size(), 4u);
    QCOMPARE(comparison.singleBoot, repetitions == 1);
    for (const ComparedRate& rate : comparison.rates) {
        // At 2 % slower, an interval may still exceed the 5 % that matter.
        QVERIFY2(int(rate.verdict) == verdict || (verdict == int(ComparedRate::Verdict::Same) &&
                                                  rate.verdict == ComparedRate::Verdict::Undecided),
                 qPrintable(comparisonTable(comparison)));
    }
    QCOMPARE(comparison.anyChange(), verdict == int(ComparedRate::Verdict::Worse) ||
                                         verdict == int(ComparedRate::Verdict::Better));
}

// Boots whose speed varies by `deviation`, of a guest that is `scale` times as slow.
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

// With boots that vary by 10 % and a change of known size, the intervals cover the mean change, and
// a change that matters is never reported as "same".
void ComparisonTest::intervalsCoverTheChange()
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
        QVERIFY(missed <= 8); // 5 % are expected; more than 8 has a probability of 0.3 %
    }
}

// With 10 % deviation between boots, a bootstrap of request blocks from two or three boots per side
// reported a change in 31 % and 8 % of comparisons of unchanged runs.
void ComparisonTest::bootsAreTheSample()
{
    constexpr int pairs = 60;
    for (int boots : {1, 2, 3, 5}) {
        int changed = 0;
        for (unsigned i = 0; i < pairs; ++i)
            changed +=
                compare(bootsOf(boots, 0.1, 2 * i + 1), bootsOf(boots, 0.1, 2 * i + 2)).anyChange();
        qInfo("%d boots a side: a change claimed in %d of %d comparisons without", boots, changed,
              pairs);
        QVERIFY(changed <= 8); // 5 % are expected; more than 8 has a probability of 0.3 %
    }
}

void ComparisonTest::fewBootsReportHowManySuffice()
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

// +4 % with an interval of +0.1 % to +12 % is not "same", since it allows a change that matters.
void ComparisonTest::sameMeansTheWholeInterval()
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

// From 34 rates on, 4,000 draws do not reach the corrected tail, so more draws are needed.
void ComparisonTest::intervalsReachTheCorrectedTail()
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

// A comparison keeps its curves even if the runs are changed or deleted.
void ComparisonTest::comparisonKeepsItsCurves()
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

void ComparisonTest::ratesOfOneSideAreReported()
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

void ComparisonTest::curvesAreMatched()
{
    RunData a = imaginedRun({{}, {}}, {100}, 1, {512, 256});
    RunData b = imaginedRun({{}}, {100}, 1, {512});
    const auto pairs = matchCurves(a, b);
    QCOMPARE(pairs.size(), 1u);
    QCOMPARE(pairs[0].first.memoryMiB, 512);
    b.experiment.series[0].name = u"Another"_s;
    QCOMPARE(matchCurves(a, b).size(), 0u);
    a = imaginedRun({{}}, {100}, 1, {1024}); // one series each: matched whatever their names are
    QCOMPARE(matchCurves(a, b).size(), 1u);
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "comparison.moc"
