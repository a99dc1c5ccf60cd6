// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/pause_slight.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "results/pause_fit.h"
#include "results/pause_superposition.h"

namespace unisweep
{

using namespace pause_fit;

namespace
{

constexpr std::size_t minSlightDelays = 30; // delays of a curve
constexpr double maxShare = 0.12;           // of the requests of a step

using Counts = Superposition::Counts;

Maximum<3> fitAmong(const Superposition& places, const std::array<double, 3>& start)
{
    return maximize<3>(
        [&](const std::array<double, 3>& at) { return places.gain(Counts::of(at, 0)); }, start,
        {0.015, 0.8, 0.5}, 90);
}

// Tries all plausible numbers of requests, 2 % apart.
Maximum<3> searchCounts(const Superposition& places, double meanOfDelays)
{
    constexpr double apart = 0.02;
    Maximum<3> best;
    for (const double shape : {35., 600.}) {
        static thread_local std::map<double, ScaledIntervals> known;
        ScaledIntervals& intervals = known.try_emplace(shape, shape).first->second;
        for (double mean = std::max(3.0, 0.4 * meanOfDelays); mean < 10 * meanOfDelays;
             mean *= 1 + apart) {
            intervals.setMean(mean);
            if (const double gain = places.roughGain(intervals); gain > best.value)
                best = {{std::log(mean), std::log(shape),
                         std::log(ScaledIntervals::seen / (1 - ScaledIntervals::seen))},
                        gain};
        }
    }
    return best;
}

// Fits excesses and places together, because each depends on the other.
Maximum<4> fitMarks(const ObservedCurve& curve, const Maximum<3>& counts,
                    const std::array<double, 4>& start)
{
    Superposition places(curve);
    const auto likelihood = [&](const std::array<double, 4>& at) {
        const Mixture marks = Mixture::of(at);
        if (!marks.allowed())
            return impossible;
        places.setMarks(marks);
        return places.gain(Counts::of(counts.at, 0)) + excessLikelihood(curve, marks);
    };
    return maximize<4>(likelihood, start, mixtureStep, 120);
}

// The gain if the number of requests depends on the rate, as it does for pauses by the clock,
// instead of being the same at all rates.
double gainOfTrend(const ObservedCurve& curve, const Superposition& places, const Maximum<3>& same)
{
    const auto gain = [&](const std::array<double, 3>& at) {
        return places.gain(
            {std::exp(at[0]), std::exp(at[1]), 1 / (1 + std::exp(-same.at[2])), at[2]});
    };
    const double first = curve.steps.front().rate;
    std::vector<std::array<double, 3>> starts;
    for (const ObservedStep& step : curve.steps) {
        for (const double shape : {same.at[1], std::log(20)}) // so that at this rate, the count is
                                                              // as found
            starts.push_back({same.at[0] - std::log(step.rate / first), shape, 1});
    }
    Maximum<3> best;
    for (const auto& start : starts) {
        if (const double value = gain(start); value > best.value)
            best = {start, value};
    }
    best = maximize<3>(gain, best.at, {0.02, 0.5, 0.1}, 60);
    const auto near = maximize<3>(gain, {same.at[0], same.at[1], 0.4}, {0.03, 0.5, 0.2}, 60);
    for (const Maximum<3>& found : {best, near}) {
        if (std::abs(found.at[2]) > 0.3 && found.value > best.value)
            best = found;
    }
    return std::abs(best.at[2]) > 0.3 ? best.value : impossible;
}

} // namespace

ObservedCurve observeSlight(std::span<const PauseEvidence> steps, double thresholdNs,
                            std::size_t most)
{
    ObservedCurve curve{.thresholdNs = thresholdNs};
    for (const PauseEvidence& step : steps) {
        if (step.slightExcessNs > thresholdNs * 1.0001 || step.slightRequests == 0)
            continue;
        ObservedStep seen = observeStep(step, step.slight, step.slightRequests, thresholdNs, most);
        if (static_cast<double>(seen.delays.size()) > maxShare * seen.requests)
            continue;
        seen.atRisk = seen.requests;
        addStep(curve, std::move(seen), step);
    }
    return curve;
}

std::optional<SlightPauses> findSlightPauses(const ObservedCurve& curve)
{
    if (curve.delays() < minSlightDelays || curve.rates < 2)
        return {};
    const auto n = static_cast<double>(curve.delays());
    double requests = 0;
    for (const ObservedStep& step : curve.steps)
        requests += step.requests;
    // Starts from a guess of the excesses' distribution, and fits it only if the places look
    // promising.
    constexpr double promising = 6;
    Superposition places(curve);
    Maximum<3> counts;
    std::array<double, 4> start = {};
    for (const auto& [q, sigma] : {std::pair(0.5, 0.2), std::pair(0.85, 0.2)}) {
        const auto guess = mixtureStart(curve, q, sigma);
        places.setMarks(Mixture::of(guess));
        places.fitShare();
        const Maximum<3> found = searchCounts(places, requests / n);
        if (found.value > counts.value) {
            counts = found;
            start = guess;
        }
    }
    if (counts.value < promising)
        return {};
    places.setMarks(Mixture::of(start));
    counts = fitAmong(places, counts.at);
    const Maximum<4> marks = fitMarks(curve, counts, start);
    places.setMarks(Mixture::of(marks.at));
    counts = fitAmong(places, counts.at);
    const double total = counts.value + excessLikelihood(curve, Mixture::of(marks.at));
    double meanExcess = 0;
    const double alone = std::max(fitPeak(curve).value, fitTail(curve, meanExcess));
    if (total == impossible)
        return {};
    SlightPauses result;
    const Mixture mixture = Mixture::of(marks.at);
    places.setMarks(mixture);
    result.gain = places.gain(Counts::of(counts.at, 0), &result.bestOfOneRate);
    const Counts found = Counts::of(counts.at, 0);
    result.pauseShare = std::min(1.0, requests * found.seen / found.mean / n);
    FittedModel& fitted = result.requests;
    fitted.model = PauseModel::Requests;
    fitted.score = total - penalty(curve, 4);
    fitted.lengthNs = mixture.lengths.median();
    fitted.lengthSpread = mixture.lengths.sigma;
    const double error = mixture.lengths.sigma / std::sqrt(n * result.pauseShare);
    fitted.lengthNs95 = {fitted.lengthNs * std::exp(-1.96 * error),
                         fitted.lengthNs * std::exp(1.96 * error)};
    fitted.meanRequests = found.mean;
    fitted.spread = 1 / std::sqrt(found.shape);
    result.logOdds = fitted.score - alone;
    if (result.logOdds > promising) {
        const double trend = gainOfTrend(curve, places, counts);
        if (trend > impossible && result.gain - trend < result.logOdds) {
            result.logOdds = result.gain - trend;
            result.next = PauseModel::Periodic;
        }
    }
    return result;
}

void refineRequests(FittedModel& fitted, const ObservedCurve& curve)
{
    constexpr double clean = 0.05; // a spread too small to come from other delays
    if (fitted.spread < clean)
        return;
    const auto peak = fitPeak(curve);
    if (!Mixture::of(peak.at).allowed())
        return;
    Superposition places(curve);
    places.setMarks(Mixture::of(peak.at));
    places.fitShare();
    const double shape = std::clamp(1 / (fitted.spread * fitted.spread), 2., 5000.);
    const Maximum<3> counts = fitAmong(places, {std::log(fitted.meanRequests), std::log(shape), 3});
    const Counts found = Counts::of(counts.at, 0);
    if (!found.allowed() || counts.value < 0)
        return;
    fitted.meanRequests = found.mean;
    fitted.spread = 1 / std::sqrt(found.shape);
}

} // namespace unisweep
