// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics of a step in progress, compared with the exact ones of all its samples; and the effect
// of the client's lateness on them, where the truth is planted.
#include <cmath>
#include <random>

#include <QtTest>

#include "results/client_share.h"
#include "results/latency_histogram.h"
#include "results/outliers.h"
#include "results/quantiles.h"
#include "results/running_statistics.h"
#include "results/verdict.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace unisweep;

class RunningStatisticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bucketsHoldTheirValues();
    void runningIsNearlyExact_data();
    void runningIsNearlyExact();
    void nothingYet();
    void plantedLateness_data();
    void plantedLateness();
};

void RunningStatisticsTest::bucketsHoldTheirValues()
{
    std::size_t last = 0;
    for (quint64 value = 0; value < quint64{1} << 62; value += std::max<quint64>(1, value / 300)) {
        const std::size_t bucket = bucketOf(value);
        QVERIFY(bucket >= last && bucket < bucketCount);
        last = bucket;
        QVERIFY(lowestInBucket(bucket) <= value);
        QVERIFY(value - lowestInBucket(bucket) < widthOfBucket(bucket));
        QVERIFY(widthOfBucket(bucket) <= std::max<quint64>(1, value / 512));
        QCOMPARE(lowestInBucket(bucket + 1), lowestInBucket(bucket) + widthOfBucket(bucket));
    }
}

static Sample requestOf(qint64 dueNs, double latenessNs, double serviceNs)
{
    Sample sample{.intendedNs = dueNs, .outcome = Outcome::Answered};
    sample.sentNs = dueNs + std::llround(latenessNs);
    sample.receivedNs = sample.sentNs + std::llround(serviceNs);
    return sample;
}

void RunningStatisticsTest::runningIsNearlyExact_data()
{
    QTest::addColumn<double>("medianNs");
    QTest::addColumn<double>("sigma");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 7e4 << 0.01 << 1;
    QTest::newRow("two") << 7e4 << 1.0 << 2;
    QTest::newRow("narrow") << 7e4 << 0.01 << 20'000;
    QTest::newRow("usual") << 4e5 << 0.5 << 50'000;
    QTest::newRow("wide") << 1e6 << 2.5 << 50'000;
    QTest::newRow("a few ns") << 5.0 << 1.0 << 20'000;
    QTest::newRow("seconds") << 3e9 << 0.3 << 5000;
}

