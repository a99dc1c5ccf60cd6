// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/collection_clock.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace unisweep
{

static constexpr std::size_t minArrivals = 8;
// Over a shorter span, differences in delay would look like differences in rate.
static constexpr qint64 minSpanNs = 1'000'000'000;
// The largest plausible slope: under emulation, a unikernel's clock was slow by 71 %.
static constexpr double steepest = 10;

namespace
{
struct Point {
    double x = 0; ///< guest's clock since the first arrival, ns
    double y = 0; ///< host minus guest since the first arrival, ns
};
} // namespace

static double turn(const Point& a, const Point& b, const Point& c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// The lower half of Andrew's monotone chain (1979); `points` by x.
static std::vector<Point> lowerHull(const std::vector<Point>& points)
{
    std::vector<Point> hull;
    for (const Point& point : points) {
        while (hull.size() > 1 && turn(hull[hull.size() - 2], hull.back(), point) <= 0)
            hull.pop_back();
        hull.push_back(point);
    }
    return hull;
}

std::optional<ClockMap> clockByArrivals(std::span<const Arrival> arrivals)
{
    if (arrivals.size() < minArrivals)
        return {};
    const Arrival& first = arrivals.front();
    std::vector<Point> points;
    double sum = 0;
    for (const Arrival& arrival : arrivals) {
        const qint64 x = arrival.guestNs - first.guestNs;
        points.push_back(
            {static_cast<double>(x), static_cast<double>(arrival.hostNs - first.hostNs - x)});
        sum += points.back().x;
    }
    std::ranges::sort(
        points, [](const Point& a, const Point& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    const double middle = sum / static_cast<double>(points.size());
    const std::vector<Point> hull = lowerHull(points);
    double slope = 0;
    double level = std::ranges::min_element(points, {}, &Point::y)->y;
    if (hull.back().x - hull.front().x >= static_cast<double>(minSpanNs)) {
        const auto right = std::max(
            hull.begin() + 1,
            std::ranges::lower_bound(hull, middle, {}, &Point::x)); // right end of the edge that
                                                                    // spans the middle
        const Point& a = *(right - 1);
        const Point& b = *right;
        slope = b.x > a.x ? (b.y - a.y) / (b.x - a.x) : 0;
        level = a.y - slope * a.x;
    }
    if (std::abs(slope) > steepest)
        return {};
    std::vector<double> beyond;
    beyond.reserve(points.size());
    for (const Point& point : points)
        beyond.push_back(point.y - level - slope * point.x);
    const auto half = beyond.begin() + static_cast<std::ptrdiff_t>(beyond.size() / 2);
    std::ranges::nth_element(beyond, half);
    return ClockMap{first.guestNs, first.hostNs + std::llround(level), slope,
                    std::llround(std::max(0.0, *half))};
}

std::optional<ClockMap> clockByRoundTrips(std::span<const RoundTrip> trips)
{
    if (trips.size() < 2)
        return {};
    std::vector<RoundTrip> quick(trips.begin(), trips.end());
    const auto took = [](const RoundTrip& trip) { return trip.receivedNs - trip.sentNs; };
    std::ranges::sort(quick, {}, took);
    quick.resize(std::max<std::size_t>(2, quick.size() / 4));
    const RoundTrip& best = quick.front();
    const qint64 hostNs = best.sentNs + took(best) / 2;
    std::vector<Point> points;
    Point mean;
    for (const RoundTrip& trip : quick) {
        const qint64 x = trip.guestNs - best.guestNs;
        const qint64 y = trip.sentNs + took(trip) / 2 - hostNs - x;
        points.push_back({static_cast<double>(x), static_cast<double>(y)});
        mean.x += points.back().x / static_cast<double>(quick.size());
        mean.y += points.back().y / static_cast<double>(quick.size());
    }
    double xx = 0;
    double xy = 0;
    for (const Point& point : points) {
        xx += (point.x - mean.x) * (point.x - mean.x);
        xy += (point.x - mean.x) * (point.y - mean.y);
    }
    const auto [left, right] = std::ranges::minmax(points, {}, &Point::x);
    const double slope = right.x - left.x >= static_cast<double>(minSpanNs) ? xy / xx : 0;
    if (std::abs(slope) > steepest)
        return {};
    const double level = mean.y - slope * mean.x;
    double furthest = 0;
    for (const Point& point : points)
        furthest = std::max(furthest, std::abs(point.y - level - slope * point.x));
    return ClockMap{best.guestNs, hostNs + std::llround(level), slope,
                    took(best) / 2 + std::llround(furthest)};
}

} // namespace unisweep
