// SPDX-License-Identifier: GPL-3.0-or-later
// Which outliers form an episode, how regular episodes are, and what is reported about them.
#include <cmath>
#include <random>

#include <QtTest>

#include "held_samples.h"
#include "results/curve_limits.h"
#include "results/nonparametric.h"
#include "results/outlier_text.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static constexpr qint64 ms = 1'000'000;

class OutlierEpisodesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rampIsOneEpisode();
    void episodesPart_data();
    void episodesPart();
    void lostRequestsJoin();
    void recurringPausesAreRegular();
    void nothingIsReportedAboutSpacingBeyondTheKnee();
    void kneeIsThatOfAllRepetitions();
    void regularityIsCorrectedForTheSteps();
    void overlappingEpisodesAreNotRegular();
    void lostRequestsAreReportedAsLost();
};

void OutlierEpisodesTest::rampIsOneEpisode()
{
    auto samples = steady(1000, ms, ms / 10);
    hold(samples, 100 * ms, 120 * ms);
    const StepTimeline timeline(samples, LatencyKind::Response);
    const auto episodes = findEpisodes(timeline, 2.0 * ms);
    QCOMPARE(episodes.size(), 1u);
    const Episode& episode = episodes.front();
    QCOMPARE(episode.outliers, 19); // 20 ms, 19 ms, … 2.18 ms; the last waits 1.19 ms
    QCOMPARE(episode.startNs, 100 * ms);
    QCOMPARE(episode.worstNs, 20 * ms);
    QCOMPARE(episode.endNs, 120 * ms + 18 * ms / 100);
    QCOMPARE(episode.lost, 0);
}

void OutlierEpisodesTest::episodesPart_data()
{
    QTest::addColumn<qint64>("second"); // start of a second hold of 20 ms
    QTest::addColumn<int>("episodes");
    QTest::newRow("far apart") << 300 * ms << 2;
    QTest::newRow("answered in between") << 122 * ms << 2;
    QTest::newRow("before the first has ended") << 118 * ms << 1;
}

void OutlierEpisodesTest::episodesPart()
{
    QFETCH(qint64, second);
    QFETCH(int, episodes);
    auto samples = steady(1000, ms, ms / 10);
    hold(samples, 100 * ms, 120 * ms);
    hold(samples, second, second + 20 * ms);
    const StepTimeline timeline(samples, LatencyKind::Response);
    QCOMPARE(static_cast<int>(findEpisodes(timeline, 2.0 * ms).size()), episodes);
}

void OutlierEpisodesTest::lostRequestsJoin()
{
    auto samples = steady(100, ms, ms / 10);
    for (int i : {10, 11, 12, 50}) {
        samples[static_cast<std::size_t>(i)].receivedNs = never;
        samples[static_cast<std::size_t>(i)].outcome = Outcome::Lost;
    }
    const StepTimeline timeline(samples, LatencyKind::Response);
    const auto episodes = findEpisodes(timeline, 2.0 * ms);
    QCOMPARE(episodes.size(), 2u);
    QCOMPARE(episodes[0].lost, 3);
    QCOMPARE(episodes[0].outliers, 0);
    QCOMPARE(episodes[0].lengthNs(), 2 * ms);
    QCOMPARE(episodes[1].lost, 1);
}

