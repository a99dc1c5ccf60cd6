// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/sample_columns.h"

#include <algorithm>

namespace unisweep
{

SampleColumns::SampleColumns(std::chrono::nanoseconds duration, LatencyKind kind)
    : m_kind(kind)
{
    constexpr qint64 most = std::numeric_limits<qint32>::max();
    while (duration.count() * 2 / m_tickNs >= most)
        m_tickNs *= 2;
}

void SampleColumns::append(std::span<const Sample> samples)
{
    constexpr qint64 most = std::numeric_limits<qint32>::max();
    for (const Sample& sample : samples) {
        const auto at = static_cast<std::size_t>(m_size % chunkSize);
        if (at == 0)
            m_chunks.push_back(std::make_unique_for_overwrite<Chunk>());
        Chunk& chunk = *m_chunks.back();
        const qint64 latency = sample.intendedNs < 0 ? never : shownLatency(sample, m_kind);
        chunk.ticks[at] =
            static_cast<qint32>(std::clamp(sample.intendedNs / m_tickNs, -most, most));
        ++m_size;
        if (latency == never) {
            chunk.latencyNs[at] = std::numeric_limits<float>::quiet_NaN();
            continue;
        }
        const auto shown = static_cast<float>(latency);
        chunk.latencyNs[at] = shown;
        chunk.minLatencyNs = std::min(chunk.minLatencyNs, shown);
        chunk.maxLatencyNs = std::max(chunk.maxLatencyNs, shown);
        chunk.minTicks = std::min(chunk.minTicks, chunk.ticks[at]);
        chunk.maxTicks = std::max(chunk.maxTicks, chunk.ticks[at]);
        m_minLatencyNs = std::min(m_minLatencyNs, shown);
        m_maxLatencyNs = std::max(m_maxLatencyNs, shown);
        ++m_shown;
    }
}

qsizetype SampleColumns::chunkFill(qsizetype chunk) const
{
    return std::clamp<qsizetype>(m_size - chunk * chunkSize, 0, chunkSize);
}

float SampleColumns::latencyNs(qsizetype sample) const
{
    return m_chunks[static_cast<std::size_t>(sample / chunkSize)]
        ->latencyNs[static_cast<std::size_t>(sample % chunkSize)];
}

qint32 SampleColumns::ticks(qsizetype sample) const
{
    return m_chunks[static_cast<std::size_t>(sample / chunkSize)]
        ->ticks[static_cast<std::size_t>(sample % chunkSize)];
}

} // namespace unisweep
