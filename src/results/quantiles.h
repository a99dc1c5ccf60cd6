// SPDX-License-Identifier: GPL-3.0-or-later
// Exact quantiles of many values in two passes over them.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <span>
#include <vector>

#include <QtGlobal>

namespace unisweep
{

/// The rank, from 0, of the nearest-rank quantile q of n > 0 values: the smallest value with at
/// least q·n of them at or below it.
inline std::size_t nearestRank(double q, std::size_t n)
{
    return static_cast<std::size_t>(std::max(1.0, std::ceil(q * static_cast<double>(n) - 1e-9))) -
           1;
}

/// The values that would stand at these ascending ranks, from 0, if all values were sorted.
/// `forEach(visit)` calls visit(qint64) with each of them, the same ones whenever it is called;
/// there are more than the highest rank, and none is less than `least`.
///
/// One pass counts the values into buckets of one 512th of their distance from `least`, as an HDR
/// histogram does; another takes those of the buckets that hold a rank, and only these are sorted.
template<class ForEach>
std::vector<qint64> valuesAtRanks(const ForEach& forEach, qint64 least,
                                  std::span<const std::size_t> ranks)
{
    constexpr int fineBits = 9;
    constexpr std::size_t fine = std::size_t{1} << fineBits;
    const auto bucketOf = [least](qint64 value) {
        const quint64 distance = static_cast<quint64>(value) - static_cast<quint64>(least);
        const int coarse = std::max(0, static_cast<int>(std::bit_width(distance)) - fineBits - 1);
        return (static_cast<std::size_t>(coarse) << fineBits) + (distance >> coarse);
    };
    std::vector<std::size_t> counts((64 - fineBits + 1) * fine);
    forEach([&](qint64 value) { ++counts[bucketOf(value)]; });

    struct Wanted {
        std::size_t bucket;
        std::size_t before; ///< values in the buckets below
        std::vector<qint64> values;
    };
    std::vector<Wanted> wanted;
    std::vector<std::size_t> home;             // of each rank, in `wanted`
    std::vector<quint16> place(counts.size()); // of a bucket in `wanted`, from 1
    std::size_t bucket = 0;
    std::size_t before = 0;
    for (const std::size_t rank : ranks) {
        while (before + counts[bucket] <= rank)
            before += counts[bucket++];
        if (wanted.empty() || wanted.back().bucket != bucket) {
            wanted.push_back({bucket, before, {}});
            wanted.back().values.reserve(counts[bucket]);
            place[bucket] = static_cast<quint16>(wanted.size());
        }
        home.push_back(wanted.size() - 1);
    }
    forEach([&](qint64 value) {
        if (const quint16 at = place[bucketOf(value)])
            wanted[at - std::size_t{1}].values.push_back(value);
    });
    std::vector<qint64> found;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        Wanted& in = wanted[home[i]];
        const auto at = in.values.begin() + static_cast<std::ptrdiff_t>(ranks[i] - in.before);
        std::nth_element(in.values.begin(), at, in.values.end());
        found.push_back(*at);
    }
    return found;
}

} // namespace unisweep
