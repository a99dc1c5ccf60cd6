// SPDX-License-Identifier: GPL-3.0-or-later
// What figures need of a step's samples, in 6 bytes each and in the order of the samples, so that
// ten million can be scanned in milliseconds. Times to the nanosecond are in the samples
// themselves.
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

/// Use from one thread at a time.
class SampleColumns
{
public:
    static constexpr qsizetype chunkSize = 4096;

    struct Chunk {
        /// For shown samples; minLatencyNs > maxLatencyNs if there are none.
        float minLatencyNs = std::numeric_limits<float>::infinity();
        float maxLatencyNs = -std::numeric_limits<float>::infinity();
        qint64 firstNs = std::numeric_limits<qint64>::max(); ///< intended times of shown samples
        qint64 lastNs = std::numeric_limits<qint64>::min();
        qint64 zeroNs = 0;  ///< the time of tick 0
        bool loose = false; ///< times in this chunk are too far apart for ticks

        /// NaN for samples that figures of latency do not show: those of the warm-up, and those
        /// without a correct response. (A float has 24 bits: 6 ns at 100 ms.)
        std::array<float, chunkSize> latencyNs = {};
        /// Intended times in ticks, rounded down; only of shown samples, and not in a loose chunk.
        std::array<quint16, chunkSize> ticks = {};
    };

    /// The rate in requests/s determines the tick, so that a chunk of four times the expected
    /// length still fits.
    SampleColumns(int offeredRate, LatencyKind kind);

    /// For another thread to read: the chunks are shared until the last is filled further.
    SampleColumns(const SampleColumns& other);
    SampleColumns& operator=(const SampleColumns&) = delete;
    SampleColumns(SampleColumns&&) = default;

    /// In the order of their intended times, as in a step.
    void append(SampleView samples);

    LatencyKind kind() const { return m_kind; }
    double tickNs() const { return static_cast<double>(qint64{1} << m_tickBits); }
    qsizetype size() const { return m_size; } ///< number of samples appended
    qint64 shown() const { return m_shown; }  ///< those with a latency that are not in the warm-up
    float minLatencyNs() const { return m_minLatencyNs; } ///< > maxLatencyNs() if none is shown
    float maxLatencyNs() const { return m_maxLatencyNs; }

    /// All full but the last; sample i is at i % chunkSize of chunk i / chunkSize.
    const std::vector<std::shared_ptr<Chunk>>& chunks() const { return m_chunks; }
    qsizetype chunkFill(qsizetype chunk) const; ///< samples in that chunk
    float latencyNs(qsizetype sample) const;    ///< NaN if it is not shown

private:
    LatencyKind m_kind;
    int m_tickBits = 0;
    qsizetype m_size = 0;
    qint64 m_shown = 0;
    float m_minLatencyNs = std::numeric_limits<float>::infinity();
    float m_maxLatencyNs = -std::numeric_limits<float>::infinity();
    void add(const Sample& sample);

    std::vector<std::shared_ptr<Chunk>> m_chunks; ///< shared with copies
    mutable bool m_copied = false;                ///< since the last chunk was made or copied
};

} // namespace unisweep
