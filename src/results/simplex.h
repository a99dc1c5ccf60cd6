// SPDX-License-Identifier: GPL-3.0-or-later
// Nelder and Mead's downhill simplex (1965): maximizes a function of a few parameters without
// derivatives.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace unisweep
{

template<std::size_t N> struct Maximum {
    std::array<double, N> at = {};
    double value = -std::numeric_limits<double>::infinity();
};

/// `f` may return −infinity (outside of its domain), but not NaN. `step`: the size of the initial
/// simplex.
template<std::size_t N, class F>
Maximum<N> maximize(const F& f, std::array<double, N> start, std::array<double, N> step,
                    int evaluations = 60 * static_cast<int>(N))
{
    using Point = std::array<double, N>;
    std::array<Maximum<N>, N + 1> simplex;
    for (std::size_t i = 0; i <= N; ++i) {
        Point at = start;
        if (i > 0)
            at[i - 1] += step[i - 1];
        simplex[i] = {at, f(at)};
    }
    const auto better = [](const Maximum<N>& a, const Maximum<N>& b) { return a.value > b.value; };
    const auto onLine = [&](const Point& center, double t) {
        Point at;
        for (std::size_t d = 0; d < N; ++d)
            at[d] = center[d] + t * (center[d] - simplex[N].at[d]);
        return Maximum<N>{at, f(at)};
    };
    for (int used = static_cast<int>(N) + 1; used < evaluations;) {
        std::sort(simplex.begin(), simplex.end(), better);
        if (simplex[0].value - simplex[N].value < 1e-3)
            break;
        Point center = {};
        for (std::size_t i = 0; i < N; ++i) {
            for (std::size_t d = 0; d < N; ++d)
                center[d] += simplex[i].at[d] / static_cast<double>(N);
        }
        const Maximum<N> reflected = onLine(center, 1);
        ++used;
        if (reflected.value > simplex[0].value) {
            const Maximum<N> expanded = onLine(center, 2);
            ++used;
            simplex[N] = expanded.value > reflected.value ? expanded : reflected;
            continue;
        }
        if (reflected.value > simplex[N - 1].value) {
            simplex[N] = reflected;
            continue;
        }
        const Maximum<N> contracted =
            onLine(center, reflected.value > simplex[N].value ? 0.5 : -0.5);
        ++used;
        if (contracted.value > std::max(reflected.value, simplex[N].value)) {
            simplex[N] = contracted;
            continue;
        }
        for (std::size_t i = 1; i <= N; ++i) {
            for (std::size_t d = 0; d < N; ++d)
                simplex[i].at[d] = (simplex[0].at[d] + simplex[i].at[d]) / 2;
            simplex[i].value = f(simplex[i].at);
            ++used;
        }
    }
    return *std::min_element(simplex.begin(), simplex.end(), better);
}

/// Searches briefly from each of several starts, then continues from the best.
template<std::size_t N, class F>
Maximum<N> maximizeFromBest(const F& f, const std::vector<std::array<double, N>>& starts,
                            std::array<double, N> step)
{
    constexpr int little = 15 * static_cast<int>(N);
    Maximum<N> best;
    for (const auto& start : starts) {
        const Maximum<N> found = maximize<N>(f, start, step, little);
        if (found.value > best.value)
            best = found;
    }
    for (double& size : step)
        size /= 4;
    const Maximum<N> found = maximize<N>(f, best.at, step);
    return found.value > best.value ? found : best;
}

} // namespace unisweep
