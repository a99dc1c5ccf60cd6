// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/step_context.h"

#include <algorithm>
#include <map>
#include <optional>

#include "results/curve_limits.h"

namespace unisweep
{

namespace
{

// Facts that the steps of a curve share.
struct CurveFacts {
    double capacityPerSecond = 0;
    std::optional<int> lowestRate;
    double lowestRateMedianNs = 0;
    std::optional<Knee> knee;
};

CurveFacts factsOf(const RunData& run, int series, int memoryMiB)
{
    CurveFacts facts;
    for (const StepData& step : run.steps) {
        if (step.record.series != series || step.record.memoryMiB != memoryMiB ||
            !isValidStep(step.record))
            continue;
        facts.capacityPerSecond = std::max(facts.capacityPerSecond, step.statistics.responseRate());
        if (!facts.lowestRate || step.record.offeredRate < *facts.lowestRate) {
            facts.lowestRate = step.record.offeredRate;
            facts.lowestRateMedianNs = static_cast<double>(step.statistics.latency.medianNs);
        }
    }
    facts.knee = findKnee(ratePointsOf(run, series, memoryMiB));
    return facts;
}

int finishedSteps(const RunData& run)
{
    return static_cast<int>(std::ranges::count_if(
        run.steps, [](const StepData& step) { return step.record.state != RunState::Running; }));
}

StepContext contextFrom(const RunData& run, int finished, const CurveFacts& curve,
                        const StepRecord& step)
{
    StepContext context{.capacityPerSecond = curve.capacityPerSecond,
                        .tcp = run.experiment.usesTcp(),
                        .steps = finished};
    if (curve.lowestRate && *curve.lowestRate < step.offeredRate)
        context.lowestRateMedianNs = curve.lowestRateMedianNs;
    if (curve.knee)
        context.keptUp = step.offeredRate < curve.knee->rate;
    return context;
}

} // namespace

StepContext contextOf(const RunData& run, const StepData& step)
{
    return contextFrom(run, finishedSteps(run),
                       factsOf(run, step.record.series, step.record.memoryMiB), step.record);
}

std::vector<StepContext> contextsOf(const RunData& run)
{
    const int finished = finishedSteps(run);
    std::map<std::pair<int, int>, CurveFacts> curves;
    std::vector<StepContext> contexts;
    contexts.reserve(run.steps.size());
    for (const StepData& step : run.steps) {
        const std::pair key(step.record.series, step.record.memoryMiB);
        auto curve = curves.find(key);
        if (curve == curves.end())
            curve = curves.emplace(key, factsOf(run, key.first, key.second)).first;
        contexts.push_back(contextFrom(run, finished, curve->second, step.record));
    }
    return contexts;
}

} // namespace unisweep
