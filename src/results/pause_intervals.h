// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals between observed pauses, for pauses at gamma-distributed intervals.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

#include <boost/math/special_functions/gamma.hpp>

#include "results/pause_fit.h"

namespace unisweep::pause_fit
{

using Quiet = boost::math::policies::policy<
    boost::math::policies::promote_double<false>,
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>>;

// The survival function of the gamma distribution with mean `shape` and scale 1. Large shapes are
// approximated after Wilson and Hilferty (1931).
inline double gammaBeyond(double shape, double x)
{
    x = std::max(0.0, x);
    if (shape > 30)
        return normalTail((std::cbrt(x / shape) - 1 + 1 / (9 * shape)) * 3 * std::sqrt(shape));
    return boost::math::gamma_q(shape, x, Quiet());
}

// The intervals between the observed delays of a renewal process with gamma-distributed intervals,
// of which each pause is observed with probability `seen`: sums of a geometric number of intervals.
class GammaIntervals
{
public:
    GammaIntervals(double mean, double shape, double seen)
        : m_mean(mean)
        , m_seen(seen)
        , m_rate(shape / mean)
        , m_narrow(0.25 * mean / std::sqrt(shape))
    {
        double left = 1;
        for (std::size_t k = 1; k <= most && left > 1e-3; ++k) {
            const double weight = k == most ? left : left * seen;
            const double ofSum = static_cast<double>(k) * shape;
            m_sums[m_count++] = {weight, ofSum, boost::math::lgamma(ofSum, Quiet())};
            left -= weight;
        }
    }

    // The probability of an interval between middle − width/2 and middle + width/2.
    double mass(double middle, double width) const
    {
        return width < m_narrow && middle > width
                   ? width * density(middle)
                   : std::max(0.0, beyond(middle - width / 2) - beyond(middle + width / 2));
    }
    double logMass(double middle, double width) const
    {
        return std::log(std::max(least, mass(middle, width)));
    }
    double mean() const { return m_mean; }
    double beyond(double x) const
    {
        double sum = 0;
        for (std::size_t i = 0; i < m_count; ++i)
            sum += m_sums[i].weight * gammaBeyond(m_sums[i].shape, m_rate * x);
        return sum;
    }
    double logBeyond(double x) const { return std::log(std::max(least, beyond(x))); }
    double meanSeen() const { return m_mean / m_seen; }
    // The log-probability of no delay within x, starting from an arbitrary instant.
    double logNone(double x) const
    {
        double sum = 0;
        for (std::size_t i = 0; i < m_count; ++i) {
            const Sum& of = m_sums[i];
            sum += of.weight * (of.shape / m_rate * gammaBeyond(of.shape + 1, m_rate * x) -
                                x * gammaBeyond(of.shape, m_rate * x));
        }
        return std::log(std::max(least, sum / meanSeen()));
    }

private:
    struct Sum { // of k intervals
        double weight, shape, logGamma;
    };
    static constexpr std::size_t most = 12;

    double density(double x) const
    {
        const double scaled = m_rate * x;
        const double logScaled = std::log(scaled);
        double sum = 0;
        for (std::size_t i = 0; i < m_count; ++i)
            sum += m_sums[i].weight *
                   std::exp((m_sums[i].shape - 1) * logScaled - scaled - m_sums[i].logGamma);
        return m_rate * sum;
    }

    double m_mean;
    double m_seen;
    double m_rate;
    double m_narrow; // a width over which the density is nearly constant
    std::array<Sum, most> m_sums = {};
    std::size_t m_count = 0;
};

} // namespace unisweep::pause_fit
