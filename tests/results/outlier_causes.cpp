// SPDX-License-Identifier: GPL-3.0-or-later
// Causes of outliers, on samples with planted causes. Each cause must reach a minimum precision
// (the share of episodes with the reported cause that really have it) and recall (the share of
// episodes with the cause for which it is reported); both are printed.
#include <QtTest>

#include "held_samples.h"
#include "planted_causes.h"
#include "results/outlier_report.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static constexpr qint64 ms = 1'000'000;

class OutlierCausesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plantedCausesAreFound_data();
    void plantedCausesAreFound();
    void queueingIsFound();
    void nothingIsClaimedWithoutEvents();
    void commonStallsAreNoEvidence();
    void stolenTimeIsEvidence();
};

namespace
{
struct Score {
    int right = 0;
    int wrong = 0;  ///< reported, but another cause or none was planted
    int missed = 0; ///< planted and an episode by the rule, but not reported
    int below = 0;  ///< planted, but nothing exceeded the fence
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
                                              .minMs = 5,
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

// Queues that build up near saturation, as opposed to pauses of the same guest at low load.
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
            // Every episode is caused by the queue; short ones need not be attributed.
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

void OutlierCausesTest::nothingIsClaimedWithoutEvents()
{
    // A step without events: outliers are random, so no cause may be named.
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
    // Too short, at another time, or so frequent that an overlap is likely by chance.
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

QTEST_GUILESS_MAIN(OutlierCausesTest)
#include "outlier_causes.moc"
