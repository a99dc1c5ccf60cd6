// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/block_bootstrap.h"

#include <algorithm>

#include "results/nonparametric.h"
#include "results/quantiles.h"

namespace unisweep
{

// Longer than the pauses and queues of a guest that keeps up. Steps shorter than `minBlocks` of
// these get shorter blocks.
static constexpr qint64 blockNs = 100'000'000;
static constexpr qint64 minBlocks = 20;
static constexpr std::size_t cells = 256;

BlockSample::BlockSample(std::span<const StepData* const> repetitions, LatencyKind kind)
{
    struct Value {
        qint64 latency;
        std::uint32_t block;
    };
    std::vector<Value> values;
    for (const StepData* step : repetitions) {
        const qint64 duration = std::max<qint64>(1, step->record.duration.count());
        const qint64 count = std::max(minBlocks, (duration + blockNs - 1) / blockNs);
        const std::size_t first = m_blocks.size();
        m_blocks.resize(first + static_cast<std::size_t>(count));
        m_repetitions.push_back({first, static_cast<std::size_t>(count)});
        for (const Sample& sample : step->samples) {
            if (sample.intendedNs < 0 || sample.outcome == Outcome::Duplicate ||
                sample.outcome == Outcome::Unmatched)
                continue;
            const auto place = static_cast<std::int64_t>(static_cast<double>(sample.intendedNs) /
                                                         static_cast<double>(duration) *
                                                         static_cast<double>(count));
            const auto block = static_cast<std::uint32_t>(
                first + static_cast<std::size_t>(std::clamp<qint64>(place, 0, count - 1)));
            ++m_blocks[block].requests;
            m_blocks[block].failed += sample.outcome != Outcome::Answered;
            if (const qint64 latency = shownLatency(sample, kind); latency != never) {
                ++m_blocks[block].latencies;
                values.push_back({latency, block});
            }
        }
    }
    std::sort(values.begin(), values.end(),
              [](const Value& a, const Value& b) { return a.latency < b.latency; });
    m_values.reserve(values.size());
    m_blockOf.reserve(values.size());
    m_cell = std::max<std::size_t>(1, values.size() / cells);
    std::vector<std::uint32_t> before(m_blocks.size(), 0);
    for (const Value& value : values) {
        if (m_values.size() % m_cell == 0)
            m_before.insert(m_before.end(), before.begin(), before.end());
        m_values.push_back(value.latency);
        m_blockOf.push_back(value.block);
        ++before[value.block];
    }
}

// The smallest latency with at least q of all latencies at or below it, where each latency counts
// as often as its block was drawn.
double BlockSample::quantile(std::span<const std::uint32_t> weights, double q, double total) const
{
    const auto wanted = static_cast<double>(nearestRank(q, static_cast<std::size_t>(total)) + 1);
    const std::size_t blocks = m_blocks.size();
    const auto before = [&](std::size_t cell) {
        double sum = 0;
        for (std::size_t b = 0; b < blocks; ++b)
            sum += static_cast<double>(weights[b]) * m_before[cell * blocks + b];
        return sum;
    };
    std::size_t low = 0; // the last cell with fewer than `wanted` values before it
    std::size_t high = m_before.size() / blocks;
    while (high - low > 1) {
        const std::size_t middle = (low + high) / 2;
        (before(middle) < wanted ? low : high) = middle;
    }
    double seen = before(low);
    for (std::size_t i = low * m_cell; i < m_values.size(); ++i) {
        seen += weights[m_blockOf[i]];
        if (seen >= wanted)
            return static_cast<double>(m_values[i]);
    }
    return static_cast<double>(m_values.back());
}

BlockSample::Figures BlockSample::weighted(std::span<const std::uint32_t> weights) const
{
    double latencies = 0;
    double requests = 0;
    double failed = 0;
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        latencies += static_cast<double>(weights[b]) * m_blocks[b].latencies;
        requests += static_cast<double>(weights[b]) * m_blocks[b].requests;
        failed += static_cast<double>(weights[b]) * m_blocks[b].failed;
    }
    Figures figures;
    if (latencies > 0) {
        figures.medianNs = quantile(weights, 0.5, latencies);
        figures.p99Ns = quantile(weights, 0.99, latencies);
    }
    figures.failedShare = requests > 0 ? failed / requests : 0;
    return figures;
}

BlockSample::Figures BlockSample::observed() const
{
    return weighted(std::vector<std::uint32_t>(m_blocks.size(), 1));
}

BlockSample::Figures BlockSample::drawn(std::mt19937_64& random) const
{
    const auto below = [&](std::size_t n) {
        return static_cast<std::size_t>(uniform(random) * static_cast<double>(n));
    };
    std::vector<std::uint32_t> weights(m_blocks.size(), 0);
    for (std::size_t r = 0; r < m_repetitions.size(); ++r) {
        const Range& range = m_repetitions[below(m_repetitions.size())];
        for (std::size_t i = 0; i < range.count; ++i)
            ++weights[range.first + below(range.count)];
    }
    return weighted(weights);
}

} // namespace unisweep
