// SPDX-License-Identifier: GPL-3.0-or-later
// Did anything change? Two curves, rate by rate (rate_comparison.h). All intervals of a comparison
// hold together with 95 % (Bonferroni), so that twenty rates do not make one change by chance.
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

/// What became of all rates of two curves.
struct Comparison {
    QString nameA; ///< the curves
    QString nameB;
    std::vector<ComparedRate> rates; ///< ascending; those of either side
    /// At some rate both sides have one boot only: no change can be shown there.
    bool singleBoot = false;

    // Of any rate: better or worse; boots that differ, so that it cannot be told; on both sides.
    bool anyChange() const;
    bool anyBootsDiffer() const;
    bool anythingCompared() const;
    int count(ComparedRate::Verdict verdict) const; ///< of the rates
    /// What was found, at how many rates; where it cannot be told, and what one boot a side cannot.
    QString conclusion() const;
};

/// A comparison that is made rate by rate. It keeps the finished steps of both curves as they were
/// at its start (samples are shared, not copied), so that the runs may change or go meanwhile.
class CurveComparison
{
public:
    CurveComparison(const CurveOfRun& a, const CurveOfRun& b, const ComparisonOptions& options);

    int rates() const { return static_cast<int>(m_rates.size()); }
    int done() const { return static_cast<int>(m_result.rates.size()); }
    bool isDone() const { return done() == rates(); }
    /// The work for the rate that is next; to be given to add() when compared.
    const RateComparison& next() const { return m_rates[static_cast<std::size_t>(done())]; }
    /// What came of next().
    void add(const ComparedRate& rate);
    /// Of the rates done so far.
    const Comparison& result() const { return m_result; }

private:
    std::vector<RateComparison> m_rates; ///< ascending
    Comparison m_result;
};

/// "Linux, BIND, 1024 MiB"
QString nameOf(const CurveOfRun& curve);

/// `progress` is told the share done and may say false: the comparison then ends early.
Comparison compareCurves(const CurveOfRun& a, const CurveOfRun& b,
                         const ComparisonOptions& options = {},
                         const std::function<bool(double)>& progress = {});

/// The curves of two runs that belong together: by series name and memory; where no name is in
/// both and each has one series, those.
std::vector<std::pair<CurveOfRun, CurveOfRun>> matchCurves(const RunData& a, const RunData& b);

} // namespace unisweep
