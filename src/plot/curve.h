// SPDX-License-Identifier: GPL-3.0-or-later
// A curve of a figure over offered rates: a series at one memory size, with its statistics.
#pragma once

#include <optional>
#include <vector>

#include "results/knee.h"
#include "results/run_data.h"

namespace unisweep
{

/// Identifies a curve: a series at one memory size.
struct CurveKey {
    int series = 0;
    int memoryMiB = 0;
    bool operator==(const CurveKey&) const = default;
    bool operator<(const CurveKey& other) const
    {
        return series != other.series ? series < other.series : memoryMiB < other.memoryMiB;
    }
};

/// The pooled steps of a curve at one offered rate, one per repetition.
struct CurvePoint {
    int offeredRate = 0;          ///< requests/s
    std::vector<qsizetype> steps; ///< indices into RunData::steps
    qint64 count = 0;             ///< number of latencies
    double meanNs = 0;            ///< of all latencies, not of the steps' means
    double standardDeviationNs = 0;
    double medianNs = 0;     ///< 0 if unknown, or while one of several repetitions is running
    double offered = 0;      ///< requests/s that were due; 0 if no time has passed
    double responseRate = 0; ///< correct responses/s
    double lossRatio = 0;
    bool finished = false; ///< no step is running
    Verdict verdict;       ///< the worst verdict of its finished steps
};

struct Curve {
    CurveKey key;
    QString name; ///< for legends: the series, and the memory if it varies
    bool visible = true;
    std::vector<CurvePoint> points;        ///< by rate, ascending
    std::optional<Knee> knee;              ///< from the finished points
    std::optional<double> noDropRate;      ///< NDR (results/curve_limits.h)
    std::optional<double> partialDropRate; ///< PDR
    Verdict verdict;                       ///< the worst verdict of its points
};

/// One step of a point, with its latencies of the displayed kind.
struct StepOfPoint {
    qsizetype index = 0; ///< into RunData::steps
    const StepData* data = nullptr;
    LatencyStatistics latency;
};

/// Computes a point from its steps. If there are several, leaves out their median, which needs all
/// samples.
CurvePoint pointOf(int rate, const std::vector<StepOfPoint>& steps);
/// Sets the statistics of the whole curve from its points.
void describeByPoints(Curve& curve);
/// "Linux, BIND", and with `withMemory` "Linux, BIND, 512 MiB".
QString curveName(const RunData& run, CurveKey key, bool withMemory);

} // namespace unisweep
