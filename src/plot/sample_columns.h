// SPDX-License-Identifier: GPL-3.0-or-later
// What figures need of a step's samples, in 8 bytes each and in the order of the samples, so that
// ten million are passed over in milliseconds.
#pragma once

#include <array>
#include <chrono>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "results/statistics.h"

namespace unisweep
{

class SampleColumns
{
public:
    static constexpr qsizetype chunkSize = 4096;

    struct Chunk {
        /// Of the samples that are shown; minLatencyNs > maxLatencyNs when none is.
        float minLatencyNs = std::numeric_limits<float>::infinity();
        float maxLatencyNs = -std::numeric_limits<float>::infinity();
        qint32 minTicks = std::numeric_limits<qint32>::max();
        qint32 maxTicks = std::numeric_limits<qint32>::min();
        /// NaN for samples that figures of latency do not show: the warm-up and what has no
        /// correct answer. (A float keeps 24 bits: 6 ns of 100 ms.)
        std::array<float, chunkSize> latencyNs;
        std::array<qint32, chunkSize> ticks; ///< intended time on the step's axis
    };

    /// `duration` of the step chooses the tick: times up to twice as long are kept apart, later
    /// ones are drawn at the end of that.
    SampleColumns(std::chrono::nanoseconds duration, LatencyKind kind);

    void append(std::span<const Sample> samples);

    LatencyKind kind() const { return m_kind; }
    double tickNs() const { return m_tickNs; }
    qsizetype size() const { return m_size; } ///< samples appended
    qint64 shown() const { return m_shown; }  ///< of these, with a latency and not in the warm-up
    float minLatencyNs() const { return m_minLatencyNs; } ///< > maxLatencyNs() when none is shown
    float maxLatencyNs() const { return m_maxLatencyNs; }

    /// All full but the last; sample i is at i % chunkSize of chunk i / chunkSize.
    const std::vector<std::unique_ptr<Chunk>>& chunks() const { return m_chunks; }
    qsizetype chunkFill(qsizetype chunk) const;
    float latencyNs(qsizetype sample) const;
    qint32 ticks(qsizetype sample) const;

private:
    LatencyKind m_kind;
    qint64 m_tickNs = 1;
    qsizetype m_size = 0;
    qint64 m_shown = 0;
    float m_minLatencyNs = std::numeric_limits<float>::infinity();
    float m_maxLatencyNs = -std::numeric_limits<float>::infinity();
    std::vector<std::unique_ptr<Chunk>> m_chunks;
};

} // namespace unisweep
