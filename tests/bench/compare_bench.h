// SPDX-License-Identifier: GPL-3.0-or-later
// How often `compare` claims a change of a guest that did not change, and finds one that did.
#pragma once

#include <cmath>
#include <cstdio>

#include "results/comparison.h"

namespace unisweep::bench
{

/// Boots of one guest at several rates; the boots' speeds differ by `deviation`.
inline RunData makeBoots(int boots, double deviation, double scale, unsigned seed)
{
    RunData run;
    run.experiment.series.push_back({QStringLiteral("made up"), {}, {}});
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    std::lognormal_distribution<double> body(std::log(250e3), 0.25);
    for (int boot = 0; boot < boots; ++boot) {
        const double speed = scale * std::exp(deviation * normal(random));
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
    return run;
}

inline void compareTable(int from, int to)
{
    const int seeds = to - from;
    std::printf("compare, 4 rates, %d pairs a row; of pairs, per cent\n%6s %10s %7s %8s %8s %9s "
                "%12s\n",
                seeds, "boots", "deviation", "change", "claimed", "same", "undecided",
                "boots differ");
    for (const double change : {0.0, 0.3}) {
        for (int boots = 1; boots <= 5; ++boots) {
            for (const double deviation : {0.0, 0.02, 0.05, 0.1, 0.2}) {
                int claimed = 0;
                int same = 0;
                int differ = 0;
                for (int i = from; i < to; ++i) {
                    const auto seed = static_cast<unsigned>(2 * i + 1000 * boots) +
                                      static_cast<unsigned>(1e6 * deviation);
                    const RunData a = makeBoots(boots, deviation, 1, seed);
                    const RunData b = makeBoots(boots, deviation, 1 + change, seed + 1);
                    const Comparison result = compareCurves({&a, 0, 64}, {&b, 0, 64});
                    claimed += result.anyChange();
                    differ += result.anyBootsDiffer();
                    same += std::all_of(result.rates.begin(), result.rates.end(),
                                        [](const ComparedRate& rate) {
                                            return rate.verdict == ComparedRate::Verdict::Same;
                                        });
                }
                const auto percent = [&](int part) { return 100.0 * part / seeds; };
                std::printf("%6d %8.0f %% %5.0f %% %8.1f %8.1f %9.1f %12.1f\n", boots,
                            100 * deviation, 100 * change, percent(claimed), percent(same),
                            percent(seeds - claimed - same - differ), percent(differ));
                std::fflush(stdout);
            }
        }
    }
}

} // namespace unisweep::bench
