// SPDX-License-Identifier: GPL-3.0-or-later
// The likelihood of the places of delays, if some are pauses, each after about the same number of
// requests, and the others are ordinary slow requests.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "results/pause_intervals.h"

namespace unisweep::pause_fit
{

inline constexpr double minOrdinaryShare = 0.02; // share of the delays
inline constexpr double minSlightSeen = 0.5;
inline constexpr double farthestMeans = 5; // largest distance between two successive pauses, in
                                           // mean distances
inline constexpr std::size_t longestTable = 1 << 16;
inline constexpr double maxRatio = 1e6; // of densities; they are only models

// GammaIntervals with a cache of masses, which are needed repeatedly.
class KnownIntervals
{
public:
    KnownIntervals(double mean, double shape, double seen)
        : m_of(mean, shape, seen)
    {
    }
    double farthest() const { return farthestMeans * m_of.mean(); }
    double meanSeen() const { return m_of.meanSeen(); }
    double beyond(double x) const { return x > farthest() ? 0 : m_of.beyond(x); }
    double none(double x) const { return x > farthest() ? 0 : std::exp(m_of.logNone(x)); }
    double mass(qint64 distance)
    {
        const auto i = static_cast<std::size_t>(distance);
        if (i >= longestTable)
            return m_of.mass(static_cast<double>(distance), 1);
        if (i >= m_known.size())
            m_known.resize(i + i / 4 + 64, -1);
        if (m_known[i] < 0)
            m_known[i] = m_of.mass(static_cast<double>(distance), 1);
        return m_known[i];
    }

private:
    GammaIntervals m_of;
    std::vector<double> m_known;
};

// Approximate masses of one shape for any mean, for searching.
class ScaledIntervals
{
public:
    explicit ScaledIntervals(double shape)
    {
        const GammaIntervals of(unit, shape, seen);
        for (std::size_t i = 0; i < size; ++i) {
            const double x = (static_cast<double>(i) + 0.5) * unit / perMean;
            m_mass.push_back(unit * of.mass(x, 1));
            m_beyond.push_back(of.beyond(x));
        }
    }
    void setMean(double mean) { m_mean = mean; }
    double farthest() const { return 2.5 * m_mean; }
    double meanSeen() const { return m_mean / seen; }
    double beyond(double x) const { return x >= farthest() ? 0 : m_beyond[index(x)]; }
    double none(double) const { return 0; }
    double mass(qint64 distance) const
    {
        const auto x = static_cast<double>(distance);
        return x >= farthest() ? 0 : std::min(1.0, m_mass[index(x)] / m_mean);
    }

    static constexpr double seen = 0.93;

private:
    static constexpr double unit = 1e4;
    static constexpr double perMean = 200;
    static constexpr std::size_t size = static_cast<std::size_t>(2.5 * perMean) + 1;
    std::size_t index(double x) const { return static_cast<std::size_t>(x / m_mean * perMean); }

    double m_mean = unit;
    std::vector<double> m_mass;
    std::vector<double> m_beyond;
};

// Delays of which some are pauses, each after about the same number of requests, and the others are
// independent ordinary requests. Any subset of the delays may be the pauses: the sum over all
// subsets is computed delay by delay, from the last pause before each.
class Superposition
{
public:
    struct Counts {
        double mean = 0; // requests from pause to pause, at the first step's rate
        double shape = 0;
        double seen = 1;     // the share of pauses beyond the threshold
        double exponent = 0; // the mean is proportional to rate^exponent
        static Counts of(const std::array<double, 3>& at, double exponent)
        {
            return {std::exp(at[0]), std::exp(at[1]), 1 / (1 + std::exp(-at[2])), exponent};
        }
        bool allowed() const
        {
            return shape >= 1 && shape < 1e4 && mean >= 2 && seen > minSlightSeen;
        }
    };

