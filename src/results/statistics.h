// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a step's samples as a whole. All figures are exact: computed from every sample,
// never from other figures.
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

/// Which of the two times a figure shows.
enum class LatencyKind {
    Response, ///< received − intended: what a user of the service waits; the default
    Service,  ///< received − sent: hides the queue at the client
};

/// Of a set of latencies, in nanoseconds. All zero when count is.
struct LatencyStatistics {
    qint64 count = 0;
    double meanNs = 0;
    double standardDeviationNs = 0; ///< of the sample (n − 1); 0 for a single one
    qint64 minNs = 0;
    qint64 q1Ns = 0;
    qint64 medianNs = 0;
    qint64 q3Ns = 0;
    qint64 p90Ns = 0;
    qint64 p99Ns = 0;
    qint64 p999Ns = 0;
    qint64 maxNs = 0;
    qint64 madNs = 0; ///< median absolute deviation from the median, unscaled
    /// The largest power of ten that divides every latency: what the client's clock, or its output,
    /// resolves (0.1 ms of some).
    qint64 resolutionNs = 0;

    bool operator==(const LatencyStatistics&) const = default;
};

/// Quantiles are nearest-rank: the smallest value with at least q·n values at or below it, so each
/// is a latency that really occurred.
LatencyStatistics describe(std::span<const qint64> latencies);

struct StepStatistics {
    std::array<qint64, outcomeCount> outcomes = {}; ///< by Outcome; without the warm-up
    LatencyStatistics latency;                      ///< of correct answers, late ones included
    LatencyStatistics lateness;                     ///< sent − intended, of what was sent
    /// Of the service times of the same answers: what is less than of their response times is the
    /// client's own lateness (results/client_share.h). 0 where the client told no samples.
    qint64 serviceMedianNs = 0;
    qint64 serviceP99Ns = 0;
    double seconds = 0; ///< over which the rates are taken
    /// The client told these figures, and no samples: of `latency` only count, mean, deviation,
    /// minimum, median (0: not told) and maximum are known, and nothing of `lateness`.
    bool summaryOnly = false;

    qint64 count(Outcome outcome) const { return outcomes[static_cast<std::size_t>(outcome)]; }
    /// Requests of the schedule: every outcome but the extra answers.
    qint64 requests() const;
    qint64 sent() const { return requests() - count(Outcome::Unsent); }
    /// Requests without a correct answer in time.
    qint64 failed() const { return requests() - count(Outcome::Answered); }
    /// failed() / requests(); 0 when there were none.
    double lossRatio() const;
    /// Correct answers per second; 0 before any time has passed.
    double responseRate() const;
    double sentRate() const;

    bool operator==(const StepStatistics&) const = default;
};

/// Over the samples of one step; those of the warm-up (intended before 0) are passed over.
/// `elapsed` is the step's duration, or the part of it that has passed.
StepStatistics computeStatistics(SampleView samples, std::chrono::nanoseconds elapsed,
                                 LatencyKind kind = LatencyKind::Response);

/// Of a step of which the client told only a summary. Rates are taken over `elapsed`, or over the
/// time that the client needed for its requests when that is longer: then it did not offer what it
/// was asked.
StepStatistics statisticsOf(const ClientSummary& summary, std::chrono::nanoseconds elapsed);

/// The latency that figures show for a sample, or `never` when it has none: a correct answer's.
qint64 shownLatency(const Sample& sample, LatencyKind kind);

/// Whether the client told how late it was sent: it was sent, and known when it was due.
bool hasLateness(const Sample& sample);

} // namespace unisweep
