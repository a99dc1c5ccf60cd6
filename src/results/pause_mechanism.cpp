// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/pause_mechanism.h"

#include <algorithm>
#include <cmath>

#include "results/pause_clustering.h"
#include "results/pause_slight.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using Kind = PauseMechanism::Kind;

static constexpr std::size_t minDelays = 8;
static const double oddsForClaim = std::log(1000);
static constexpr double maxSpreadOfEven = 0.5; // of intervals, relative
static const double oddsForRegularity = std::log(100);
static constexpr double maxSpreadOfRequests = 0.5; // of the number of requests between pauses
static constexpr double maxRateExponent = 0.3;     // for pauses by the clock, the exponent is 1
static constexpr double oddsOfSlight = 12; // logarithm; high because many numbers of requests are
                                           // tried
static constexpr double oddsWorthMore = 0; // logarithm; from here on, more delays are examined
static constexpr double maxSpreadOfLengths = 0.4; // of pauses by the clock, relative
static constexpr double maxLongerShare = 0.05; // share of delays that are longer than pauses by the
                                               // clock
static constexpr double maxClusteringPValue = 0.005; // probability below which gaps count as bursts
static constexpr double maxShareInArrivalBursts = 0.5;
static const double oddsForTrend = std::log(20); // that the mean number of requests depends on the
                                                 // rate

QString toWord(Kind kind)
{
    switch (kind) {
    case Kind::TooFew:
        return u"too-few"_s;
    case Kind::Unknown:
        return u"unknown"_s;
    case Kind::EachRequest:
        return u"each-request"_s;
    case Kind::Clock:
        return u"clock"_s;
    case Kind::Requests:
        return u"requests"_s;
    }
    Q_UNREACHABLE();
}

Kind kindOf(PauseModel model)
{
    switch (model) {
    case PauseModel::Tail:
    case PauseModel::SlowPath:
        return Kind::EachRequest;
    case PauseModel::Clock:
    case PauseModel::Periodic:
    case PauseModel::Renewal:
        return Kind::Clock;
    case PauseModel::Requests:
        return Kind::Requests;
    }
    Q_UNREACHABLE();
}

// Wider than the likelihood interval, because the models simplify. The factors were chosen so that
// intervals cover the truth in simulated runs (tests/bench/README.md).
static Interval lengthInterval(const PauseMechanism& found, const ObservedCurve& curve)
{
    const FittedModel& best = found.best;
    double more = 0.1 * curve.bodyNs; // the wait includes the request's own latency
    if (found.kind == Kind::Clock) {
        // Requests that a pause interrupts are served first, and queue. Also, only the wait of the
        // first request that meets a pause is observed, not the whole pause.
        more = 0.6 * curve.bodyNs + (0.03 + 0.3 * best.lengthSpread) * best.lengthNs;
        if (found.regular != std::optional(false) && best.model != PauseModel::Clock)
            more += std::min(0.8e9 / curve.steps.back().rate, 0.15 * best.lengthNs);
    }
    const Interval& by = best.lengthNs95;
    const double least = found.ordinaryShare > 0 ? 0 : curve.thresholdNs;
    return {std::max(least, best.lengthNs - 1.5 * (best.lengthNs - by.low) - more),
            best.lengthNs + 1.5 * (by.high - best.lengthNs) + more};
}

static Interval spacingInterval(const PauseMechanism& found, const ObservedCurve& curve)
{
    constexpr double z95 = 1.959963984540054;
    const FittedModel& best = found.best;
    const bool counted = found.kind != Kind::Clock;
    const double mean = counted ? best.meanRequests : best.meanIntervalNs;
    double spread = 1; // exponential intervals
    double more = 0;
    if (best.model == PauseModel::Requests || best.model == PauseModel::Renewal)
        spread = best.spread;
    else if (best.model == PauseModel::Periodic)
        spread = 0.03;
    else if (best.model == PauseModel::Clock) // the number of unobserved pauses depends on their
                                              // length
        more = 0.03 + 0.25 * (found.lengthNs->high - found.lengthNs->low) /
                          (best.lengthNs - curve.thresholdNs);
    if (best.model == PauseModel::Requests)
        more = 0.3 * best.spread; // the less even, the less certain which delays are pauses
    const double pauses = static_cast<double>(found.delays) * (1 - found.ordinaryShare);
    const double half = 1.5 * z95 * spread / std::sqrt(std::max(1.0, pauses)) + more;
    return {mean * std::exp(-half), mean * std::exp(half)};
}

