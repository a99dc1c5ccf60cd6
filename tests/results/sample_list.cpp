// SPDX-License-Identifier: GPL-3.0-or-later
// Samples shared by several copies of a step in progress.
#include <random>
#include <thread>

#include <QtTest>

#include "results/sample_list.h"

using namespace unisweep;

class SampleListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growingCopiesNothing();
    void eachListIsItsOwn_data();
    void eachListIsItsOwn();
    void packingLosesNothing_data();
    void packingLosesNothing();
    void copiesAreReadWhileItGrows();
};

static std::vector<Sample> numbered(std::int64_t from, int count)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (Sample& sample : samples)
        sample.intendedNs = from++;
    return samples;
}

// While another thread analyzes a copy, the next batch must not copy all samples in the window.
void SampleListTest::growingCopiesNothing()
{
    SampleList list;
    list.append(numbered(0, 100'000));
    const std::size_t bytes = list.bytes();
    const SampleList copy = list;
    list.append(numbered(100'000, 100));
    list.push_back(numbered(100'100, 1).front());
    QVERIFY(list.sharesBlocksWith(copy));
    QCOMPARE(list.bytes(), bytes);
    QCOMPARE(copy.size(), 100'000u);
    QCOMPARE(list.size(), 100'101u);
    QCOMPARE(list.back().intendedNs, 100'100);
    QCOMPARE(copy.back().intendedNs, 99'999);
}

void SampleListTest::eachListIsItsOwn_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("few") << 3;
    QTest::newRow("a block") << 4096;
    QTest::newRow("a block and a few") << 4099;
    QTest::newRow("many") << 50'000;
}

void SampleListTest::eachListIsItsOwn()
{
    QFETCH(int, count);
    const auto end = static_cast<std::size_t>(count);
    SampleList list(numbered(0, count));
    SampleList other = list;
    list.append(numbered(1'000'000, 5000));
    other.append(numbered(2'000'000, 5000)); // both append at the same position
    QCOMPARE(list[end].intendedNs, 1'000'000);
    QCOMPARE(other[end].intendedNs, 2'000'000);
    QCOMPARE(list[end + 4999].intendedNs, 1'004'999);
    QCOMPARE(other[end + 4999].intendedNs, 2'004'999);
    SampleList third = other;
    other.squeeze();
    third.append(numbered(3'000'000, 2)); // while the other list reads it packed
    other.append(numbered(4'000'000, 2));
    QCOMPARE(third.back().intendedNs, 3'000'001);
    QCOMPARE(other.back().intendedNs, 4'000'001);
    QCOMPARE(other[end + 4999].intendedNs, 2'004'999);
    for (std::size_t i = 0; i < end; ++i)
        QVERIFY(list[i] == other[i] && list[i].intendedNs == static_cast<std::int64_t>(i));
    SampleList changed = list;
    changed.edit()[0].intendedNs = 77;
    QCOMPARE(list[0].intendedNs, 0);
    QCOMPARE(other[0].intendedNs, 0);
    const Sample* const place = changed.edit().data();
    changed.edit()[1].intendedNs = 78; // already a private copy
    QCOMPARE(changed.edit().data(), place);
    QVERIFY(!(changed == list));
    changed.append(numbered(7, 1));
    QCOMPARE(changed.size(), end + 5001);
    QCOMPARE(changed[1].intendedNs, 78);
    list.clear();
    QVERIFY(list.empty() && other.size() == end + 5002);
}

// Packing preserves all times and outcomes.
void SampleListTest::packingLosesNothing_data()
{
    QTest::addColumn<qint64>("gapNs");
    QTest::addColumn<qint64>("longestNs"); // from due to response
    QTest::addColumn<qint64>("minLateNs");
    QTest::addColumn<int>("details");
    QTest::addColumn<double>("maxFieldBytes"); // a sample
    QTest::newRow("20,000/s") << qint64{50'000} << qint64{2'000'000'000} << qint64{0} << 1 << 13.0;
    QTest::newRow("sent a little early")
        << qint64{50'000} << qint64{1'000'000} << -qint64{900'000} << 1 << 9.5;
    QTest::newRow("many kinds") << qint64{50'000} << qint64{1'000'000} << qint64{0} << 40 << 9.5;
    QTest::newRow("too many kinds")
        << qint64{50'000} << qint64{1'000'000} << qint64{0} << 2000 << 34.0;
    QTest::newRow("10/s") << qint64{100'000'000} << qint64{1'000'000} << qint64{0} << 1 << 10.5;
    QTest::newRow("a minute's wait")
        << qint64{50'000} << qint64{60'000'000'000} << qint64{0} << 1 << 13.5;
    QTest::newRow("sent early") << qint64{50'000} << qint64{1'000'000} << -qint64{9'000'000} << 1
                                << 9.5;
    QTest::newRow("nonsense") << qint64{INT64_MAX / 20'000} << qint64{INT64_MAX / 4}
                              << qint64{INT64_MIN / 4} << 70'000 << 34.0;
}

void SampleListTest::packingLosesNothing()
{
    QFETCH(qint64, gapNs);
    QFETCH(qint64, longestNs);
    QFETCH(qint64, minLateNs);
    QFETCH(int, details);
    QFETCH(double, maxFieldBytes);
    std::mt19937_64 random(5);
    const auto between = [&](qint64 from, qint64 to) {
        return std::uniform_int_distribution<qint64>(from, to)(random);
    };
    std::vector<Sample> samples;
    for (int i = 0; i < 10'000; ++i) {
        Sample sample{.intendedNs = (i - 100) * gapNs, .outcome = Outcome::Answered};
        sample.sentNs = sample.intendedNs + between(minLateNs, longestNs / 2);
        sample.receivedNs = sample.intendedNs + between(0, longestNs);
        sample.detail = static_cast<std::uint32_t>(between(0, details - 1));
        sample.clocks = i % 3 == 0 ? KernelReceive : 0;
        if (i % 50 == 7) {
            sample.outcome = Outcome::Lost;
            sample.receivedNs = never;
        }
        if (i % 100 == 9) {
            sample.outcome = Outcome::Unsent;
            sample.receivedNs = sample.sentNs = never;
        }
        samples.push_back(sample);
    }
    std::swap(samples[500], samples[400]); // in the order of the responses
    SampleList list;
    list.append(std::span(samples).first(17));
    list.append(std::span(samples).subspan(17));
    QVERIFY(std::equal(list.begin(), list.end(), samples.begin(), samples.end()));
    std::vector<Sample> walked;
    SampleView(list).from(3).forEach([&](const Sample& sample) { walked.push_back(sample); });
    QVERIFY(std::equal(walked.begin(), walked.end(), samples.begin() + 3, samples.end()));
    list.squeeze();
    QVERIFY(std::equal(list.begin(), list.end(), samples.begin(), samples.end()));
    QVERIFY(list == SampleList(samples));
    const double room = 20'000; // for the list itself
    const double bytes = (static_cast<double>(list.bytes()) - room) / 10'000;
    QVERIFY2(bytes <= maxFieldBytes, qPrintable(QString::number(bytes)));
}

// Also checked under ThreadSanitizer.
void SampleListTest::copiesAreReadWhileItGrows()
{
    SampleList list;
    std::vector<std::jthread> readers;
    std::atomic<int> wrong = 0;
    for (int i = 0; i < 20; ++i) {
        list.append(numbered(i * 1000, 1000));
        readers.emplace_back([copy = list, &wrong] {
            for (std::size_t at = 0; at < copy.size(); ++at)
                wrong += copy[at].intendedNs != static_cast<std::int64_t>(at);
        });
    }
    readers.clear();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(list.size(), 20'000u);
}

QTEST_APPLESS_MAIN(SampleListTest)
#include "sample_list.moc"
