// SPDX-License-Identifier: GPL-3.0-or-later
// Compares one offered rate of two curves: medians, 99th percentiles and failures, each with an
// interval of the difference. With several boots on a side, boots are the sample
// (boot_difference.h). With one boot on each side, the requests show only whether these two boots
// differ (block_bootstrap.h).
#pragma once

#include <vector>

#include "results/nonparametric.h"
#include "results/run_data.h"

namespace unisweep
{

struct Difference {
    double a = 0;
    double b = 0;
    Interval interval; ///< of b − a
    double change() const { return b - a; }
};

struct ComparedRate {
    static constexpr int figures = 3; ///< number of figures compared
    enum class Verdict {
        TooFew,      ///< fewer than 50 latencies on a side, or no step at this rate
        Same,        ///< the intervals exclude any relevant change
        Undecided,   ///< the intervals are consistent with a relevant change and with none
        BootsDiffer, ///< with one boot on each side: they differ, but the cause is unknown
        Better,
        Worse,
    };
    int offeredRate = 0; ///< requests/s
    qint64 latenciesA = 0;
    qint64 latenciesB = 0;
    int bootsA = 0;
    int bootsB = 0;
    Difference medianNs;
    Difference p99Ns;
    Difference failedShare;
    Verdict verdict = Verdict::TooFew;
    QString why; ///< translated, with figures
};
/// "too few", "same", "undecided", "boots differ", "better", "worse"
QString toWord(ComparedRate::Verdict verdict);

struct ComparisonOptions {
    LatencyKind kind = LatencyKind::Response;
    double matters = 0.05;         ///< share of the median or p99; smaller changes are not relevant
    double failuresMatter = 0.005; ///< share of the requests; smaller changes are not relevant
};

/// The steps of one rate on both sides, held by value, so that compare() may run on any thread.
class RateComparison
{
public:
    /// Each interval leaves out `tail` at each end.
    RateComparison(int offeredRate, std::vector<StepData> a, std::vector<StepData> b, double tail,
                   const ComparisonOptions& options);
    ComparedRate compare() const;

private:
    int m_offeredRate;
    std::vector<StepData> m_a;
    std::vector<StepData> m_b;
    double m_tail;
    ComparisonOptions m_options;
};

} // namespace unisweep