// Whether delays reach so far beyond the body of the latencies that they are not just the end of
// something within it.
static bool reachesBeyondTheBody(const FittedModel& best, const ObservedCurve& curve)
{
    constexpr double minPauseExcess = 1.5;   // multiples of the threshold
    constexpr double minRequestExcess = 1.2; // lower, because the counts do not depend on the
                                             // lengths
    constexpr double minTailExcess = 3;
    if (best.model == PauseModel::Requests)
        return best.lengthNs >= minRequestExcess * curve.thresholdNs;
    if (best.model != PauseModel::Tail)
        return best.lengthNs >= minPauseExcess * curve.thresholdNs;
    std::vector<double> excesses;
    for (const ObservedStep& step : curve.steps) {
        for (const ObservedDelay& delay : step.delays)
            excesses.push_back(delay.excessNs);
    }
    const auto high = excesses.begin() + static_cast<std::ptrdiff_t>(
                                             0.95 * (static_cast<double>(excesses.size()) - 1));
    std::nth_element(excesses.begin(), high, excesses.end());
    return *high >= minTailExcess * curve.thresholdNs;
}

// The share of the delays that are too long for a single pause.
static double shareOfLonger(const ObservedCurve& curve, double lengthNs)
{
    constexpr double longer = 1.6; // multiples of the length
    double delays = 0;
    double longerOnes = 0;
    for (const ObservedStep& step : curve.steps) {
        for (const ObservedDelay& delay : step.delays) {
            ++delays;
            longerOnes += delay.excessNs > longer * lengthNs;
        }
    }
    return delays > 0 ? longerOnes / delays : 0;
}

static std::optional<PauseMechanism::Doubt> doubtOf(const PauseMechanism& found,
                                                    const ObservedCurve& curve)
{
    using Doubt = PauseMechanism::Doubt;
    const Kind kind = kindOf(found.best.model);
    if (shareInArrivalBursts(curve) > maxShareInArrivalBursts)
        return Doubt::ArrivalBursts;
    if (kind != Kind::Requests &&
        clusteringPValue(curve, kind == Kind::Clock ? GapUnit::Time : GapUnit::Requests) <
            maxClusteringPValue)
        return Doubt::Bursts;
    if (found.logOdds < oddsForClaim)
        return Doubt::Odds;
    if (!reachesBeyondTheBody(found.best, curve))
        return Doubt::TooShort;
    // At a single rate, bursts can look like pauses at some interval or number of requests.
    if (curve.rates == 1 && kind != Kind::EachRequest)
        return Doubt::OneRate;
    // For example, slow requests that queue behind one another.
    if (kind == Kind::Clock && (found.best.lengthSpread > maxSpreadOfLengths ||
                                shareOfLonger(curve, found.best.lengthNs) > maxLongerShare))
        return Doubt::VariedLength;
    if (kind != Kind::Requests)
        return {};
    if (found.best.spread > maxSpreadOfRequests)
        return Doubt::Uneven;
    const RateTrend trend = trendOfRequests(curve);
    if (trend.gain > oddsForTrend && std::abs(trend.exponent) > maxRateExponent)
        return Doubt::VariesWithRate;
    return {};
}

