// SPDX-License-Identifier: GPL-3.0-or-later
// Estimates the sampling variation of a step's figures by a block bootstrap. Latencies of
// successive requests are not independent (a pause delays hundreds at once), so blocks of time are
// resampled with replacement, not single requests (Carlstein 1986; Lahiri, Resampling Methods for
// Dependent Data, 2003, chapter 2). With several repetitions, first the repetitions are resampled,
// then the blocks within each, so that variation between boots is included.
#pragma once

#include <array>
#include <random>
#include <span>
#include <vector>

#include "results/run_data.h"

namespace unisweep
{

/// The steps of one curve at one offered rate, one per repetition.
class BlockSample
{
public:
    /// Reads all samples of the steps, and keeps what it needs of them.
    BlockSample(std::span<const StepData* const> repetitions, LatencyKind kind);

    qint64 latencies() const { return static_cast<qint64>(m_values.size()); }
    std::size_t repetitions() const { return m_repetitions.size(); }
    std::size_t blocks() const { return m_blocks.size(); } ///< of all repetitions

    struct Figures {
        double medianNs = 0;
        double p99Ns = 0;
        double failedShare = 0;
    };
    Figures observed() const; ///< from the measured samples
    /// From resampled blocks. Any thread, each with its own generator.
    Figures drawn(std::mt19937_64& random) const;

private:
    struct Block {
        std::uint32_t latencies = 0;
        std::uint32_t requests = 0;
        std::uint32_t failed = 0;
    };
    Figures weighted(std::span<const std::uint32_t> weights) const;
    double quantile(std::span<const std::uint32_t> weights, double q, double total) const;

    std::vector<Block> m_blocks;
    struct Range {
        std::size_t first, count;
    };
    std::vector<Range> m_repetitions; ///< each a range of m_blocks
    std::vector<qint64> m_values;     ///< ascending
    std::vector<std::uint32_t> m_blockOf;
    std::size_t m_cell = 1; ///< number of values between two rows of m_before
    std::vector<std::uint32_t>
        m_before; ///< for each block, the number of its values before each cell
};

} // namespace unisweep
