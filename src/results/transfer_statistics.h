// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <QByteArray>

#include "sample/client_report.h"

namespace unisweep
{

/// Statistics of a bandwidth test's step, from its intervals without the warm-up, weighted by
/// length.
struct TransferStatistics {
    /// A figure of the intervals, and its variation between them.
    struct Spread {
        double mean = 0;
        double standardDeviation = 0; ///< between intervals; 0 for a single one
        bool operator==(const Spread&) const = default;
    };
    qint64 intervals = 0;    ///< with a reported bandwidth
    qint64 silent = 0;       ///< without a report from the receiver
    double seconds = 0;      ///< covered by the intervals
    double carriedUntil = 0; ///< the end of the last interval that carried data, in s of the step
    // nullopt: not reported by any interval.
    std::optional<Spread> mbits; ///< Mbit/s received
    std::optional<Spread> jitterMs;
    std::optional<Spread> lossShare; ///< 0 to 1; the mean is over all datagrams, not of the
                                     ///< intervals' shares
    std::optional<qint64> datagrams; ///< sent, including lost ones
    std::optional<qint64> lost;
    std::optional<double> sentMbits; ///< Mbit/s of the datagrams sent

    bool operator==(const TransferStatistics&) const = default;
};

TransferStatistics transferStatistics(std::span<const TransferInterval> intervals,
                                      int datagramBytes);

/// The share, 0 to 1, of the data accepted by the client's socket that the server reports as
/// received, from the step's client_json; nullopt if not reported.
std::optional<double> receivedShare(const QByteArray& clientJson);
/// Scales intervals from data sent to data received, if the share is known.
std::vector<TransferInterval> receivedIntervals(std::vector<TransferInterval> intervals,
                                                const QByteArray& clientJson);

} // namespace unisweep