void RunningStatisticsTest::runningIsNearlyExact()
{
    QFETCH(double, medianNs);
    QFETCH(double, sigma);
    QFETCH(int, count);
    std::mt19937_64 random(static_cast<quint64>(count));
    std::lognormal_distribution<double> service(std::log(medianNs), sigma);
    std::exponential_distribution<double> late(1 / 2e4);
    std::vector<Sample> samples{requestOf(-1000, 5, 1e9)}; // warm-up
    for (int i = 0; i < count; ++i) {
        samples.push_back(requestOf(i * 50'000LL, late(random), service(random)));
        if (i % 97 == 3)
            samples.push_back({.intendedNs = i * 50'000LL, .outcome = Outcome::Lost});
    }
    const auto near = [](qint64 a, qint64 b, double within) {
        return std::abs(static_cast<double>(a - b)) <= std::max(1.0, within);
    };
    for (const LatencyKind kind : {LatencyKind::Response, LatencyKind::Service}) {
        RunningStatistics running(kind);
        for (const Sample& sample : samples)
            running.add(sample);
        const StepStatistics got = running.now(10s);
        const StepStatistics exact = computeStatistics(samples, 10s, kind);
        QVERIFY(got.outcomes == exact.outcomes);
        QCOMPARE(got.seconds, exact.seconds);
        for (const auto part : {&StepStatistics::latency, &StepStatistics::lateness}) {
            const LatencyStatistics& a = got.*part;
            const LatencyStatistics& b = exact.*part;
            QCOMPARE(a.count, b.count);
            QCOMPARE(a.minNs, b.minNs);
            QCOMPARE(a.maxNs, b.maxNs);
            QCOMPARE(a.resolutionNs, b.resolutionNs);
            QVERIFY(std::abs(a.meanNs - b.meanNs) <= 1e-6 * b.meanNs);
            QVERIFY(std::abs(a.standardDeviationNs - b.standardDeviationNs) <=
                    1e-6 * b.standardDeviationNs);
            for (const auto quantile :
                 {&LatencyStatistics::q1Ns, &LatencyStatistics::medianNs, &LatencyStatistics::q3Ns,
                  &LatencyStatistics::p90Ns, &LatencyStatistics::p99Ns, &LatencyStatistics::p999Ns})
                QVERIFY(near(a.*quantile, b.*quantile, static_cast<double>(b.*quantile) / 1000));
            QVERIFY(near(a.madNs, b.madNs, static_cast<double>(b.medianNs + b.madNs) / 500));
        }
        QVERIFY(near(got.serviceMedianNs, exact.serviceMedianNs,
                     static_cast<double>(exact.serviceMedianNs) / 1000));
        QVERIFY(near(got.serviceP99Ns, exact.serviceP99Ns,
                     static_cast<double>(exact.serviceP99Ns) / 1000));
    }
}

void RunningStatisticsTest::nothingYet()
{
    QVERIFY(RunningStatistics().now(1s) == computeStatistics({}, 1s));
    QCOMPARE(LatencyHistogram().medianDistance(5), 0);
}

// Requests are due every 100 µs. Service times are normally distributed, except for twenty slow
// responses of the guest; `share` of the requests are sent late.
void RunningStatisticsTest::plantedLateness_data()
{
    QTest::addColumn<double>("serviceUs");
    QTest::addColumn<double>("lateUs");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("ofMedian"); // expected shares
    QTest::addColumn<double>("ofP99");
    QTest::addColumn<bool>("latenessIsOutlying");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("70 µs, all of them 60 µs late")
        << 10.0 << 60.0 << 1.0 << 0.857 << 0.85 << false << u"client-limited"_s;
    QTest::newRow("5 ms, all of them 60 µs late")
        << 4940.0 << 60.0 << 1.0 << 0.012 << 0.012 << false << u"ok"_s;
    QTest::newRow("70 µs, never late") << 70.0 << 0.0 << 1.0 << 0.0 << 0.0 << false << u"ok"_s;
    QTest::newRow("70 µs, all of them 10 µs late: a kernel's wake-up")
        << 60.0 << 10.0 << 1.0 << 0.143 << 0.14 << false << u"ok"_s;
    QTest::newRow("5 ms, one in fifty 3 ms late")
        << 5000.0 << 3000.0 << 0.02 << 0.0 << 0.36 << true << u"client-limited"_s;
    QTest::newRow("5 ms, one in five hundred 3 ms late")
        << 5000.0 << 3000.0 << 0.002 << 0.0 << 0.0 << true << u"ok"_s;
    QTest::newRow("70 µs, one in fifty 200 µs late")
        << 70.0 << 200.0 << 0.02 << 0.0 << 0.74 << true << u"client-limited"_s;
}

void RunningStatisticsTest::plantedLateness()
{
    QFETCH(double, serviceUs);
    QFETCH(double, lateUs);
    QFETCH(double, share);
    QFETCH(double, ofMedian);
    QFETCH(double, ofP99);
    QFETCH(bool, latenessIsOutlying);
    QFETCH(QString, verdict);
    std::mt19937_64 random(7);
    std::normal_distribution<double> service(serviceUs * 1000, serviceUs * 20);
    std::uniform_real_distribution<double> chance(0, 1);
    constexpr int slow = 20;
    std::vector<Sample> samples;
    for (int i = 0; i < 50'000; ++i) {
        const double late = chance(random) < share ? lateUs * 1000 : 0;
        const bool guest = i % 2500 == 77;
        samples.push_back(
            requestOf(i * 100'000LL, late, service(random) + (guest ? serviceUs * 50'000 : 0)));
    }
    const StepStatistics statistics = computeStatistics(samples, 5s);
    const auto client = clientShare(statistics);
    QVERIFY(client);
    QVERIFY2(std::abs(client->ofMedian - ofMedian) < 0.02,
             qPrintable(QString::number(client->ofMedian)));
    QVERIFY2(std::abs(client->ofP99 - ofP99) < 0.05, qPrintable(QString::number(client->ofP99)));
    const auto median = static_cast<double>(statistics.latency.medianNs);
    StepCircumstances circumstances;
    circumstances.outliers = outliersByClient(
        samples, outlierFenceNs({OutlierRule::Kind::Mad, 10}, statistics.latency), median);
    const OutlierCount& outliers = *circumstances.outliers;
    QCOMPARE(outliers.all - outliers.byClient, slow); // the guest's own outliers
    const double expected = latenessIsOutlying ? share * 50'000 : 0;
    QVERIFY2(std::abs(static_cast<double>(outliers.byClient) - expected) <= 4 * std::sqrt(expected),
             qPrintable(QString::number(outliers.byClient)));
    const Verdict got = judge(statistics, circumstances);
    QVERIFY2(Verdict::word(got.kind) == verdict, qPrintable(got.toText()));
}

QTEST_APPLESS_MAIN(RunningStatisticsTest)
#include "running_statistics.moc"
