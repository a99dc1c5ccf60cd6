// SPDX-License-Identifier: GPL-3.0-or-later
// Relates a guest's clock to the host's CLOCK_MONOTONIC, from observations on the host.
#pragma once

#include <optional>
#include <span>

#include <QtGlobal>

namespace unisweep
{

/// A linear map from the guest's clock to CLOCK_MONOTONIC, with its estimated error.
struct ClockMap {
    qint64 guestNs = 0; ///< an instant of the guest's clock
    qint64 hostNs = 0;  ///< the same instant of the host's clock
    double slope = 0;   ///< seconds of the host per second of the guest, minus 1
    qint64 errorNs = 0; ///< an estimate

    qint64 toHost(qint64 ns) const
    {
        return hostNs + (ns - guestNs) +
               static_cast<qint64>(slope * static_cast<double>(ns - guestNs));
    }
};

/// Something that the guest sent at `guestNs` or later, and that arrived at `hostNs`.
struct Arrival {
    qint64 guestNs = 0;
    qint64 hostNs = 0;
};

/// Estimates the map from the smallest delays: the line below all points (guest, host − guest) that
/// is nearest to them on average, which is an edge of their lower convex hull (Moon, Skelly and
/// Towsley, INFOCOM 1999). The error is the median excess over the smallest delay. A delay common
/// to all arrivals cannot be observed. nullopt for fewer than eight arrivals.
std::optional<ClockMap> clockByArrivals(std::span<const Arrival> arrivals);

/// The guest was queried at `sentNs` and read its clock; the reply arrived at `receivedNs`.
struct RoundTrip {
    qint64 sentNs = 0;
    qint64 guestNs = 0;
    qint64 receivedNs = 0;
};

/// Estimates the map from the fastest quarter of the round trips, at least two. Each is assumed to
/// have read the clock in its middle (RFC 5905, section 8); a line is fitted by least squares. The
/// error is half of the fastest round trip, because the clock may have been read at any time during
/// it, plus the largest distance of a point from the line. nullopt for fewer than two round trips.
std::optional<ClockMap> clockByRoundTrips(std::span<const RoundTrip> trips);

} // namespace unisweep
