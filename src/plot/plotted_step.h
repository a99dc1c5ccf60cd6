// SPDX-License-Identifier: GPL-3.0-or-later
// A step as figures see it: its samples in compact columns, and what was found in them so far.
#pragma once

#include <vector>

#include "plot/sample_columns.h"
#include "results/cause_shares.h"
#include "results/run_data.h"

namespace unisweep
{

/// Belongs to PlottedRun. May be made and read on another thread than the GUI's, on one at a time.
class PlottedStep
{
public:
    PlottedStep(const StepRecord& record, LatencyKind kind);

    /// What the step has more than was read before; and of service times the statistics.
    void read(const StepData& data);
    /// The same, leaving the statistics for later: while samples come in.
    void readSamples(const StepData& data);

    qint64 id() const { return m_id; } ///< StepRecord::id
    const SampleColumns& columns() const { return m_columns; }
    /// Of service times, as last read; response times are in StepData.
    const LatencyStatistics& serviceLatency() const { return m_service.latency; }
    /// Indices of the samples above the fence, in order. Looks at what was not looked at before,
    /// or anew at another fence.
    const std::vector<qsizetype>& outliers(const SampleList& samples, double fenceNs);

    int curve = 0;                    ///< index into PlottedRun::curves()
    std::vector<OutlierCause> causes; ///< by sample, ascending
    // Of this step and its twins of other repetitions, kept at the first of them.
    double pooledMedianNs = 0;
    qint64 pooledOf = -1; ///< latencies that it was taken of; -1: not yet

private:
    qint64 m_id;
    SampleColumns m_columns;
    StepStatistics m_service;
    qsizetype m_serviceOf = -1; ///< the number of samples that m_service describes; -1: not yet
    // The outliers found so far: by which fence, and among how many samples.
    std::vector<qsizetype> m_outliers;
    double m_fenceNs = 0;
    qsizetype m_searched = 0;
};

/// The median latency of several steps' samples together, without the warm-up, in ns.
double medianOfSteps(const std::vector<StepData>& steps, LatencyKind kind);

} // namespace unisweep
