// SPDX-License-Identifier: GPL-3.0-or-later
// What another run of the same step might have shown. Latencies of successive requests are not
// independent (a pause delays hundreds at once), so whole blocks of time are resampled with
// replacement instead of single requests (Carlstein 1986; Lahiri, Resampling Methods for Dependent
// Data, 2003, chapter 2). With several repetitions, repetitions are resampled first and blocks
// within them second, so that variation between boots counts.
#pragma once

#include <array>
#include <random>
#include <span>
#include <vector>

#include "results/run_data.h"

namespace unisweep
{

/// The same point of two curves: the steps of one rate, one per repetition.
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
    Figures observed() const; ///< of the measured samples
    /// Of resampled blocks. May be called on several threads, each with its own generator.
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
    std::vector<Range> m_repetitions; ///< of blocks
    std::vector<qint64> m_values;     ///< ascending
    std::vector<std::uint32_t> m_blockOf;
    std::size_t m_cell = 1; ///< number of values between two rows of m_before
    std::vector<std::uint32_t>
        m_before; ///< for each block, the number of its values before each cell
};

} // namespace unisweep
