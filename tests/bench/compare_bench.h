// SPDX-License-Identifier: GPL-3.0-or-later
// How often `compare` reports a change of an unchanged guest, or none of a changed one, and whether
// the reported intervals cover the truth.
#pragma once

#include <cmath>
#include <cstdio>

#include "results/comparison.h"
#include "results/parallel.h"

namespace unisweep::bench
{

inline constexpr double bodyMedianNs = 250e3;
inline constexpr double bodySigma = 0.25;

struct MadeUpBoots {
    RunData run;
    double meanSpeed = 0; ///< factor of the latencies, averaged over these boots
};

/// Boots of one guest at several rates; their speeds vary by `deviation`.
inline MadeUpBoots makeBoots(int boots, double deviation, double scale, unsigned seed)
{
    MadeUpBoots made;
    RunData& run = made.run;
    run.experiment.series.push_back({QStringLiteral("made up"), {}, {}});
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    std::lognormal_distribution<double> body(std::log(bodyMedianNs), bodySigma);
    for (int boot = 0; boot < boots; ++boot) {
        const double speed = scale * std::exp(deviation * normal(random));
        made.meanSpeed += speed / boots;
        for (const int rate : {500, 1000, 2000, 4000}) {
            StepData step;
            step.record.guest = boot + 1;
            step.record.repetition = boot;
            step.record.memoryMiB = 64;
            step.record.offeredRate = rate;
            step.record.duration = std::chrono::seconds(2);
            step.record.state = RunState::Finished;
            for (int i = 0; i < 2 * rate; ++i) {
                const qint64 due = i * qint64(1'000'000'000) / rate;
                step.samples.push_back(
                    {.intendedNs = due,
                     .sentNs = due,
                     .receivedNs = due + static_cast<qint64>(speed * body(random)),
                     .outcome = Outcome::Answered});
            }
            run.steps.push_back(std::move(step));
        }
    }
    return made;
}

struct PairResult {
    bool changed = false;   ///< reported at some rate
    bool same = false;      ///< reported at all rates
    bool falseSame = false; ///< reported at some rate, though the change matters
    bool bootsDiffer = false;
    bool covered = false; ///< the intervals of all rates cover the truth
};

inline PairResult comparePair(int boots, double deviation, double change, unsigned seed)
{
    using V = ComparedRate::Verdict;
    const MadeUpBoots a = makeBoots(boots, deviation, 1, seed);
    const MadeUpBoots b = makeBoots(boots, deviation, 1 + change, seed + 1);
    const Comparison result = compareCurves({&a.run, 0, 64}, {&b.run, 0, 64});
    PairResult pair{.changed = result.anyChange(), .bootsDiffer = result.anyBootsDiffer()};
    pair.same = result.count(V::Same) == static_cast<int>(result.rates.size());
    pair.falseSame = change > ComparisonOptions().matters && result.count(V::Same) > 0;
    // With one boot per side, the claim is about these boots; with several, about all possible
    // ones.
    const double difference =
        boots == 1 ? b.meanSpeed - a.meanSpeed : change * std::exp(deviation * deviation / 2);
    const double p99 = std::exp(2.3263479 * bodySigma);
    pair.covered = true;
    for (const ComparedRate& rate : result.rates)
        pair.covered &= rate.medianNs.interval.contains(bodyMedianNs * difference) &&
                        rate.p99Ns.interval.contains(bodyMedianNs * difference * p99) &&
                        rate.failedShare.interval.contains(0);
    return pair;
}

inline void compareTable(int from, int to)
{
    const auto pairs = static_cast<std::size_t>(to - from);
    std::printf(
        "%zu pairs a row, 4 rates each\n\n"
        "| boots | from boot to boot | change | changed | same | cannot tell | boots differ "
        "| FALSE same | all intervals cover |\n|---|---|---|---|---|---|---|---|---|\n",
        pairs);
    for (const double change : {0.0, 0.05, 0.1, 0.2, 0.5}) {
        for (int boots = 1; boots <= 5; ++boots) {
            for (const double deviation : {0.0, 0.02, 0.05, 0.1, 0.2}) {
                std::vector<PairResult> results(pairs);
                forEachInParallel(pairs, [&](std::size_t i) {
                    const auto seed = 2 * (static_cast<unsigned>(from) + static_cast<unsigned>(i)) +
                                      100'000U * static_cast<unsigned>(boots) +
                                      static_cast<unsigned>(1e7 * deviation + 1e8 * change);
                    results[i] = comparePair(boots, deviation, change, seed);
                });
                const auto count = [&](auto&& is) {
                    return static_cast<int>(std::count_if(results.begin(), results.end(), is));
                };
                const int changed = count([](const PairResult& r) { return r.changed; });
                const int same = count([](const PairResult& r) { return r.same; });
                const int differ = count([](const PairResult& r) { return r.bootsDiffer; });
                std::printf("| %d | %.0f %% | %.0f %% | %d | %d | %d | %d | %d | %d |\n", boots,
                            100 * deviation, 100 * change, changed, same,
                            static_cast<int>(pairs) - changed - same - differ, differ,
                            count([](const PairResult& r) { return r.falseSame; }),
                            count([](const PairResult& r) { return r.covered; }));
                std::fflush(stdout);
            }
        }
    }
}

} // namespace unisweep::bench
