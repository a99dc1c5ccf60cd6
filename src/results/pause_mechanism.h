// SPDX-License-Identifier: GPL-3.0-or-later
// Why requests of a curve are slow now and then: the models of pause_models.h compared over all of
// its rates. A mechanism is claimed only where it explains the delays far better than every other;
// how often such a claim is false and how often it is missed, on made-up runs of known mechanism,
// is in tests/bench/README.md ("Claims against truth").
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
        TooFew,      ///< delays, to compare anything
        Unknown,     ///< two mechanisms explain them about as well
        EachRequest, ///< each request is slow by itself, whatever came before it
        Clock,       ///< pauses come as time passes, whatever is asked
        Requests,    ///< pauses come after so many requests, or so much that they allocate
    };
    /// Of Unknown: why. Of the best model.
    enum class Doubt {
        OneRate,        ///< pauses, but what drives them differs between rates only
        Odds,           ///< another mechanism explains the delays about as well
        VariesWithRate, ///< driven by requests, but not by the same number of them at each rate
        Uneven,         ///< driven by requests, but by a number of them that varies widely
        TooShort,       ///< the delays reach hardly beyond the body of the latencies
        VariedLength,   ///< pauses by the clock, but of widely varying lengths
        Bursts,         ///< the delays come in bursts, which no model predicts
        ArrivalBursts,  ///< most begin where several requests were due almost together
    };
    Kind kind = Kind::TooFew;
    Doubt doubt = Doubt::Odds;
    FittedModel best;               ///< of the kind claimed; of Unknown, the best
    std::optional<PauseModel> next; ///< the best of the other kinds
    double logOdds = 0;             ///< natural logarithm, of best against next
    double thresholdNs = 0;         ///< excess over the median beyond which delays were looked at
    double medianNs = 0;            ///< latency at the lowest rate
    qint64 delays = 0;
    qint64 leftOut = 0; ///< further delays, caused by the host or the network
    /// Of the delays, those that are ordinary slow requests, where pauses lie within the body of
    /// the latencies and are known by the requests between them alone; else 0.
    double ordinaryShare = 0;
    int steps = 0;                    ///< that were looked at
    int rates = 0;                    ///< of them
    std::optional<Interval> lengthNs; ///< 95 % interval of best.lengthNs
    /// 95 % interval of the mean number of requests (Requests, EachRequest) or time in ns (Clock)
    /// from one pause to the next.
    std::optional<Interval> spacing;
    /// Of Clock: even intervals or random ones; nullopt where that cannot be told.
    std::optional<bool> regular;
};
/// "too-few", "unknown", "each-request", "clock", "requests"
QString toWord(PauseMechanism::Kind kind);
PauseMechanism::Kind kindOf(PauseModel model);

/// `steps` are those of one curve that the guest kept up with, in any order.
PauseMechanism findMechanism(std::span<const PauseEvidence> steps);
/// Of Unknown: a rate, in requests/s and beyond the highest one there was, up to which the
/// mechanism would show: a pause that is longer than a few gaps between requests delays several of
/// them. None where the best explanation is a tail, which no rate makes stand out.
std::optional<double> rateThatTells(const PauseMechanism& found, int highestRate);
/// Of Unknown: whether more rates would tell, for the question is what drives pauses.
bool moreRatesTell(const PauseMechanism& found);

} // namespace unisweep
