// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/curve_limits.h"

#include <algorithm>
#include <map>
#include <set>

#include <QCoreApplication>

#include "base/language.h"
#include "base/quantity_text.h"
#include "results/nonparametric.h"

namespace unisweep
{

namespace
{
struct CurveLimitsWords {
    Q_DECLARE_TR_FUNCTIONS(CurveLimits)
};
} // namespace

CurveLimits limitsOf(std::span<const RatePoint> points)
{
    CurveLimits limits;
    limits.noDropRate = highestRateWithin(points, 0);
    limits.partialDropRate = highestRateWithin(points, partialDropShare);
    limits.knee = findKnee(points);
    return limits;
}

// An invalid step, for example one whose client crashed, shows no limit of the guest.
bool isValidStep(const StepRecord& step)
{
    return step.state != RunState::Running && step.verdict.kind != Verdict::Kind::Invalid;
}

std::vector<RatePoint> ratePointsOf(const RunData& run, int series, int memoryMiB)
{
    struct Sum {
        double seconds = 0;
        double requests = 0;
        double failed = 0;
        std::vector<double> medians;
    };
    std::map<int, Sum> rates;
    for (const StepData& step : run.steps) {
        if (step.record.series != series || step.record.memoryMiB != memoryMiB ||
            !isValidStep(step.record))
            continue;
        Sum& sum = rates[step.record.offeredRate];
        sum.seconds += step.statistics.seconds;
        sum.requests += static_cast<double>(step.statistics.requests());
        sum.failed += static_cast<double>(step.statistics.failed());
        sum.medians.push_back(static_cast<double>(step.statistics.latency.medianNs));
    }
    std::vector<RatePoint> points;
    for (auto& [rate, sum] : rates) {
        if (sum.seconds <= 0 || sum.requests <= 0)
            continue;
        points.push_back({.rate = static_cast<double>(rate),
                          .dueRate = sum.requests / sum.seconds,
                          .responseRate = (sum.requests - sum.failed) / sum.seconds,
                          .lossRatio = sum.failed / sum.requests,
                          .medianNs = medianOf(sum.medians)});
    }
    return points;
}

std::vector<CurveLimits> curveLimits(const RunData& run)
{
    if (isBandwidth(run.experiment.service))
        return {};
    std::set<std::pair<int, int>> curves; // by series, descending memory
    for (const StepData& step : run.steps) {
        if (isValidStep(step.record))
            curves.insert({step.record.series, -step.record.memoryMiB});
    }
    std::vector<CurveLimits> result;
    for (const auto& [series, memory] : curves) {
        CurveLimits limits = limitsOf(ratePointsOf(run, series, -memory));
        limits.series = series;
        limits.memoryMiB = -memory;
        result.push_back(std::move(limits));
    }
    return result;
}

static QString rateText(std::optional<double> rate)
{
    return rate ? humanRate(*rate) : CurveLimitsWords::tr("none", "no offered rate");
}

QString limitsText(const CurveLimits& limits)
{
    const QString rates =
        CurveLimitsWords::tr(
            "highest rate without loss (NDR): %1; with at most %2 % loss (PDR): %3")
            .arg(rateText(limits.noDropRate), textLocale().toString(partialDropShare * 100),
                 rateText(limits.partialDropRate));
    return limits.knee ? CurveLimitsWords::tr("%1; knee at %2: %3")
                             .arg(rates, rateText(limits.knee->rate), limits.knee->why)
                       : rates;
}

} // namespace unisweep