// A collector that runs after a number of requests, or pauses at random times.
static RunData pausingRun(const std::vector<int>& rates, int requestsPerPause, bool byTime)
{
    RunData run;
    std::mt19937_64 random(7);
    int id = 1;
    for (int rate : rates) {
        StepData step;
        step.record.id = id++;
        step.record.memoryMiB = 1024;
        step.record.offeredRate = rate;
        step.record.duration = std::chrono::seconds(10);
        step.record.state = RunState::Finished;
        step.samples = steady(rate * 10, 1'000'000'000 / rate, ms / 5);
        qint64 at = 0;
        while (true) {
            const double mean = byTime ? 0.3e9 : requestsPerPause * 1e9 / rate;
            at += static_cast<qint64>(byTime ? -std::log1p(-uniform(random)) * mean
                                             : mean * (0.95 + 0.1 * uniform(random)));
            if (at > 9'950 * ms)
                break;
            hold(step.samples.edit(), at, at + 8 * ms);
        }
        step.statistics = computeStatistics(step.samples, step.record.duration);
        run.steps.push_back(std::move(step));
    }
    return run;
}

void OutlierEpisodesTest::recurringPausesAreRegular()
{
    const OutlierRule rule{OutlierRule::Kind::MeanSigma, 3};
    const StepOutliers regular = inspectStep(pausingRun({2000}, 1000, false), 0, rule, {});
    QVERIFY(regular.regularity);
    QVERIFY2(*regular.regularity < 0.001, qPrintable(QString::number(*regular.regularity)));
    QCOMPARE(regular.causes[static_cast<std::size_t>(Cause::GuestSilent)],
             static_cast<int>(regular.episodes.size()));
    QVERIFY(std::abs(regular.gapNs->median - 0.5e9) < 0.03e9);
    QVERIFY(regular.gapNs->interval && regular.gapNs->interval->contains(0.5e9));
    QVERIFY(std::abs(regular.lengthNs->median - 8e6) < 1e6);
    const StepOutliers random = inspectStep(pausingRun({2000}, 0, true), 0, rule, {});
    QVERIFY(random.regularity);
    QVERIFY2(*random.regularity > 0.05, qPrintable(QString::number(*random.regularity)));
}

// A step with 70 % of its requests answered: its episodes overlap.
void OutlierEpisodesTest::nothingIsReportedAboutSpacingBeyondTheKnee()
{
    RunData run = pausingRun({1000, 2000}, 200, false);
    const OutlierRule rule{OutlierRule::Kind::MeanSigma, 3};
    QVERIFY(inspectStep(run, 1, rule, {}).regularity);
    const std::span<Sample> samples = run.steps[1].samples.edit();
    for (std::size_t i = 0; i < samples.size(); i += 3) {
        samples[i].outcome = Outcome::Lost;
        samples[i].receivedNs = never;
    }
    run.steps[1].statistics = computeStatistics(run.steps[1].samples, run.steps[1].record.duration);
    const StepOutliers beyond = inspectStep(run, 1, rule, {});
    QVERIFY(!beyond.keptUp);
    QVERIFY(!beyond.regularity);
    const QString text = stepOutliersText(beyond, run.steps[1].record);
    QVERIFY2(!text.contains(u"apart"_s), qPrintable(text));
    QVERIFY2(text.contains(u"beyond the knee"_s), qPrintable(text));
}

// One of two repetitions of a rate lost 8 %, the other nothing. The knee in tables and figures
// combines both, and so does this report.
void OutlierEpisodesTest::kneeIsThatOfAllRepetitions()
{
    RunData run = pausingRun({1000, 2000, 2000}, 200, false);
    const std::span<Sample> samples = run.steps[1].samples.edit();
    for (std::size_t i = 0; i < samples.size(); i += 12) {
        samples[i].outcome = Outcome::Lost;
        samples[i].receivedNs = never;
    }
    run.steps[1].statistics = computeStatistics(run.steps[1].samples, run.steps[1].record.duration);
    QVERIFY(!curveLimits(run).at(0).knee);
    QVERIFY(inspectStep(run, 2, {OutlierRule::Kind::MeanSigma, 3}, {}).keptUp);
    run.steps.pop_back();
    QCOMPARE(curveLimits(run).at(0).knee->rate, 2000.0);
    QVERIFY(!inspectStep(run, 1, {OutlierRule::Kind::MeanSigma, 3}, {}).keptUp);
}

// Of twenty steps without pauses, one would look regular at 5 %, so the p-value is multiplied by
// the number of steps.
void OutlierEpisodesTest::regularityIsCorrectedForTheSteps()
{
    const OutlierRule rule{OutlierRule::Kind::MeanSigma, 3};
    const RunData one = pausingRun({2000}, 1000, false);
    RunData many = one;
    for (int i = 0; i < 19; ++i)
        many.steps.push_back(one.steps.front());
    const auto alone = inspectStep(one, 0, rule, {}).regularity;
    const auto amongMany = inspectStep(many, 0, rule, {}).regularity;
    QVERIFY(alone && amongMany);
    QVERIFY2(std::abs(*amongMany - std::min(1.0, 20 * *alone)) < 1e-9,
             qPrintable(QString::number(*amongMany)));
}

// Episodes that begin before the previous one has ended have no spacing that could be regular.
void OutlierEpisodesTest::overlappingEpisodesAreNotRegular()
{
    RunData run;
    StepData step;
    step.record.offeredRate = 1000;
    step.record.memoryMiB = 1024;
    step.record.duration = std::chrono::seconds(4);
    step.record.state = RunState::Finished;
    step.samples = steady(4000, ms, ms / 5);
    const std::span<Sample> samples = step.samples.edit();
    for (std::size_t i = 100; i + 1 < samples.size(); i += 10) // until after the next is due
        samples[i].receivedNs = samples[i].intendedNs + 12 * ms;
    step.statistics = computeStatistics(step.samples, step.record.duration);
    run.steps.push_back(std::move(step));
    const StepOutliers found = inspectStep(run, 0, {OutlierRule::Kind::Tukey, 1.5}, {});
    QVERIFY(found.episodes.size() > 100);
    QVERIFY(found.keptUp);
    QVERIFY2(!found.regularity, qPrintable(stepOutliersText(found, run.steps[0].record)));
}

void OutlierEpisodesTest::lostRequestsAreReportedAsLost()
{
    RunData run = pausingRun({1000}, 500, false);
    const std::span<Sample> samples = run.steps[0].samples.edit();
    for (std::size_t i = 250; i < samples.size(); i += 250) { // halfway between pauses
        samples[i].outcome = Outcome::Lost;
        samples[i].receivedNs = never;
    }
    run.steps[0].statistics = computeStatistics(run.steps[0].samples, run.steps[0].record.duration);
    const OutlierReport report = inspectRun(run, {OutlierRule::Kind::MeanSigma, 3}, {});
    const QString text = outlierReportText(report, run, 1000);
    QVERIFY2(text.contains(u"lost requests in"_s), qPrintable(text));
    QVERIFY2(text.contains(u"one lost request: "_s), qPrintable(text));
    QVERIFY2(!text.contains(u" 1 outliers"_s) && !text.contains(u" 1 episodes"_s),
             qPrintable(text));
    QVERIFY2(!text.contains(u"up to 0 "_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(OutlierEpisodesTest)
#include "outlier_episodes.moc"
