// SPDX-License-Identifier: GPL-3.0-or-later
// Gathering the results of several machines into one run.
#include <algorithm>
#include <set>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "campaign/campaign_error.h"
#include "campaign/campaign_results.h"
#include "campaign_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class CampaignResultsTest : public CampaignFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void oneRunOfAll();
    void someRunOfSome();
};

void CampaignResultsTest::oneRunOfAll()
{
    const Experiment experiment = experimentOf(twoSeries + "memory: [512, 256]\nrepetitions: 2\n");
    const QString path = m_dir.filePath(u"all"_s);
    const CampaignFolder folder =
        CampaignFolder::create(path, planCampaign(u"c"_s, {experiment}), m_catalog);
    const quint64 bootNs = static_cast<quint64>(folder.created().toMSecsSinceEpoch()) * 1'000'000;
    const quint64 zeroNs = bootNs - 86'400'000'000'000;
    for (int number = 8; number > 0; --number)
        measure(folder, number, bootNs + (number % 2 ? 0 : 7));
    const QString out = m_dir.filePath(u"all.unisweep"_s);
    gatherResults(folder, 0, out);

    const RunData run = readResults(out);
    QVERIFY(run.state == RunState::Finished);
    QCOMPARE(run.experiment, experiment);
    QCOMPARE(run.guests.size(), 8U);
    QCOMPARE(run.steps.size(), 16U);
    QCOMPARE(run.sampleCount(), 8 * 150);
    std::set<std::tuple<int, int, int, int>> seen;
    for (const StepData& step : run.steps) {
        const StepRecord& record = step.record;
        seen.insert({record.series, record.memoryMiB, record.repetition, record.offeredRate});
        const GuestRecord* guest = run.guest(record.guest);
        QVERIFY(guest);
        QCOMPARE(guest->series, record.series);
        QCOMPARE(guest->repetition, record.repetition);
        QCOMPARE(guest->memoryMiB, record.memoryMiB);
        // All steps share the axis of the machines' real-time clocks.
        QCOMPARE(record.epochMonotonicNs + zeroNs, record.epochRealtimeNs);
        // Each step's samples come from its task.
        const auto task = std::ranges::find_if(folder.campaign().tasks, [&](const auto& one) {
            return one.series == record.series && *one.memoryMiB == record.memoryMiB &&
                   *one.repetition == record.repetition;
        });
        QVERIFY(task != folder.campaign().tasks.end());
        QCOMPARE(std::ssize(step.samples), record.offeredRate);
        QCOMPARE(step.samples[0].receivedNs, 100'000LL * task->number);
        const quint64 boot = bootNs + (task->number % 2 ? 0 : 7);
        QCOMPARE(guest->consoleArrivals.value(0), static_cast<qint64>(boot + 5 - zeroNs));
    }
    QCOMPARE(seen.size(), 16U);
    QCOMPARE(run.accounting.size(), 16U);
    QCOMPARE(run.rungs.size(), 4U);
    const QJsonObject facts = QJsonDocument::fromJson(run.hostJson).object();
    QCOMPARE(facts.value(u"cpus"_s).toInt(), 2); // the same on all machines
    QVERIFY(!facts.contains(u"kernel"_s));       // different on some
    QCOMPARE(facts.value(u"machines"_s).toArray().size(), 8);
    QVERIFY(run.started.secsTo(QDateTime::currentDateTimeUtc()) < 60);
}

void CampaignResultsTest::someRunOfSome()
{
    const QString path = m_dir.filePath(u"some"_s);
    const CampaignFolder folder = CampaignFolder::create(
        path, planCampaign(u"c"_s, {experimentOf(twoSeries + "repetitions: 2\n")}), m_catalog);
    const QString out = m_dir.filePath(u"some.unisweep"_s);
    QVERIFY_THROWS_EXCEPTION(CampaignError, gatherResults(folder, 0, out));
    QVERIFY(!QFile::exists(out));
    measure(folder, 1, nowNs());
    measure(folder, 3, nowNs());
    gatherResults(folder, 0, out);
    const RunData run = readResults(out);
    QVERIFY(run.state == RunState::Stopped);
    QVERIFY2(run.message.contains(u"2,4"_s), qPrintable(run.message));
    QCOMPARE(run.steps.size(), 4U);

    // A run whose clock is clearly wrong cannot be placed.
    measure(folder, 2, 0);
    QVERIFY_THROWS_EXCEPTION(CampaignError,
                             gatherResults(folder, 0, m_dir.filePath(u"early.unisweep"_s)));
    QFile::remove(folder.resultsPath(folder.task(2)));

    // A file with results of another task is refused.
    const auto other = std::ranges::find_if(folder.campaign().tasks, [&](const auto& one) {
        return one.series != folder.task(1).series;
    });
    QVERIFY(other != folder.campaign().tasks.end());
    if (!QFile::exists(folder.resultsPath(*other)))
        measure(folder, other->number, nowNs());
    QFile::remove(folder.resultsPath(folder.task(1)));
    QVERIFY(QFile::copy(folder.resultsPath(*other), folder.resultsPath(folder.task(1))));
    QVERIFY_THROWS_EXCEPTION(CampaignError,
                             gatherResults(folder, 0, m_dir.filePath(u"no.unisweep"_s)));
}

QTEST_GUILESS_MAIN(CampaignResultsTest)
#include "campaign_results.moc"
