// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/refine.h"

#include <algorithm>
#include <set>

namespace unisweep
{

static constexpr int moreInEachGap = 3;

Experiment experimentOfStep(const Experiment& experiment, const StepRecord& step)
{
    Experiment one = experiment;
    const auto series = static_cast<std::size_t>(step.series);
    if (series < experiment.series.size())
        one.series = {experiment.series[series]};
    one.memoryMiB = {step.memoryMiB};
    one.rates = {.kind = Rates::Kind::List, .list = {step.offeredRate}};
    one.repetitions = 1;
    return one;
}

Experiment refinedAround(const Experiment& experiment, int rate)
{
    const QList<int> values = experiment.rates.values();
    std::set<int> rates(values.begin(), values.end());
    rates.insert(rate);
    const auto at = rates.find(rate);
    std::set<int> more;
    const auto fill = [&](int from, int to) {
        for (int i = 1; i <= moreInEachGap; ++i)
            more.insert(from + static_cast<int>(qint64(to - from) * i / (moreInEachGap + 1)));
    };
    if (at != rates.begin())
        fill(*std::prev(at), rate);
    if (std::next(at) != rates.end())
        fill(rate, *std::next(at));
    rates.merge(more);
    Experiment refined = experiment;
    refined.rates = {.kind = Rates::Kind::List, .list = QList<int>(rates.begin(), rates.end())};
    return refined;
}

} // namespace unisweep
