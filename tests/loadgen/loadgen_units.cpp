// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the load generator that need no server, one by one.
#include "loadgen/histogram.h"
#include "loadgen/random.h"
#include "loadgen/request_table.h"
#include "loadgen/sample_ring.h"
#include "loadgen/schedule.h"
#include "loadgen/sha256.h"

#include <QCryptographicHash>
#include <QtTest>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace unisweep::loadgen;

class LoadgenUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void constantScheduleIsExact_data();
    void constantScheduleIsExact();
    void poissonScheduleIsPoisson();
    void scheduleDependsOnSeedOnly();
    void percentilesAreWithinTheBound_data();
    void percentilesAreWithinTheBound();
    void ringKeepsOrderAndCountsLoss();
    void idsComeBackLast();
    void sha256Agrees();
};

void LoadgenUnitsTest::constantScheduleIsExact_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<unsigned>("workers");
    QTest::newRow("even gap") << 20000.0 << 1u;
    QTest::newRow("odd gap") << 30000.0 << 1u;
    QTest::newRow("three workers") << 7001.0 << 3u;
    QTest::newRow("slow") << 0.7 << 1u;
}

void LoadgenUnitsTest::constantScheduleIsExact()
{
    QFETCH(double, rate);
    QFETCH(unsigned, workers);
    const ScheduleParameters parameters{
        .perSecond = rate, .durationNs = 5'000'000'000, .warmUpNs = 1'000'000'000};
    std::vector<std::int64_t> all;
    for (unsigned worker = 0; worker < workers; ++worker) {
        for (Schedule s(parameters, worker, workers); !s.done(); s.advance())
            all.push_back(s.nextNs());
    }
    std::sort(all.begin(), all.end());
    const auto zero = std::lower_bound(all.begin(), all.end(), 0);
    QVERIFY(zero != all.end());
    QCOMPARE(*zero, 0);
    const auto measured = static_cast<std::uint64_t>(all.end() - zero);
    QCOMPARE(measured, Schedule::countMeasured(parameters, workers));
    QCOMPARE(measured, static_cast<std::uint64_t>(std::ceil(rate * 5)));
    // Errors do not accumulate: request n is due after n gaps, to the nanosecond.
    for (auto it = zero; it != all.end(); ++it)
        QCOMPARE(*it, std::llround(static_cast<double>(it - zero) * 1e9 / rate));
    QVERIFY(all.front() >= -1'000'000'000);
    QVERIFY(static_cast<double>(zero - all.begin()) > rate - workers - 1);
}

void LoadgenUnitsTest::poissonScheduleIsPoisson()
{
    const ScheduleParameters parameters{.perSecond = 10000,
                                        .durationNs = 100'000'000'000,
                                        .arrivals = Arrivals::Poisson,
                                        .seed = 42};
    // The gaps' mean and standard deviation are 1/rate; the variance of the counts per 10 ms equals
    // their mean.
    std::vector<int> counts(10'000);
    double sum = 0;
    double squares = 0;
    int n = 0;
    std::int64_t previous = 0;
    int beyondMean = 0;
    for (Schedule s(parameters, 0, 1); !s.done(); s.advance()) {
        const auto gap = static_cast<double>(s.nextNs() - previous);
        previous = s.nextNs();
        sum += gap;
        squares += gap * gap;
        beyondMean += gap > 100'000;
        ++n;
        ++counts[static_cast<std::size_t>(s.nextNs() / 10'000'000)];
    }
    const double mean = sum / n;
    const double deviation = std::sqrt(squares / n - mean * mean);
    QVERIFY(std::abs(mean - 100'000) < 500);
    QVERIFY(std::abs(deviation - 100'000) < 1000);
    QVERIFY(std::abs(beyondMean / double(n) - std::exp(-1)) < 0.003);
    double variance = 0;
    for (const int count : counts)
        variance += (count - 100.0) * (count - 100.0) / 10'000;
    QVERIFY2(std::abs(variance - 100) < 6, qPrintable(QString::number(variance)));
}

void LoadgenUnitsTest::scheduleDependsOnSeedOnly()
{
    // The sequence must never change, so that runs can be reproduced.
    QCOMPARE(Random(1).next(), 0xcfc5d07f6f03c29bu);
    const auto instants = [](std::uint64_t seed) {
        std::vector<std::int64_t> out;
        for (Schedule s({.durationNs = 50'000'000, .arrivals = Arrivals::Poisson, .seed = seed}, 0,
                        1);
             !s.done(); s.advance())
            out.push_back(s.nextNs());
        return out;
    };
    QVERIFY(instants(5) == instants(5));
    QVERIFY(instants(5) != instants(6));
}

void LoadgenUnitsTest::percentilesAreWithinTheBound_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {5.0, 1e3, 1e6, 1e9, 1e15})
        QTest::addRow("around %g ns", scale) << scale;
}

void LoadgenUnitsTest::percentilesAreWithinTheBound()
{
    QFETCH(double, scale);
    std::mt19937_64 random(3);
    std::lognormal_distribution<double> distribution(0, 1.5);
    Histogram one;
    Histogram two;
    std::vector<std::int64_t> values;
    for (int i = 0; i < 50'000; ++i) {
        values.push_back(static_cast<std::int64_t>(distribution(random) * scale));
        (i % 2 ? one : two).add(values.back());
    }
    one.merge(two);
    std::sort(values.begin(), values.end());
    QCOMPARE(one.count(), 50'000u);
    QCOMPARE(one.minNs(), values.front());
    QCOMPARE(one.maxNs(), values.back());
    for (const double fraction : {0.0, 0.01, 0.5, 0.9, 0.99, 0.999, 1.0}) {
        const auto rank = std::max(1.0, std::ceil(fraction * static_cast<double>(values.size())));
        const auto exact = static_cast<double>(values[static_cast<std::size_t>(rank) - 1]);
        const auto got = static_cast<double>(one.percentileNs(fraction));
        QVERIFY2(std::abs(got - exact) <= exact / 256 + 0.5,
                 qPrintable(u"%1: %2, exactly %3"_s.arg(fraction).arg(got).arg(exact)));
    }
    Histogram negative;
    negative.add(-5);
    negative.add(INT64_MAX);
    QCOMPARE(negative.minNs(), 0);
    QCOMPARE(negative.percentileNs(1), INT64_MAX);
    QCOMPARE(Histogram().percentileNs(0.5), 0);
}

void LoadgenUnitsTest::ringKeepsOrderAndCountsLoss()
{
    SampleRing ring(1024);
    constexpr std::int64_t total = 2'000'000;
    std::thread writer([&] {
        for (std::int64_t i = 0; i < total; ++i)
            ring.push({.intendedNs = i});
    });
    std::int64_t next = 0;
    std::uint64_t got = 0;
    bool inOrder = true;
    for (bool last = false; !last;) {
        last = next == total || got + ring.dropped() == static_cast<std::uint64_t>(total);
        const std::span<const Sample> samples = ring.peek();
        for (const Sample& sample : samples) {
            inOrder &= sample.intendedNs >= next;
            next = sample.intendedNs + 1;
            ++got;
        }
        ring.pop(samples.size());
    }
    writer.join();
    QVERIFY(inOrder);
    QCOMPARE(got + ring.dropped(), static_cast<std::uint64_t>(total));

    SampleRing full(4);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(full.push({.intendedNs = i}), i < 4);
    QCOMPARE(full.dropped(), 2u);
    QCOMPARE(full.peek().size(), 4u);
}

void LoadgenUnitsTest::idsComeBackLast()
{
    RequestTable table;
    for (int i = 0; i < 65536; ++i) {
        QCOMPARE(table.nextId(0), i);
        table.next(0) = {.number = static_cast<std::uint32_t>(i), .state = Request::Waiting};
        table.commit(1);
    }
    QCOMPARE(table.room(), 0u);
    const auto never = [](Request&) { return false; };
    table[0].state = Request::Done;
    table[2].state = Request::Done;
    table.advance(never);
    QCOMPARE(table.room(), 1u); // 2 is done, but 1 is still outstanding
    QCOMPARE(table.nextId(0), 0);
    table.advance([](Request& request) {
        if (request.number != 1)
            return false;
        request.state = Request::Done;
        return true;
    });
    QCOMPARE(table.room(), 3u);
    int waiting = 0;
    table.forEachWaiting([&](Request&) { ++waiting; });
    QCOMPARE(waiting, 65536 - 3);
}

void LoadgenUnitsTest::sha256Agrees()
{
    QByteArray data;
    for (int length = 0; length < 300; ++length) {
        Sha256 sha;
        for (qsizetype at = 0; at < data.size(); at += 37) {
            const QByteArray piece = data.mid(at, 37);
            sha.add({reinterpret_cast<const std::uint8_t*>(piece.data()),
                     static_cast<std::size_t>(piece.size())});
        }
        QCOMPARE(QByteArray::fromStdString(sha.finish()),
                 QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex());
        data.append(static_cast<char>(length * 7));
    }
}

QTEST_APPLESS_MAIN(LoadgenUnitsTest)
#include "loadgen_units.moc"
