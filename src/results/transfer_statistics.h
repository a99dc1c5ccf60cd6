// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <QByteArray>

#include "sample/client_report.h"

namespace unisweep
{

/// What is said of a bandwidth test's step as a whole: of its intervals, each weighted by its
/// length, without those of the warm-up.
struct TransferStatistics {
    /// A figure of the intervals, and how it varied between them.
    struct Spread {
        double mean = 0;
        double standardDeviation = 0; ///< between intervals; 0 for a single one
        bool operator==(const Spread&) const = default;
    };
    qint64 intervals = 0;    ///< that told a bandwidth
    qint64 silent = 0;       ///< whose receiver told nothing
    double seconds = 0;      ///< that the intervals cover
    double carriedUntil = 0; ///< the end of the last that carried anything, in s of the step
    // nullopt: told by no interval.
    std::optional<Spread> mbits; ///< Mbit/s that arrived
    std::optional<Spread> jitterMs;
    std::optional<Spread> lossShare; ///< 0 to 1; its mean is of all datagrams, not of the shares
    std::optional<qint64> datagrams; ///< sent, those lost included
    std::optional<qint64> lost;
    std::optional<double> sentMbits; ///< Mbit/s of the datagrams sent

    bool operator==(const TransferStatistics&) const = default;
};

TransferStatistics transferStatistics(std::span<const TransferInterval> intervals,
                                      int datagramBytes);

/// What the server says it has received of what the client's socket took, 0 to 1, from the step's
/// client_json; nullopt when nobody says.
std::optional<double> receivedShare(const QByteArray& clientJson);
/// The intervals of a step, with what was received instead of what was sent where that is known.
std::vector<TransferInterval> receivedIntervals(std::vector<TransferInterval> intervals,
                                                const QByteArray& clientJson);

} // namespace unisweep
