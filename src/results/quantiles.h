// SPDX-License-Identifier: GPL-3.0-or-later
// Computes exact quantiles of many values in two passes.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <span>
#include <vector>

#include <QtGlobal>

namespace unisweep
{

/// Buckets of 1/512 of the value, as in an HDR histogram; the first 1024 values each have their
/// own.
inline constexpr int bucketFineBits = 9;
inline constexpr std::size_t bucketCount = (64 - bucketFineBits + std::size_t{1}) << bucketFineBits;

inline std::size_t bucketOf(quint64 value)
{
    const int coarse = std::max(0, static_cast<int>(std::bit_width(value)) - bucketFineBits - 1);
    return (static_cast<std::size_t>(coarse) << bucketFineBits) + (value >> coarse);
}
/// The number of values that share a bucket.
inline quint64 widthOfBucket(std::size_t bucket)
{
    const std::size_t coarse = bucket >> bucketFineBits;
    return quint64{1} << (coarse > 0 ? coarse - 1 : 0);
}
inline quint64 lowestInBucket(std::size_t bucket)
{
    const std::size_t coarse = bucket >> bucketFineBits;
    if (coarse == 0)
        return bucket;
    return (bucket - ((coarse - 1) << bucketFineBits)) << (coarse - 1);
}

/// The rank, from 0, of the nearest-rank quantile q of n > 0 values: the smallest value with at
/// least q·n values at or below it.
inline std::size_t nearestRank(double q, std::size_t n)
{
    return static_cast<std::size_t>(std::max(1.0, std::ceil(q * static_cast<double>(n) - 1e-9))) -
           1;
}

/// The values at these ascending ranks (from 0) in sorted order. `forEach(visit)` calls
/// visit(qint64) with each value, the same values on every call. There must be more values than the
/// highest rank, and none may be less than `least`.
///
/// The first pass counts the values in buckets of 1/512 of their distance from `least`; the second
/// collects the values of the buckets that contain a rank, and only these are searched.
template<class ForEach>
std::vector<qint64> valuesAtRanks(const ForEach& forEach, qint64 least,
                                  std::span<const std::size_t> ranks)
{
    const auto bucketFor = [least](qint64 value) {
        return bucketOf(static_cast<quint64>(value) - static_cast<quint64>(least));
    };
    std::vector<std::size_t> counts(bucketCount);
    forEach([&](qint64 value) { ++counts[bucketFor(value)]; });

    struct Wanted {
        std::size_t bucket;
        std::size_t before; ///< number of values in lower buckets
        std::vector<qint64> values;
    };
    std::vector<Wanted> wanted;
    std::vector<std::size_t> home;             // for each rank, its place in `wanted`
    std::vector<quint16> place(counts.size()); // for each bucket, its place in `wanted`, from 1
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
        if (const quint16 at = place[bucketFor(value)])
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
