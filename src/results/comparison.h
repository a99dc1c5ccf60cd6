// SPDX-License-Identifier: GPL-3.0-or-later
// Compares two curves rate by rate (rate_comparison.h). All intervals of a comparison hold jointly
// with 95 % confidence (Bonferroni), so that among twenty rates none appears to change by chance.
#pragma once

#include <functional>
#include <vector>

#include "results/rate_comparison.h"

namespace unisweep
{

/// A curve of a run: a series at one memory size.
struct CurveOfRun {
    const RunData* run = nullptr;
    int series = 0;
    int memoryMiB = 0;
};

/// The result for all rates of two curves.
struct Comparison {
    QString nameA; ///< names of the curves
    QString nameB;
    std::vector<ComparedRate> rates; ///< ascending; rates that either side has
    /// Both sides have only one boot at some rate, so no change can be shown there.
    bool singleBoot = false;

    // Whether any rate is better or worse; has boots that differ, so that no change can be shown;
    // was measured on both sides.
    bool anyChange() const;
    bool anyBootsDiffer() const;
    bool anythingCompared() const;
    int count(ComparedRate::Verdict verdict) const; ///< number of rates with this verdict
    /// Sentences: at how many rates a change was found, where the data are inconclusive, and that
    /// one boot per side cannot show a change.
    QString conclusion() const;
};

/// A comparison done one rate at a time. Holds the finished steps as they were when it was created
/// (samples are shared, not copied), so the runs may change or be closed meanwhile.
class CurveComparison
{
public:
    CurveComparison(const CurveOfRun& a, const CurveOfRun& b, const ComparisonOptions& options);

    int rates() const { return static_cast<int>(m_rates.size()); }
    int done() const { return static_cast<int>(m_result.rates.size()); }
    bool isDone() const { return done() == rates(); }
    /// The next rate to compare; pass the result to add().
    const RateComparison& next() const { return m_rates[static_cast<std::size_t>(done())]; }
    /// The result of next().
    void add(const ComparedRate& rate);
    /// The rates compared so far.
    const Comparison& result() const { return m_result; }

private:
    std::vector<RateComparison> m_rates; ///< ascending
    Comparison m_result;
};

/// "Linux, BIND, 1024 MiB"
QString nameOf(const CurveOfRun& curve);

/// `progress` receives the share done; if it returns false, the comparison ends early.
Comparison compareCurves(const CurveOfRun& a, const CurveOfRun& b,
                         const ComparisonOptions& options = {},
                         const std::function<bool(double)>& progress = {});

/// Pairs of matching curves: same series name and memory. If no name is in both runs and each has
/// one series, these two match.
std::vector<std::pair<CurveOfRun, CurveOfRun>> matchCurves(const RunData& a, const RunData& b);

} // namespace unisweep
