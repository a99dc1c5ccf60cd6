// SPDX-License-Identifier: GPL-3.0-or-later
// A step as figures see it: its samples in compact columns, and what was found in them so far.
#pragma once

#include <optional>
#include <vector>

#include "plot/sample_columns.h"
#include "results/cause_shares.h"
#include "results/run_data.h"
#include "results/running_statistics.h"

namespace unisweep
{

/// How long an episode of outliers lasted (results/episodes.h).
struct EpisodeSpan {
    qint64 fromNs = 0;
    qint64 toNs = 0;
};

/// Belongs to PlottedRun. May be made and read on another thread than the GUI's, on one at a time.
class PlottedStep
{
public:
    PlottedStep(const StepRecord& record, LatencyKind kind);

    /// What the step has more than was read before; and of service times the statistics, exact once
    /// the step is over.
    void read(const StepData& data);
    /// The same, leaving the statistics for later: while samples come in.
    void readSamples(const StepData& data);
    /// The latency above which samples are outliers by the rule. While a step runs, the fence
    /// stands until there are a tenth more samples, so that it costs each of them the same.
    double fenceNs(const OutlierRule& rule, const LatencyStatistics& latency, bool running);

    qint64 id() const { return m_id; } ///< StepRecord::id
    const SampleColumns& columns() const { return m_columns; }
    /// Of service times, as last read; response times are in StepData.
    const LatencyStatistics& serviceLatency() const { return m_service.latency; }
    /// Indices of the samples above the fence, in order. Looks at what was not looked at before,
    /// or anew at another fence.
    const std::vector<qsizetype>& outliers(const SampleList& samples, double fenceNs,
                                           double medianNs);

    /// Of those found last, late by the client (results/client_share.h); of service times, none.
    qint64 outliersByClient() const { return m_outliersByClient; }

    int curve = 0;                     ///< index into PlottedRun::curves()
    std::vector<OutlierCause> causes;  ///< by sample, ascending
    std::vector<EpisodeSpan> episodes; ///< in order of time
    // Of this step and its twins of other repetitions, kept at the first of them.
    double pooledMedianNs = 0;
    qint64 pooledOf = -1; ///< latencies that it was taken of; -1: not yet

private:
    qint64 m_id;
    SampleColumns m_columns;
    RunningStatistics m_runningService{LatencyKind::Service};
    StepStatistics m_service;
    qsizetype m_serviceOf = -1; ///< the number of samples that m_service is exact of; -1: none
    struct Fence {
        OutlierRule rule;
        qint64 latencies = 0; ///< that it was taken of
        double ns = 0;
    };
    std::optional<Fence> m_fence; ///< of a running step
    // The outliers found so far: by which fence, and among how many samples.
    std::vector<qsizetype> m_outliers;
    qint64 m_outliersByClient = 0;
    double m_searchedNs = 0;
    qsizetype m_searched = 0;
};

/// The median latency of several steps' samples together, without the warm-up, in ns.
double medianOfSteps(const std::vector<StepData>& steps, LatencyKind kind);

} // namespace unisweep