    explicit Superposition(const ObservedCurve& curve)
        : m_curve(curve)
    {
    }
    void setMarks(const Mixture& marks)
    {
        m_marks = marks;
        m_ratios.clear();
        const double beyond = std::max(least, marks.lengths.tail(m_curve.thresholdNs));
        forEachDelay(m_curve, [&](const ObservedDelay& delay) {
            const double ordinary = marks.bodyDensity(delay.excessNs - m_curve.thresholdNs);
            m_ratios.push_back(std::clamp(marks.lengths.densityAt(delay.logExcess) / beyond /
                                              std::max(least, ordinary),
                                          1 / maxRatio, maxRatio));
        });
        noteAlone();
    }
    // Sets the share of ordinary requests that best explains the excesses alone.
    void fitShare()
    {
        double& share = m_marks.bodyShare;
        for (int i = 0; i < 15; ++i) { // expectation maximization
            double sum = 0;
            for (const double ratio : m_ratios)
                sum += share / (share + (1 - share) * ratio);
            share = std::clamp(sum / static_cast<double>(m_ratios.size()), 0.02, 0.97);
        }
        noteAlone();
    }
    // The gain in log-likelihood of the delays' places over independently slow requests.
    double gain(const Counts& counts, double* ofOneRate = nullptr) const
    {
        if (!counts.allowed() || m_ratios.empty())
            return impossible;
        double sum = 0;
        double most = impossible;
        std::size_t first = 0;
        std::size_t i = 0;
        std::optional<KnownIntervals> intervals;
        for (const ObservedStep& step : m_curve.steps) {
            if (!intervals || counts.exponent != 0) {
                const double mean =
                    counts.mean * std::pow(step.rate / m_curve.steps.front().rate, counts.exponent);
                intervals.emplace(std::max(1.0, mean), counts.shape, counts.seen);
            }
            const double one = gainOfStep(step, first, m_alone[i++], *intervals);
            sum += one;
            most = std::max(most, one);
            first += step.delays.size();
        }
        if (ofOneRate)
            *ofOneRate = most;
        return sum;
    }

    double roughGain(ScaledIntervals& intervals) const
    {
        double sum = 0;
        std::size_t first = 0;
        std::size_t i = 0;
        for (const ObservedStep& step : m_curve.steps) {
            sum += gainOfStep(step, first, m_alone[i++], intervals);
            first += step.delays.size();
        }
        return sum;
    }

private:
    // Stores the log-likelihood of each step's excesses, up to a constant, for independently slow
    // requests.
    void noteAlone()
    {
        m_alone.clear();
        auto ratio = m_ratios.begin();
        for (const ObservedStep& step : m_curve.steps) {
            double sum = 0;
            for (std::size_t i = 0; i < step.delays.size(); ++i)
                sum += std::log(m_marks.bodyShare + (1 - m_marks.bodyShare) * *ratio++);
            m_alone.push_back(sum);
        }
    }
    template<class Intervals>
    double gainOfStep(const ObservedStep& step, std::size_t first, double alone,
                      Intervals& intervals) const
    {
        const std::size_t n = step.delays.size();
        if (n == 0)
            return std::log(std::max(least, intervals.none(step.requests)));
        const auto count = static_cast<double>(n);
        const double pauses = step.requests / intervals.meanSeen();
        const double ordinary = std::max(minOrdinaryShare * count, count - pauses) / step.requests;
        const double farthest = intervals.farthest();
        std::vector<double> asPause(n); // scaled by exp(−logFactor)
        double logFactor = 0;
        double before = 1 / intervals.meanSeen();
        std::size_t from = 0;
        for (std::size_t j = 0; j < n; ++j) {
            const qint64 at = step.delays[j].rank;
            double sum = before * intervals.beyond(static_cast<double>(at));
            while (static_cast<double>(at - step.delays[from].rank) > farthest)
                ++from;
            for (std::size_t k = from; k < j; ++k)
                sum += asPause[k] * intervals.mass(at - step.delays[k].rank);
            const double ratio = m_ratios[first + j];
            asPause[j] = ratio / ordinary * sum;
            if (asPause[j] > 1e50) {
                for (std::size_t k = from; k <= j; ++k)
                    asPause[k] *= 1e-50;
                before *= 1e-50;
                logFactor += 50 * std::numbers::ln10;
            }
        }
        double sum = before * intervals.meanSeen() * intervals.none(step.requests);
        for (std::size_t k = 0; k < n; ++k)
            sum += asPause[k] *
                   intervals.beyond(step.requests - static_cast<double>(step.delays[k].rank));
        const double together = std::log(std::max(least, sum)) + logFactor +
                                count * std::log(ordinary) - ordinary * step.requests;
        return together - (alone + count * std::log(count / step.requests) - count);
    }

    const ObservedCurve& m_curve;
    Mixture m_marks;
    std::vector<double> m_ratios; // density of an excess as a pause, divided by that as an ordinary
                                  // request
    std::vector<double> m_alone;
};

} // namespace unisweep::pause_fit
