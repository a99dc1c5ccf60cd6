// SPDX-License-Identifier: GPL-3.0-or-later
// Episodes of outliers and their causes, on samples in which the causes were planted. Every cause
// has a floor of precision (of the episodes said to have it, those that do) and recall (of those
// that have it, the ones said so), which are printed.
#include <QtTest>

#include "planted_causes.h"
#include "results/curve_limits.h"
#include "results/outlier_text.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static constexpr qint64 ms = 1'000'000;

class OutlierCausesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rampIsOneEpisode();
    void episodesPart_data();
    void episodesPart();
    void lostRequestsJoin();
    void plantedCausesAreFound_data();
    void plantedCausesAreFound();
    void queueingIsFound();
    void nothingIsClaimedOfNothing();
    void commonStallsAreNoEvidence();
    void stolenTimeIsEvidence();
    void recurringPausesAreRegular();
    void nothingIsSaidOfSpacingBeyondTheKnee();
    void kneeIsThatOfAllRepetitions();
    void regularityIsCorrectedForTheSteps();
    void overlappingEpisodesAreNotRegular();
    void lostRequestsAreSaidAsSuch();
};

static std::vector<Sample> steady(int count, qint64 gapNs, qint64 latencyNs)
{
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i)
        samples.push_back({.intendedNs = i * gapNs,
                           .sentNs = i * gapNs + 1000,
                           .receivedNs = i * gapNs + latencyNs,
                           .outcome = Outcome::Answered});
    return samples;
}

// All that is due from `from` on is answered at `until`.
static void hold(std::span<Sample> samples, qint64 from, qint64 until)
{
    for (Sample& sample : samples) {
        if (sample.intendedNs >= from && sample.receivedNs < until && sample.intendedNs < until)
            sample.receivedNs = until + (sample.intendedNs - from) / 100;
    }
}

void OutlierCausesTest::rampIsOneEpisode()
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

void OutlierCausesTest::episodesPart_data()
{
    QTest::addColumn<qint64>("second"); // where another hold of 20 ms begins
    QTest::addColumn<int>("episodes");
    QTest::newRow("far apart") << 300 * ms << 2;
    QTest::newRow("answered in between") << 122 * ms << 2;
    QTest::newRow("before the first has ended") << 118 * ms << 1;
}

void OutlierCausesTest::episodesPart()
{
    QFETCH(qint64, second);
    QFETCH(int, episodes);
    auto samples = steady(1000, ms, ms / 10);
    hold(samples, 100 * ms, 120 * ms);
    hold(samples, second, second + 20 * ms);
    const StepTimeline timeline(samples, LatencyKind::Response);
    QCOMPARE(static_cast<int>(findEpisodes(timeline, 2.0 * ms).size()), episodes);
}

void OutlierCausesTest::lostRequestsJoin()
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

namespace
{
struct Score {
    int right = 0;
    int wrong = 0;  ///< said, but it was another cause or none
    int missed = 0; ///< planted, and an episode by the rule, but not said
    int below = 0;  ///< planted, but nothing of it above the fence
    double precision() const { return right + wrong == 0 ? 1 : double(right) / (right + wrong); }
    double recall() const { return right + missed == 0 ? 1 : double(right) / (right + missed); }
};
using Scores = std::array<Score, causeCount>;
} // namespace

static void count(Scores& scores, const StepOutliers& step, const std::vector<PlantedEvent>& events)
{
    std::vector<bool> found(events.size(), false);
    std::vector<bool> seen(events.size(), false);
    for (const auto& [episode, finding] : step.episodes) {
        Score& score = scores[static_cast<std::size_t>(finding.cause)];
        bool matches = false;
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (episode.startNs > events[i].toNs || episode.endNs < events[i].fromNs)
                continue;
            seen[i] = true;
            if (events[i].cause == finding.cause) {
                matches = true;
                found[i] = true;
            }
        }
        if (!matches && finding.cause != Cause::Unknown)
            ++score.wrong;
    }
    for (std::size_t i = 0; i < events.size(); ++i) {
        Score& score = scores[static_cast<std::size_t>(events[i].cause)];
        ++(found[i] ? score.right : seen[i] ? score.missed : score.below);
    }
}

static void report(const char* what, const Scores& scores)
{
    for (int i = 1; i < causeCount; ++i) {
        const Score& score = scores[static_cast<std::size_t>(i)];
        if (score.right + score.missed + score.wrong == 0)
            continue;
        qInfo("%s: %-12s precision %.3f  recall %.3f  (%d episodes planted, %d said, %d more below "
              "the fence)",
              what, qPrintable(toWord(static_cast<Cause>(i))), score.precision(), score.recall(),
              score.right + score.missed, score.right + score.wrong, score.below);
    }
}

