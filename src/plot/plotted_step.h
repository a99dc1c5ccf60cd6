// SPDX-License-Identifier: GPL-3.0-or-later
// A step as used by figures: its samples in compact columns, and results computed from them so far.
#pragma once

#include <optional>
#include <vector>

#include "plot/sample_columns.h"
#include "results/cause_shares.h"
#include "results/run_data.h"
#include "results/running_statistics.h"

namespace unisweep
{

/// The period of an episode of outliers (results/episodes.h).
struct EpisodeSpan {
    qint64 fromNs = 0;
    qint64 toNs = 0;
};

/// Belongs to PlottedRun. May be created and read on another thread than the GUI's, by one at a
/// time.
class PlottedStep
{
public:
    PlottedStep(const StepRecord& record, LatencyKind kind);

    /// Reads new samples, and computes the statistics of service times, which are exact once the
    /// step has ended.
    void read(const StepData& data);
    /// Reads new samples without computing statistics, while samples arrive.
    void readSamples(const StepData& data);
    /// The latency above which samples are outliers by the rule. For a running step, the fence is
    /// updated only when the number of samples has grown by a tenth, so that the cost per sample is
    /// constant.
    double fenceNs(const OutlierRule& rule, const LatencyStatistics& latency, bool running);

    qint64 id() const { return m_id; } ///< StepRecord::id
    const SampleColumns& columns() const { return m_columns; }
    /// The statistics of service times, as of the last read. Those of response times are in
    /// StepData.
    const LatencyStatistics& serviceLatency() const { return m_service.latency; }
    /// Indices of the samples above the fence, ascending. Reads only new samples, unless the fence
    /// changed.
    const std::vector<qsizetype>& outliers(const SampleList& samples, double fenceNs,
                                           double medianNs);

    /// How many of the outliers found last are late because of the client (results/client_share.h);
    /// 0 for service times.
    qint64 outliersByClient() const { return m_outliersByClient; }

    int curve = 0;                     ///< index into PlottedRun::curves()
    std::vector<OutlierCause> causes;  ///< by sample, ascending
    std::vector<EpisodeSpan> episodes; ///< in order of time
    // For this step and the same step of other repetitions, stored with the first one.
    double pooledMedianNs = 0;
    std::optional<qint64> pooledOf; ///< number of latencies that it was computed from

private:
    qint64 m_id;
    SampleColumns m_columns;
    RunningStatistics m_runningService{LatencyKind::Service};
    StepStatistics m_service;
    std::optional<qsizetype> m_serviceOf; ///< number of samples for which m_service is exact
    struct Fence {
        OutlierRule rule;
        qint64 latencies = 0; ///< number of latencies that it was computed from
        double ns = 0;
    };
    std::optional<Fence> m_fence; ///< for a running step
    // The outliers found so far, the fence, and the number of samples searched.
    std::vector<qsizetype> m_outliers;
    qint64 m_outliersByClient = 0;
    double m_searchedNs = 0;
    qsizetype m_searched = 0;
};

/// The median latency of the samples of several steps together, without the warm-up, in ns.
double medianOfSteps(const std::vector<StepData>& steps, LatencyKind kind);

} // namespace unisweep
