// SPDX-License-Identifier: GPL-3.0-or-later
// Sets a guest's clock against the host's CLOCK_MONOTONIC, by what could be seen from the host.
#pragma once

#include <optional>
#include <span>

#include <QtGlobal>

namespace unisweep
{

/// From the guest's clock to CLOCK_MONOTONIC: a straight line, with what is left of the error.
struct ClockMap {
    qint64 guestNs = 0; ///< this instant of the guest's clock ...
    qint64 hostNs = 0;  ///< ... is this one of the host's
    double slope = 0;   ///< the host's seconds a second of the guest's, less 1
    qint64 errorNs = 0; ///< an estimate

    qint64 toHost(qint64 ns) const
    {
        return hostNs + (ns - guestNs) +
               static_cast<qint64>(slope * static_cast<double>(ns - guestNs));
    }
};

/// Something that the guest said at `guestNs` or later arrived at `hostNs`.
struct Arrival {
    qint64 guestNs = 0;
    qint64 hostNs = 0;
};

/// By the least delays: the line below all of the points (guest, host - guest) that is nearest to
/// them on average, an edge of their lower hull (Moon, Skelly and Towsley, INFOCOM 1999). The error
/// is what half of the arrivals stay below beyond the least. What every arrival is late by cannot
/// be seen. nullopt for fewer than eight arrivals.
std::optional<ClockMap> clockByArrivals(std::span<const Arrival> arrivals);

/// The guest was asked at `sentNs`, read its clock, and the answer came at `receivedNs`.
struct RoundTrip {
    qint64 sentNs = 0;
    qint64 guestNs = 0;
    qint64 receivedNs = 0;
};

/// By the quickest quarter of the round trips, at least two, each taken to be read in its middle
/// (RFC 5905, section 8): a line through them by least squares. The error is half of the quickest
/// trip, within which the middle may be wrong, and the largest distance of one of them from the
/// line. nullopt for fewer than two.
std::optional<ClockMap> clockByRoundTrips(std::span<const RoundTrip> trips);

} // namespace unisweep
