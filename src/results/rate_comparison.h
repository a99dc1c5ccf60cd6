// SPDX-License-Identifier: GPL-3.0-or-later
// One offered rate of two curves, compared: medians, 99th percentiles and failures, each with an
// interval of the difference. Of several boots a side, boots are the sample (boot_difference.h);
// one boot a side can only tell whether these two boots differ, by blocks of their requests
// (block_bootstrap.h).
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
    static constexpr int figures = 3; ///< that are compared
    enum class Verdict {
        TooFew,      ///< fewer than 50 latencies on a side, or a side without this rate's step
        Same,        ///< any change is smaller than what matters: the whole intervals are
        Undecided,   ///< the intervals allow both a change that matters and none
        BootsDiffer, ///< of one boot a side: they differ, for whatever reason
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
    QString why; ///< with its figures
};
/// "too few", "same", "undecided", "boots differ", "better", "worse"
QString toWord(ComparedRate::Verdict verdict);

struct ComparisonOptions {
    LatencyKind kind = LatencyKind::Response;
    double matters = 0.05;         ///< of the median or p99: a smaller change does not matter
    double failuresMatter = 0.005; ///< of the requests
};

/// The steps of one rate on both sides, held by value: may be compared on any thread.
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
