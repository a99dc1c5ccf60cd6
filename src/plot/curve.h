// SPDX-License-Identifier: GPL-3.0-or-later
// A curve of a figure over offered rates: a series at one memory size, and what is said of it.
#pragma once

#include <optional>
#include <vector>

#include "results/knee.h"
#include "results/run_data.h"

namespace unisweep
{

/// What makes a curve: a series at one memory size.
struct CurveKey {
    int series = 0;
    int memoryMiB = 0;
    bool operator==(const CurveKey&) const = default;
    bool operator<(const CurveKey& other) const
    {
        return series != other.series ? series < other.series : memoryMiB < other.memoryMiB;
    }
};

/// The steps of a curve at one offered rate: one, or one a repetition, taken together.
struct CurvePoint {
    int offeredRate = 0;          ///< requests/s
    std::vector<qsizetype> steps; ///< indices into RunData::steps
    qint64 count = 0;             ///< latencies
    double meanNs = 0;            ///< of all of them, not of the steps' means
    double standardDeviationNs = 0;
    double medianNs = 0; ///< 0 while one of several repetitions is running, or it is unknown yet
    double offered = 0;  ///< requests/s really scheduled; 0 before any time has passed
    double responseRate = 0; ///< correct answers/s
    double lossRatio = 0;
    bool finished = false; ///< no step of it is running
    Verdict verdict;       ///< the worst of its finished steps
};

struct Curve {
    CurveKey key;
    QString name; ///< for legends: the series, and the memory where it varies
    bool visible = true;
    std::vector<CurvePoint> points;        ///< by rate, ascending
    std::optional<Knee> knee;              ///< of the finished points
    std::optional<double> noDropRate;      ///< NDR (results/curve_limits.h)
    std::optional<double> partialDropRate; ///< PDR
    Verdict verdict;                       ///< the worst of its points
};

/// One step of a point, with its latencies of the kind that is shown.
struct StepOfPoint {
    qsizetype index = 0; ///< into RunData::steps
    const StepData* data = nullptr;
    LatencyStatistics latency;
};

/// The point of one or more steps of that rate, but for the median of several: it must be taken of
/// all their samples.
CurvePoint pointOf(int rate, const std::vector<StepOfPoint>& steps);
/// Sets what is said of the whole curve, from its points.
void describeByPoints(Curve& curve);
/// "Linux, BIND", and with `withMemory` "Linux, BIND, 512 MiB".
QString curveName(const RunData& run, CurveKey key, bool withMemory);

} // namespace unisweep
