// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <complex>

#include "results/pause_fit.h"

namespace unisweep::pause_fit
{

namespace
{

// Pauses at Poisson instants, plus the tail of the body. `log` is the log-likelihood. `visibleNs`
// is the time in which the start of a pause would have been observed: the observed time multiplied
// by the probability of observing a pause.
struct ClockFit {
    double log = impossible;
    double lengthNs = 0;
    double lengthSpread = 0;
    double visibleNs = 0;
    double pauses = 0; ///< number of delays that are pauses
    Interval lengthNs95;
};

// A pause delays a request if it begins after the previous request was due, or during the request's
// service, which takes serviceNs.
ClockFit clockLikelihood(const ObservedCurve& curve, const Mixture& mixture, double serviceNs)
{
    const double u = curve.thresholdNs;
    const Lengths& lengths = mixture.lengths;
    if (!mixture.allowed())
        return {};
    ClockFit result{.log = 0, .lengthNs = lengths.median(), .lengthSpread = lengths.sigma};
    const double before = lengths.tailIntegral(u);
    const double whole = serviceNs * lengths.tail(u);
    double requests = 0;
    for (const ObservedStep& step : curve.steps) {
        requests += step.atRisk;
        for (const PauseEvidence::Gaps& bin : step.gaps)
            result.visibleNs += bin.count * (lengths.tailIntegral(u + bin.meanNs) - before + whole);
    }
    // Pauses and slow requests have rates in proportion to their shares of the observed delays.
    const auto n = static_cast<double>(curve.delays());
    result.pauses = (1 - mixture.bodyShare) * n;
    const double pausesPerNs = result.pauses / std::max(1.0, result.visibleNs);
    const double slowPerRequest = mixture.bodyShare * n / requests;
    forEachDelay(curve, [&](const ObservedDelay& delay) {
        const double pause = lengths.tailAt(delay.logExcess) - lengths.tailAt(delay.logWithGap) +
                             serviceNs * lengths.densityAt(delay.logExcess);
        result.log += std::log(std::max(
            least, pausesPerNs * pause + slowPerRequest * mixture.bodyDensity(delay.excessNs - u)));
    });
    result.log -= n;
    return result;
}

// 95 % interval by profile likelihood, that is, by the χ² distribution of the likelihood ratio.
Interval lengthInterval(const ObservedCurve& curve, const ClockFit& best, const Mixture& mixture,
                        double serviceNs)
{
    constexpr double drop = 1.9207;
    const auto bound = [&](double direction) {
        double in = 0; // shift of the log length from the best fit
        double out = 0.002;
        const auto isIn = [&](double shift) {
            Mixture shifted = mixture;
            shifted.lengths.logMedian += direction * shift;
            return clockLikelihood(curve, shifted, serviceNs).log > best.log - drop;
        };
        for (; out < 2 && isIn(out); out *= 2)
            in = out;
        for (int i = 0; i < 8; ++i)
            (isIn((in + out) / 2) ? in : out) = (in + out) / 2;
        return best.lengthNs * std::exp(direction * out);
    };
    return {bound(-1), bound(1)};
}

ClockFit fitLengths(const ObservedCurve& curve)
{
    const auto mixtureAt = [](const std::array<double, 5>& at) {
        return Mixture::of({at[0], at[1], at[2], at[3]});
    };
    const auto serviceAt = [](const std::array<double, 5>& at) { return std::exp(at[4]); };
    const auto likelihood = [&](const std::array<double, 5>& at) {
        return serviceAt(at) > curve.medianNs
                   ? impossible
                   : clockLikelihood(curve, mixtureAt(at), serviceAt(at)).log;
    };
    std::vector<std::array<double, 5>> starts;
    for (const auto& [q, share] :
         {std::pair(0.95, 0.2), std::pair(0.5, 0.2), std::pair(0.9, 0.01)}) {
        const auto start = mixtureStart(curve, q, 0.12);
        starts.push_back(
            {start[0], start[1], start[2], start[3], std::log(share * curve.medianNs)});
    }
    const auto found = maximizeFromBest<5>(
        likelihood, starts, {mixtureStep[0], mixtureStep[1], mixtureStep[2], mixtureStep[3], 0.5});
    ClockFit best = clockLikelihood(curve, mixtureAt(found.at), serviceAt(found.at));
    best.lengthNs95 = lengthInterval(curve, best, mixtureAt(found.at), serviceAt(found.at));
    return best;
}

void addLength(FittedModel& fitted, const ClockFit& clock)
{
    fitted.lengthNs = clock.lengthNs;
    fitted.lengthSpread = clock.lengthSpread;
    fitted.lengthNs95 = clock.lengthNs95;
}

FittedModel fitClock(const ObservedCurve& curve, const ClockFit& clock)
{
    FittedModel fitted{.model = PauseModel::Clock};
    addLength(fitted, clock);
    fitted.meanIntervalNs = clock.visibleNs / clock.pauses;
    fitted.score = clock.log - penalty(curve, 7);
    return fitted;
}

// The log-likelihood gain per event over a Poisson process if phases agree with this mean resultant
// length: that of a von Mises distribution, whose concentration is approximated after Best and
// Fisher (1981). Limited to the gain for a spread of 3 % of the period.
double phaseGain(double resultant)
{
    if (resultant < 0.02)
        return 0;
    resultant = std::min(resultant, std::exp(-0.5 * std::pow(2 * std::numbers::pi * 0.03, 2)));
    const double r = resultant;
    const double kappa = r < 0.53   ? 2 * r + r * r * r + 5 * std::pow(r, 5) / 6
                         : r < 0.85 ? -0.4 + 1.39 * r + 0.43 / (1 - r)
                                    : 1 / (r * r * r - 4 * r * r + 3 * r);
    return kappa * r - std::log(std::cyl_bessel_i(0.0, kappa));
}

// The phases of the delays' ends, for a frequency that grows in equal steps.
class Phases
{
public:
    Phases(const ObservedCurve& curve, double frequency, double resolution)
    {
        for (const ObservedStep& step : curve.steps) {
            // A pause ends when the request that it delays is answered, whenever that was due.
            for (const ObservedDelay& delay : step.delays) {
                const double turns =
                    2 * std::numbers::pi * (static_cast<double>(delay.dueNs) + delay.excessNs);
                m_at.push_back(std::polar(1.0, turns * frequency));
                m_turn.push_back(std::polar(1.0, turns * resolution));
            }
            m_ends.push_back(m_at.size());
        }
    }
    void advance()
    {
        for (std::size_t i = 0; i < m_at.size(); ++i) {
            const auto [re, im] = std::pair(m_at[i].real(), m_at[i].imag());
            const auto [c, s] = std::pair(m_turn[i].real(), m_turn[i].imag());
            m_at[i] = {re * c - im * s, re * s + im * c}; // faster than operator*, which checks for
                                                          // NaN
        }
    }
    // The sum over steps of the length of each step's resultant: the steps' phases are independent.
    double resultant() const
    {
        double result = 0;
        std::size_t i = 0;
        for (const std::size_t end : m_ends) {
            std::complex<double> sum = 0;
            for (; i < end; ++i)
                sum += m_at[i];
            result += std::abs(sum);
        }
        return result;
    }

private:
    std::vector<std::complex<double>> m_at;
    std::vector<std::complex<double>> m_turn;
    std::vector<std::size_t> m_ends;
};

FittedModel fitPeriodic(const ObservedCurve& curve, const ClockFit& clock)
{
    constexpr double maxPeriods = 20'000;
    // If requests rarely meet a pause, the number of pauses is known only roughly.
    constexpr double maxPerInterval = 4;
    const auto n = static_cast<double>(curve.delays());
    FittedModel fitted{.model = PauseModel::Periodic};
    addLength(fitted, clock);
    const double meanInterval = clock.visibleNs / clock.pauses;
    double longest = 0;
    for (const ObservedStep& step : curve.steps)
        longest = std::max(longest, step.durationNs);
    const double resolution = 0.25 / longest;
    const double highest =
        std::min({maxPerInterval / meanInterval, 0.5 / clock.lengthNs, maxPeriods * resolution});
    const double lowest = std::max(0.45 / meanInterval, 3 / longest);
    double tried = 1;
    double best = impossible;
    Phases phases(curve, lowest, resolution);
    for (double frequency = lowest; frequency < highest;
         frequency += resolution, ++tried, phases.advance()) {
        const double resultant = phases.resultant();
        const double ratio = 1 / (frequency * meanInterval);
        const double value =
            n * phaseGain(resultant / n) -
            clock.pauses * (std::log(ratio) + 1 / ratio - 1); // for one pause per period
        if (value > best) {
            best = value;
            fitted.meanIntervalNs = 1 / frequency;
        }
    }
    fitted.score = clock.log + best - std::log(tried) -
                   penalty(curve, 7 + static_cast<double>(curve.steps.size()));
    return fitted;
}

} // namespace

ClockFits fitClocks(const ObservedCurve& curve)
{
    const ClockFit clock = fitLengths(curve);
    return {fitClock(curve, clock), fitPeriodic(curve, clock)};
}

} // namespace unisweep::pause_fit
