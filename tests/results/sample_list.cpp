// SPDX-License-Identifier: GPL-3.0-or-later
// Samples that several copies of a step share while the step goes on.
#include <thread>

#include <QtTest>

#include "results/sample_list.h"

using namespace unisweep;

class SampleListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growingCopiesNothing();
    void eachListIsItsOwn();
    void othersReadWhileItGrows();
};

static std::vector<Sample> numbered(std::int64_t from, int count)
{
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    for (Sample& sample : samples)
        sample.intendedNs = from++;
    return samples;
}

// A copy that is being analysed must not cost the window a copy of all samples at the next batch.
void SampleListTest::growingCopiesNothing()
{
    SampleList list;
    list.reserve(1000);
    list.append(numbered(0, 100));
    const Sample* const place = list.data();
    const SampleList copy = list;
    list.append(numbered(100, 100));
    list.push_back(numbered(200, 1).front());
    QCOMPARE(list.data(), place);
    QCOMPARE(copy.data(), place);
    QCOMPARE(copy.size(), 100u);
    QCOMPARE(list.size(), 201u);
    QCOMPARE(list.back().intendedNs, 200);
    QCOMPARE(copy.back().intendedNs, 99);
}

void SampleListTest::eachListIsItsOwn()
{
    SampleList list(numbered(0, 3));
    SampleList other = list;
    list.append(numbered(10, 2));
    other.append(numbered(20, 2)); // from the same end
    QCOMPARE(list[3].intendedNs, 10);
    QCOMPARE(other[3].intendedNs, 20);
    SampleList changed = list;
    changed.edit()[0].intendedNs = 77;
    QCOMPARE(list[0].intendedNs, 0);
    QCOMPARE(other[0].intendedNs, 0);
    const Sample* const place = changed.data();
    changed.edit()[1].intendedNs = 78; // already its own
    QCOMPARE(changed.data(), place);
    QVERIFY(!(changed == list));
    list.append(std::span(list.data(), list.size())); // itself
    QCOMPARE(list.size(), 10u);
    QCOMPARE(list[9].intendedNs, list[4].intendedNs);
    list.clear();
    QVERIFY(list.empty() && other.size() == 5);
}

// For ThreadSanitizer, too.
void SampleListTest::othersReadWhileItGrows()
{
    SampleList list;
    list.reserve(200'000);
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
