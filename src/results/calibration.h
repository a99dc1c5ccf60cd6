// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>

#include "experiment/client_transport.h"

namespace unisweep
{

/// The highest rates that the load client sustained on this host against an echo server on the same
/// host, that is, without any guest (measurement rule 6).
struct Calibration {
    ClientTransport transport = ClientTransport::Udp;
    QDateTime measured;
    double topRate = 0; ///< requests/s: the highest sustained rate; 0: none
    std::chrono::nanoseconds
        bound{}; ///< the p99 of self-latency up to which a rate counts as sustained
    std::chrono::nanoseconds selfLatencyP50{}; ///< at a rate that does not strain the client
    std::chrono::nanoseconds selfLatencyP99{};
    QByteArray json; ///< the client's output: every rate tried, and the host

    bool operator==(const Calibration&) const = default;

    /// The highest offered rate at which the client's figures are trusted: half of what it
    /// sustains.
    double trustedRate() const { return topRate / 2; }
    /// "up to 212,000 requests/s over UDP; self-latency p50 18 µs, p99 44 µs"
    QString toText() const;
};

/// Parses the client's output; nullopt if it is not a complete calibration.
std::optional<Calibration> calibrationFromJson(const QByteArray& json, const QDateTime& measured);

} // namespace unisweep

Q_DECLARE_METATYPE(unisweep::Calibration)
