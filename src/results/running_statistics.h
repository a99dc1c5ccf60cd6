// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics of a step while its samples arrive. Reads each sample once, so that the cost per
// second does not grow with the step. computeStatistics() is exact, but reads all samples.
#pragma once

#include "results/latency_histogram.h"
#include "results/statistics.h"

namespace unisweep
{

class RunningStatistics
{
public:
    explicit RunningStatistics(LatencyKind kind = LatencyKind::Response)
        : m_kind(kind)
    {
    }

    void add(const Sample& sample);
    qint64 samples() const { return m_samples; } ///< number added so far
    /// The statistics so far, like computeStatistics(), except that quantiles are within 0.1 %, and
    /// the median deviation within 0.2 % of the median.
    StepStatistics now(std::chrono::nanoseconds elapsed) const;

private:
    struct Values {
        qint64 count = 0;
        double meanNs = 0;
        double squares = 0; ///< sum of squared distances from the mean
        qint64 minNs = 0;
        qint64 maxNs = 0;
        qint64 resolutionNs = 1'000'000'000;
        LatencyHistogram histogram;

        void add(qint64 ns);
        LatencyStatistics describe() const;
    };

    LatencyKind m_kind;
    qint64 m_samples = 0;
    std::array<qint64, outcomeCount> m_outcomes = {};
    Values m_latency;
    Values m_lateness;
    LatencyHistogram m_service;
};

} // namespace unisweep
