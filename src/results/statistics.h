// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics of a step's samples. All figures are exact: computed from every sample, never from
// other figures.
#pragma once

#include <array>
#include <chrono>
#include <span>

#include <QtGlobal>

#include "results/sample_list.h"
#include "sample/client_report.h"
#include "sample/sample.h"

namespace unisweep
{

/// Which of the two latencies a figure shows.
enum class LatencyKind {
    Response, ///< received − intended: what a user of the service waits; the default
    Service,  ///< received − sent: hides queueing in the client
};

/// Statistics of latencies, in nanoseconds. All zero if count is zero.
struct LatencyStatistics {
    qint64 count = 0;
    double meanNs = 0;
    double standardDeviationNs = 0; ///< of the sample (n − 1); 0 for a single value
    qint64 minNs = 0;
    qint64 q1Ns = 0;
    qint64 medianNs = 0;
    qint64 q3Ns = 0;
    qint64 p90Ns = 0;
    qint64 p99Ns = 0;
    qint64 p999Ns = 0;
    qint64 maxNs = 0;
    qint64 madNs = 0; ///< median absolute deviation from the median, unscaled
    /// The largest power of ten that divides every latency: the resolution of the client's clock or
    /// output (0.1 ms for some).
    qint64 resolutionNs = 0;

    bool operator==(const LatencyStatistics&) const = default;
};

/// Quantiles are nearest-rank: the smallest value with at least q·n values at or below it, so each
/// is an observed latency.
LatencyStatistics describe(std::span<const qint64> latencies);

struct StepStatistics {
    std::array<qint64, outcomeCount> outcomes = {}; ///< by Outcome, without the warm-up
    LatencyStatistics latency;                      ///< of correct responses, including late ones
    LatencyStatistics lateness; ///< sent − intended, of requests that were sent
    /// Quantiles of the service times of the same answers. The difference to response times is the
    /// client's lateness (results/client_share.h). 0 if the client reports no samples.
    qint64 serviceMedianNs = 0;
    qint64 serviceP99Ns = 0;
    double seconds = 0; ///< the time over which rates are computed
    /// The client reported these figures instead of samples: of `latency`, only count, mean,
    /// deviation, minimum, median (0: not reported) and maximum are known; `lateness` is unknown.
    bool summaryOnly = false;

    qint64 count(Outcome outcome) const { return outcomes[static_cast<std::size_t>(outcome)]; }
    /// All requests of the schedule: every outcome except extra answers.
    qint64 requests() const;
    qint64 sent() const { return requests() - count(Outcome::Unsent); }
    /// Requests without a correct response in time.
    qint64 failed() const { return requests() - count(Outcome::Answered); }
    /// failed() / requests(); 0 without requests.
    double lossRatio() const;
    /// Correct answers per second; 0 if no time has passed.
    double responseRate() const;
    double sentRate() const;

    bool operator==(const StepStatistics&) const = default;
};

/// From the samples of one step, without the warm-up (intended before 0). `elapsed`: the step's
/// duration, or the part of it that has passed.
StepStatistics computeStatistics(SampleView samples, std::chrono::nanoseconds elapsed,
                                 LatencyKind kind = LatencyKind::Response);

/// For a step whose client reported only a summary. Rates are computed over `elapsed`, or over the
/// time that the client needed for its requests if that is longer, because then it did not offer
/// the requested rate.
StepStatistics statisticsOf(const ClientSummary& summary, std::chrono::nanoseconds elapsed);

/// The latency that figures show for a sample; `never` unless the sample has a correct response.
qint64 shownLatency(const Sample& sample, LatencyKind kind);

/// Whether the lateness of a sample is known: it was sent, and the client reports when it was due.
bool hasLateness(const Sample& sample);

} // namespace unisweep