static PauseMechanism judge(const ObservedCurve& curve)
{
    PauseMechanism result;
    result.thresholdNs = curve.thresholdNs;
    result.medianNs = curve.medianNs;
    result.delays = static_cast<qint64>(curve.delays());
    result.steps = static_cast<int>(curve.steps.size());
    result.rates = curve.rates;
    if (curve.delays() < minDelays)
        return result;
    const FittedModels fitted = fitAll(curve);
    const auto byScore = [](const FittedModel& a, const FittedModel& b) {
        return a.score < b.score;
    };
    result.best = *std::max_element(fitted.begin(), fitted.end(), byScore);
    const Kind best = kindOf(result.best.model);
    double other = -std::numeric_limits<double>::infinity();
    for (const FittedModel& model : fitted) {
        if (kindOf(model.model) != best && model.score > other) {
            other = model.score;
            result.next = model.model;
        }
    }
    result.logOdds = result.best.score - other;
    // At one rate with even arrivals, even intervals of time and even numbers of requests are the
    // same.
    if (curve.rates == 1 && curve.evenArrivals &&
        (result.best.model == PauseModel::Periodic || result.best.model == PauseModel::Renewal) &&
        result.logOdds > 0) {
        result.next = PauseModel::Requests;
        result.logOdds = 0;
    }
    result.kind = Kind::Unknown;
    if (const auto doubt = doubtOf(result, curve)) {
        result.doubt = *doubt;
        return result;
    }
    result.kind = best;
    if (best == Kind::Clock) {
        const FittedModel& renewal = fitted[static_cast<std::size_t>(PauseModel::Renewal)];
        double even = fitted[static_cast<std::size_t>(PauseModel::Periodic)].score;
        double random = fitted[static_cast<std::size_t>(PauseModel::Clock)].score;
        double& renewed = renewal.spread < maxSpreadOfEven ? even : random;
        renewed = std::max(renewed, renewal.score);
        if (std::abs(even - random) > oddsForRegularity)
            result.regular = even > random;
    }
    if (best == Kind::Requests)
        refineRequests(result.best, curve);
    if (result.best.model != PauseModel::Tail)
        result.lengthNs = lengthInterval(result, curve);
    result.spacing = spacingInterval(result, curve);
    return result;
}

// The tail of the body may hide pauses that are longer than all of it, so higher thresholds are
// tried, too.
static std::vector<double> thresholds(std::span<const PauseEvidence> steps)
{
    double lowest = std::numeric_limits<double>::infinity();
    for (const PauseEvidence& step : steps)
        lowest = std::min(lowest, step.minExcessNs);
    std::vector<double> excesses;
    for (const PauseEvidence& step : steps) {
        for (const Delay& delay : step.delays)
            excesses.push_back(delay.excessNs);
    }
    std::vector<double> result = {1.25 * lowest};
    if (excesses.size() < minDelays)
        return result;
    std::sort(excesses.begin(), excesses.end());
    for (const double q : {0.5, 0.95}) {
        const double half =
            excesses[static_cast<std::size_t>(q * static_cast<double>(excesses.size() - 1))] / 2;
        if (half > 1.25 * result.back())
            result.push_back(half);
    }
    return result;
}

// Compares findings for two thresholds. Pauses take precedence over slow requests; otherwise, the
// higher odds decide.
static bool isBetter(const PauseMechanism& found, const PauseMechanism& before)
{
    const auto rank = [](Kind kind) {
        return kind == Kind::TooFew        ? 0
               : kind == Kind::Unknown     ? 1
               : kind == Kind::EachRequest ? 2
                                           : 3;
    };
    if (rank(found.kind) != rank(before.kind))
        return rank(found.kind) > rank(before.kind);
    return found.logOdds > before.logOdds;
}

