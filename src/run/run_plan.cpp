// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run_plan.h"

#include <algorithm>
#include <random>

namespace unisweep
{

static bool isSameGuest(const Experiment& experiment, const PlannedSweep& a, const PlannedSweep& b)
{
    const Series& first = experiment.series[static_cast<std::size_t>(a.series)];
    const Series& second = experiment.series[static_cast<std::size_t>(b.series)];
    return a.memoryMiB == b.memoryMiB && haveSameGuest(first, second);
}

std::vector<PlannedSweep> planRun(const Experiment& experiment)
{
    // std::shuffle() depends on the library, but a seed must give the same order everywhere.
    std::mt19937_64 random(experiment.seed);
    const auto shuffle = [&random](QList<int>& rates) {
        for (qsizetype i = rates.size() - 1; i > 0; --i)
            rates.swapItemsAt(i, static_cast<qsizetype>(random() % static_cast<quint64>(i + 1)));
    };

    std::vector<PlannedSweep> plan;
    for (int series = 0; series < static_cast<int>(experiment.series.size()); ++series) {
        for (int rung = 0; rung < experiment.memoryMiB.size(); ++rung) {
            for (int repetition = 0; repetition < experiment.repetitions; ++repetition) {
                PlannedSweep sweep;
                sweep.series = series;
                sweep.memoryMiB = experiment.memoryMiB[rung];
                sweep.rung = rung;
                sweep.repetition = repetition;
                sweep.boots = repetition == 0 || experiment.rebootBetween;
                if (!plan.empty() && !experiment.rebootBetween && repetition == 0)
                    sweep.boots = !isSameGuest(experiment, plan.back(), sweep);
                sweep.rates = experiment.rates.values();
                sweep.datagramBytes = experiment.datagramSizes();
                if (experiment.order == Order::Shuffled)
                    shuffle(sweep.rates);
                plan.push_back(std::move(sweep));
            }
        }
    }
    return plan;
}

} // namespace unisweep
