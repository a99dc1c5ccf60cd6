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

/// "Is it me?": what the load client did on this host against an echo on the same host, where
/// nothing but the two of them is measured (measurement rule 6).
struct Calibration {
    ClientTransport transport = ClientTransport::Udp;
    QDateTime measured;
    double topRate = 0;               ///< requests/s: the highest rate tried that held; 0: none did
    std::chrono::nanoseconds bound{}; ///< p99 of self-latency up to which a rate holds
    std::chrono::nanoseconds selfLatencyP50{}; ///< at a rate that is no load
    std::chrono::nanoseconds selfLatencyP99{};
    QByteArray json; ///< the client's own words: every rate tried, and the host

    bool operator==(const Calibration&) const = default;

    /// The highest offered rate that is the guest's to answer for: the client can do twice that.
    double trustedRate() const { return topRate / 2; }
    /// "up to 212,000 requests/s over UDP; self-latency p50 18 µs, p99 44 µs"
    QString toText() const;
};

/// From the client's own words; nullopt when they are none, or not the whole of a calibration.
std::optional<Calibration> calibrationFromJson(const QByteArray& json, const QDateTime& measured);

} // namespace unisweep

Q_DECLARE_METATYPE(unisweep::Calibration)
