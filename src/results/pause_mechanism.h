// SPDX-License-Identifier: GPL-3.0-or-later
// Why requests of a curve are sometimes slow: compares the models of pause_models.h over all of its
// rates. A mechanism is claimed only if it explains the delays far better than all others.
// tests/bench/README.md ("Claims against truth") shows how often claims are false or missed in
// simulated runs of known mechanism.
#pragma once

#include <optional>
#include <span>

#include <QString>

#include "results/nonparametric.h"
#include "results/pause_models.h"

namespace unisweep
{

struct PauseMechanism {
    enum class Kind {
        TooFew,      ///< too few delays to compare anything
        Unknown,     ///< no mechanism explains them clearly better; see Doubt
        EachRequest, ///< requests are slow independently of each other
        Clock,       ///< pauses occur as time passes, whatever the load
        Requests,    ///< pauses occur after some number of requests, or some amount of allocation
    };
    /// For Unknown: why, given the best model.
    enum class Doubt {
        OneRate,        ///< pauses, but only different rates would show what drives them
        Odds,           ///< another mechanism explains the delays about as well
        VariesWithRate, ///< driven by requests, but their number depends on the rate
        Uneven,         ///< driven by requests, but their number varies widely
        TooShort,       ///< the delays hardly reach beyond the body of the latencies
        VariedLength,   ///< pauses by the clock, but their lengths vary widely
        Bursts,         ///< the delays come in bursts, which no model predicts
        ArrivalBursts,  ///< most begin where several requests were due almost at once
    };
    Kind kind = Kind::TooFew;
    Doubt doubt = Doubt::Odds;
    FittedModel best;               ///< of the claimed kind; for Unknown, the best of all
    std::optional<PauseModel> next; ///< the best of the other kinds
    double logOdds = 0;             ///< natural logarithm of the odds of best against next
    double thresholdNs = 0; ///< the excess over the median beyond which delays were examined
    double medianNs = 0;    ///< latency at the lowest rate
    qint64 delays = 0;
    qint64 leftOut = 0; ///< further delays, which the host or the network caused
    /// The share of the delays that are ordinary slow requests, if pauses lie within the body of
    /// the latencies and are known only by the number of requests between them; otherwise 0.
    double ordinaryShare = 0;
    int steps = 0;                    ///< examined
    int rates = 0;                    ///< of the examined steps
    std::optional<Interval> lengthNs; ///< 95 % interval of best.lengthNs
    /// 95 % interval of the mean distance from pause to pause: requests (Requests, EachRequest) or
    /// ns (Clock).
    std::optional<Interval> spacing;
    /// For Clock: whether intervals are even (true) or random; nullopt if that cannot be
    /// determined.
    std::optional<bool> regular;
};
/// "too-few", "unknown", "each-request", "clock", "requests"
QString toWord(PauseMechanism::Kind kind);
PauseMechanism::Kind kindOf(PauseModel model);

/// `steps`: the steps of one curve that the guest kept up with, in any order.
PauseMechanism findMechanism(std::span<const PauseEvidence> steps);
/// For Unknown: a rate in requests/s, beyond the highest one measured, at which the mechanism would
/// show, because pauses longer than a few gaps between requests delay several of them. nullopt if
/// the best explanation is a tail, which no rate would make stand out, or the measured rates are
/// high enough.
std::optional<double> revealingRate(const PauseMechanism& found, int highestRate);
/// For Unknown: whether measuring more rates would help, because the question is what drives
/// pauses.
bool moreRatesWouldHelp(const PauseMechanism& found);

} // namespace unisweep