void OutlierCausesTest::plantedCausesAreFound_data()
{
    QTest::addColumn<OutlierRule>("rule");
    for (OutlierRule::Kind kind :
         {OutlierRule::Kind::MeanSigma, OutlierRule::Kind::Tukey, OutlierRule::Kind::Mad}) {
        const OutlierRule rule{kind, OutlierRule::defaultK(kind)};
        QTest::newRow(qPrintable(rule.toText())) << rule;
    }
}

void OutlierCausesTest::plantedCausesAreFound()
{
    QFETCH(OutlierRule, rule);
    Scores all{};
    unsigned seed = 1;
    for (int rate : {1000, 3000, 10'000}) {
        for (double utilization : {0.1, 0.4, 0.7}) {
            for (bool poisson : {false, true}) {
                for (bool tcp : {false, true}) {
                    const PlantedStep planted{.rate = rate,
                                              .seconds = 5,
                                              .utilization = utilization,
                                              .poisson = poisson,
                                              .tcp = tcp,
                                              .guestPauses = 5,
                                              .hostStalls = 3,
                                              .clientStalls = 2,
                                              .losses = 4,
                                              .straySentinelStalls = 20,
                                              .leastMs = 5,
                                              .seed = seed++};
                    const PlantedSamples samples = plant(planted);
                    RunData run;
                    run.experiment.service = tcp ? Service::Http : Service::Dns;
                    run.steps.push_back(stepFrom(planted, samples, 1));
                    count(all, inspectStep(run, 0, rule, {}), samples.events);
                }
            }
        }
    }
    report(qPrintable(rule.toText()), all);
    for (Cause cause : {Cause::GuestSilent, Cause::HostNoise, Cause::PacketLoss}) {
        const Score& score = all[static_cast<std::size_t>(cause)];
        QVERIFY2(score.precision() >= 0.95, qPrintable(toWord(cause)));
        QVERIFY2(score.recall() >= 0.90, qPrintable(toWord(cause)));
    }
    QCOMPARE(all[static_cast<std::size_t>(Cause::Queueing)].right, 0);
    QVERIFY(all[static_cast<std::size_t>(Cause::Queueing)].wrong <= 5);
}

// Queues that build up by themselves near saturation, beside pauses of the same guest far from it.
void OutlierCausesTest::queueingIsFound()
{
    Scores all{};
    unsigned seed = 100;
    for (double utilization : {0.3, 0.5, 0.93, 0.95, 0.97}) {
        for (int rate : {2000, 8000, 20'000}) {
            const bool near = utilization > 0.9;
            const PlantedStep planted{.rate = rate,
                                      .seconds = 5,
                                      .utilization = utilization,
                                      .poisson = true,
                                      .guestPauses = near ? 0 : 5,
                                      .straySentinelStalls = 20,
                                      .seed = seed++};
            const PlantedSamples samples = plant(planted);
            RunData run;
            run.steps.push_back(stepFrom(planted, samples, 1));
            const StepOutliers found = inspectStep(run, 0, {OutlierRule::Kind::Tukey, 1.5}, {});
            if (!near) {
                count(all, found, samples.events);
                continue;
            }
            // Every episode is of the queue; those of a few requests cannot tell.
            for (const auto& [episode, finding] : found.episodes) {
                Score& score = all[static_cast<std::size_t>(finding.cause)];
                if (finding.cause == Cause::Queueing)
                    ++score.right;
                else if (finding.cause != Cause::Unknown)
                    ++score.wrong;
                if (finding.cause != Cause::Queueing && episode.outliers >= 100)
                    ++all[static_cast<std::size_t>(Cause::Queueing)].missed;
            }
        }
    }
    report("near saturation", all);
    const Score& queueing = all[static_cast<std::size_t>(Cause::Queueing)];
    QVERIFY(queueing.right > 20);
    QVERIFY(queueing.precision() >= 0.9);
    QVERIFY(queueing.recall() >= 0.7);
    QVERIFY(all[static_cast<std::size_t>(Cause::GuestSilent)].precision() >= 0.9);
    QVERIFY(all[static_cast<std::size_t>(Cause::GuestSilent)].recall() >= 0.9);
}

void OutlierCausesTest::nothingIsClaimedOfNothing()
{
    // A smooth step: what is above the fence is chance, and no cause may be named.
    int named = 0;
    int episodes = 0;
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const PlantedStep planted{.rate = 5000,
                                  .seconds = 4,
                                  .utilization = 0.3,
                                  .poisson = seed % 2 == 0,
                                  .straySentinelStalls = 20,
                                  .seed = seed};
        RunData run;
        run.steps.push_back(stepFrom(planted, plant(planted), 1));
        const StepOutliers found = inspectStep(run, 0, {OutlierRule::Kind::MeanSigma, 3}, {});
        episodes += static_cast<int>(found.episodes.size());
        named += static_cast<int>(found.episodes.size()) - found.causes[0];
    }
    qInfo("nothing planted: a cause named for %d of %d episodes", named, episodes);
    QVERIFY(episodes > 100);
    QVERIFY(named <= episodes / 50);
}

static RunData heldRun(const std::vector<std::array<qint64, 2>>& stalls, const char* list)
{
    RunData run;
    StepData step;
    step.samples = steady(2000, ms, ms / 10);
    hold(step.samples.edit(), 1000 * ms, 1020 * ms);
    step.record.duration = std::chrono::seconds(2);
    step.statistics = computeStatistics(step.samples, step.record.duration);
    QJsonArray rows;
    for (const auto& [from, length] : stalls)
        rows.append(QJsonArray{from, length, 0});
    if (QByteArray(list) == "steal") {
        rows = {};
        for (const auto& [from, length] : stalls)
            rows.append(QJsonArray{from, from + 100 * ms, length});
    }
    step.record.clientJson =
        QJsonDocument(QJsonObject{{u"sentinel"_s, QJsonObject{{u"processors"_s, 2},
                                                              {QString::fromLatin1(list), rows}}}})
            .toJson();
    run.steps.push_back(std::move(step));
    return run;
}

static Finding onlyFinding(const RunData& run)
{
    const StepOutliers found = inspectStep(run, 0, {OutlierRule::Kind::MeanSigma, 3}, {});
    if (found.episodes.size() != 1)
        qFatal("%zu episodes", found.episodes.size());
    return found.episodes.front().finding;
}

void OutlierCausesTest::commonStallsAreNoEvidence()
{
    QCOMPARE(onlyFinding(heldRun({}, "stalls")).cause, Cause::GuestSilent);
    QCOMPARE(onlyFinding(heldRun({{1001 * ms, 15 * ms}}, "stalls")).cause, Cause::HostNoise);
    // Too short, at another time, or so common that one would be met anyway.
    QCOMPARE(onlyFinding(heldRun({{1001 * ms, 5 * ms}}, "stalls")).cause, Cause::GuestSilent);
    QCOMPARE(onlyFinding(heldRun({{900 * ms, 15 * ms}}, "stalls")).cause, Cause::GuestSilent);
    std::vector<std::array<qint64, 2>> common;
    for (qint64 at = 1; at < 2000; at += 50)
        common.push_back({at * ms, 15 * ms});
    QVERIFY(onlyFinding(heldRun(common, "stalls")).cause != Cause::HostNoise);
}

void OutlierCausesTest::stolenTimeIsEvidence()
{
    const Finding stolen = onlyFinding(heldRun({{950 * ms, 20 * ms}}, "steal"));
    QCOMPARE(stolen.cause, Cause::HostNoise);
    QVERIFY(stolen.evidence.contains(u"20 ms of CPU time was stolen"_s));
    QCOMPARE(onlyFinding(heldRun({{500 * ms, 20 * ms}}, "steal")).cause, Cause::GuestSilent);
}

// A collector that runs after so many requests, against pauses that come by chance.
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

void OutlierCausesTest::recurringPausesAreRegular()
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

// A step that answers 70 % of what is due: its episodes run into one another.
void OutlierCausesTest::nothingIsSaidOfSpacingBeyondTheKnee()
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

// Of two repetitions of a rate one lost 8 %, the other nothing: the knee that tables and figures
// show is of both together, and so is what is said here.
void OutlierCausesTest::kneeIsThatOfAllRepetitions()
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

// Of twenty steps without pauses, one would look regular at 5 %: the p-value is times the steps.
void OutlierCausesTest::regularityIsCorrectedForTheSteps()
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

// Episodes that begin before the one before them has ended have no spacing that could be regular.
void OutlierCausesTest::overlappingEpisodesAreNotRegular()
{
    RunData run;
    StepData step;
    step.record.offeredRate = 1000;
    step.record.memoryMiB = 1024;
    step.record.duration = std::chrono::seconds(4);
    step.record.state = RunState::Finished;
    step.samples = steady(4000, ms, ms / 5);
    const std::span<Sample> samples = step.samples.edit();
    for (std::size_t i = 100; i + 1 < samples.size(); i += 10) // each waits longer than to the next
        samples[i].receivedNs = samples[i].intendedNs + 12 * ms;
    step.statistics = computeStatistics(step.samples, step.record.duration);
    run.steps.push_back(std::move(step));
    const StepOutliers found = inspectStep(run, 0, {OutlierRule::Kind::Tukey, 1.5}, {});
    QVERIFY(found.episodes.size() > 100);
    QVERIFY(found.keptUp);
    QVERIFY2(!found.regularity, qPrintable(stepOutliersText(found, run.steps[0].record)));
}

void OutlierCausesTest::lostRequestsAreSaidAsSuch()
{
    RunData run = pausingRun({1000}, 500, false);
    const std::span<Sample> samples = run.steps[0].samples.edit();
    for (std::size_t i = 250; i < samples.size(); i += 250) { // between the pauses
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

QTEST_GUILESS_MAIN(OutlierCausesTest)
#include "outlier_causes.moc"
