// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/curve.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "base/quantity_text.h"
#include "results/curve_limits.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Deviations from the common mean, so that the variation between repetitions is included.
static double pooledDeviation(const CurvePoint& point, const std::vector<StepOfPoint>& steps)
{
    if (point.count < 2)
        return 0;
    double squares = 0;
    for (const StepOfPoint& step : steps) {
        const auto n = static_cast<double>(step.latency.count);
        const double shift = step.latency.meanNs - point.meanNs;
        squares += std::max(0.0, n - 1) * step.latency.standardDeviationNs *
                       step.latency.standardDeviationNs +
                   n * shift * shift;
    }
    return std::sqrt(squares / static_cast<double>(point.count - 1));
}

CurvePoint pointOf(int rate, const std::vector<StepOfPoint>& steps)
{
    CurvePoint point;
    point.offeredRate = rate;
    point.finished = true;
    double sum = 0;
    double seconds = 0;
    qint64 requests = 0;
    qint64 failed = 0;
    QList<Verdict> verdicts;
    for (const StepOfPoint& step : steps) {
        const StepStatistics& statistics = step.data->statistics;
        point.steps.push_back(step.index);
        point.count += step.latency.count;
        sum += step.latency.meanNs * static_cast<double>(step.latency.count);
        seconds += statistics.seconds;
        requests += statistics.requests();
        failed += statistics.failed();
        if (step.data->record.state == RunState::Running)
            point.finished = false;
        else
            verdicts << step.data->record.verdict;
    }
    if (point.count > 0)
        point.meanNs = sum / static_cast<double>(point.count);
    point.standardDeviationNs = pooledDeviation(point, steps);
    if (seconds > 0) {
        point.offered = static_cast<double>(requests) / seconds;
        point.responseRate = static_cast<double>(requests - failed) / seconds;
    }
    if (requests > 0)
        point.lossRatio = static_cast<double>(failed) / static_cast<double>(requests);
    if (steps.size() == 1)
        point.medianNs = static_cast<double>(steps.front().latency.medianNs);
    point.verdict = worst(verdicts);
    return point;
}

void describeByPoints(Curve& curve)
{
    QList<Verdict> verdicts;
    std::vector<RatePoint> ratePoints;
    for (const CurvePoint& point : curve.points) {
        verdicts << point.verdict;
        if (point.finished && (point.count == 0 || point.medianNs > 0)) {
            ratePoints.push_back({.rate = static_cast<double>(point.offeredRate),
                                  .dueRate = point.offered,
                                  .responseRate = point.responseRate,
                                  .lossRatio = point.lossRatio,
                                  .medianNs = point.medianNs});
        }
    }
    curve.verdict = worst(verdicts);
    const CurveLimits limits = limitsOf(ratePoints);
    curve.knee = limits.knee;
    curve.noDropRate = limits.noDropRate;
    curve.partialDropRate = limits.partialDropRate;
}

QString curveName(const RunData& run, CurveKey key, bool withMemory)
{
    const auto index = static_cast<std::size_t>(key.series);
    const auto& series = run.experiment.series;
    const QString name =
        index < series.size()
            ? series[index].name
            : QCoreApplication::translate("Figures", "series %1").arg(key.series + 1);
    return withMemory ? u"%1, %2"_s.arg(name, humanMemory(key.memoryMiB)) : name;
}

} // namespace unisweep