// Finds pauses driven by requests within the body of the latencies. The search is slow, so more
// delays are examined only if the first ones do not decide.
static PauseMechanism judgeSlight(std::span<const PauseEvidence> steps, double thresholdNs)
{
    constexpr std::array<std::size_t, 2> delaysOfStep = {150, 400};
    PauseMechanism result;
    ObservedCurve curve;
    std::optional<SlightPauses> found;
    for (const std::size_t most : delaysOfStep) {
        curve = observeSlight(steps, thresholdNs, most);
        found = findSlightPauses(curve);
        if (!found || found->logOdds < oddsWorthMore || found->logOdds >= oddsOfSlight)
            break;
    }
    if (!found || found->logOdds < oddsOfSlight ||
        found->gain - found->bestOfOneRate < oddsForClaim ||
        found->requests.spread > maxSpreadOfRequests)
        return result;
    result.kind = Kind::Requests;
    result.best = found->requests;
    result.next = found->next;
    result.logOdds = found->logOdds;
    result.thresholdNs = curve.thresholdNs;
    result.delays = static_cast<qint64>(curve.delays());
    result.ordinaryShare = 1 - found->pauseShare;
    result.steps = static_cast<int>(curve.steps.size());
    result.rates = curve.rates;
    result.lengthNs = lengthInterval(result, curve);
    result.spacing = spacingInterval(result, curve);
    return result;
}

static std::vector<double> slightThresholds(std::span<const PauseEvidence> steps)
{
    std::vector<double> fences;
    for (const PauseEvidence& step : steps)
        fences.push_back(step.minExcessNs);
    const double typical = medianOf(fences);
    return {0.5 * typical, 0.75 * typical};
}

static bool isInBursts(const PauseMechanism& found)
{
    using Doubt = PauseMechanism::Doubt;
    return found.kind == Kind::Unknown &&
           (found.doubt == Doubt::Bursts || found.doubt == Doubt::ArrivalBursts);
}

PauseMechanism findMechanism(std::span<const PauseEvidence> steps)
{
    std::vector<PauseEvidence> ascending(steps.begin(), steps.end());
    std::stable_sort(ascending.begin(), ascending.end(),
                     [](const PauseEvidence& a, const PauseEvidence& b) {
                         return a.offeredRate < b.offeredRate;
                     });
    qint64 leftOut = 0;
    for (const PauseEvidence& step : ascending)
        leftOut += step.leftOut;
    PauseMechanism result;
    std::optional<PauseMechanism> bursts;
    for (const double threshold : thresholds(ascending)) {
        const PauseMechanism found = judge(observe(ascending, threshold));
        if (result.rates == 0 || isBetter(found, result))
            result = found;
        if (isInBursts(found) && !bursts)
            bursts = found;
    }
    // The few longest delays of bursts may look independent, or random in time.
    if (bursts && (result.kind == Kind::EachRequest ||
                   (result.kind == Kind::Clock && result.regular != std::optional(true))))
        result = *bursts;
    result.leftOut = leftOut;
    if (result.kind == Kind::Requests || result.kind == Kind::Clock || ascending.empty())
        return result;
    std::optional<PauseMechanism> slight;
    for (const double threshold : slightThresholds(ascending)) {
        const PauseMechanism found = judgeSlight(ascending, threshold);
        if (found.kind == Kind::Requests &&
            (!slight || slight->best.lengthNs < 1.1 * slight->thresholdNs))
            slight = found;
    }
    if (!slight)
        return result;
    slight->leftOut = leftOut;
    return *slight;
}

std::optional<double> revealingRate(const PauseMechanism& found, int highestRate)
{
    constexpr double requestsDelayed = 3;
    if (found.best.model == PauseModel::Tail)
        return {};
    const double rate = std::round(requestsDelayed * 1e9 / std::max(1.0, found.best.lengthNs));
    return rate > 1.2 * highestRate ? std::optional(rate) : std::nullopt;
}

bool moreRatesWouldHelp(const PauseMechanism& found)
{
    constexpr int many = 3;
    return found.rates < many && kindOf(found.best.model) != Kind::EachRequest &&
           kindOf(found.next.value()) != Kind::EachRequest;
}

} // namespace unisweep
