// SPDX-License-Identifier: GPL-3.0-or-later
// Did anything change? Two curves, rate by rate: medians, 99th percentiles and failures, each with
// an interval of the difference that assumes no distribution (block_bootstrap.h). All intervals of
// a comparison hold together with 95 % (Bonferroni), so that twenty rates do not make one change
// by chance.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "results/nonparametric.h"
#include "results/run_data.h"

namespace unisweep
{

/// A curve of a run: a series at one memory size.
struct CurveOfRun {
    const RunData* run = nullptr;
    int series = 0;
    int memoryMiB = 0;
};

struct Difference {
    double a = 0;
    double b = 0;
    Interval interval; ///< of b − a
    double change() const { return b - a; }
};

struct ComparedRate {
    enum class Verdict {
        TooFew,    ///< fewer than 50 latencies on a side, or a side without this rate's step
        Same,      ///< any change is smaller than what matters
        Undecided, ///< the intervals allow both a change that matters and none
        Better,
        Worse,
    };
    int offeredRate = 0; ///< requests/s
    qint64 latenciesA = 0;
    qint64 latenciesB = 0;
    int repetitionsA = 0;
    int repetitionsB = 0;
    Difference medianNs;
    Difference p99Ns;
    Difference failedShare;
    Verdict verdict = Verdict::TooFew;
    QString why; ///< with its figures
};
/// "too few", "same", "undecided", "better", "worse"
QString toWord(ComparedRate::Verdict verdict);

struct ComparisonOptions {
    LatencyKind kind = LatencyKind::Response;
    double matters = 0.05;         ///< of the median or p99: a smaller change does not matter
    double failuresMatter = 0.005; ///< of the requests
};

struct Comparison {
    QString nameA; ///< the curves
    QString nameB;
    std::vector<ComparedRate> rates; ///< ascending; those of either side
    /// A side has one boot only: what differs from boot to boot counts as a change.
    bool singleBoot = false;

    bool anyChange() const;
    bool anythingCompared() const;
};

using StepsAtRate = std::vector<const StepData*>;
/// The curve's finished steps, one a repetition, by offered rate.
std::map<int, StepsAtRate> stepsByRate(const CurveOfRun& curve);
/// The share left out at each end of each interval, so that all intervals of `rates` compared rates
/// hold together.
double tailOf(std::size_t rates);
ComparedRate compareRate(int offeredRate, const StepsAtRate& a, const StepsAtRate& b, double tail,
                         const ComparisonOptions& options);
/// "Linux, BIND, 1024 MiB"
QString nameOf(const CurveOfRun& curve);

/// `progress` is told the share done and may say false: the comparison then ends early.
Comparison compareCurves(const CurveOfRun& a, const CurveOfRun& b,
                         const ComparisonOptions& options = {},
                         const std::function<bool(double)>& progress = {});

/// The curves of two runs that belong together: by series name and memory; where no name is in
/// both and each has one series, those.
std::vector<std::pair<CurveOfRun, CurveOfRun>> matchCurves(const RunData& a, const RunData& b);

/// For terminals: a line a rate.
QString comparisonTable(const Comparison& comparison);
QByteArray comparisonJson(const std::vector<Comparison>& comparisons);

} // namespace unisweep
