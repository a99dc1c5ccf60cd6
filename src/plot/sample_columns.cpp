// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/sample_columns.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace unisweep
{

static constexpr qint64 ticksOfChunk = 65536;
// Samples arrive in the order of their answers, so some of a chunk were due before its first.
static constexpr qint64 ticksBeforeFirst = ticksOfChunk / 4;

SampleColumns::SampleColumns(int offeredRate, LatencyKind kind)
    : m_kind(kind)
{
    const qint64 chunkNs = chunkSize * 1'000'000'000 / std::max(1, offeredRate);
    m_tickBits = std::bit_width(static_cast<quint64>(4 * chunkNs / ticksOfChunk));
}

SampleColumns::SampleColumns(const SampleColumns& other)
    : m_kind(other.m_kind)
    , m_tickBits(other.m_tickBits)
    , m_size(other.m_size)
    , m_shown(other.m_shown)
    , m_minLatencyNs(other.m_minLatencyNs)
    , m_maxLatencyNs(other.m_maxLatencyNs)
    , m_chunks(other.m_chunks)
    , m_copied(true)
{
    other.m_copied = true;
}

void SampleColumns::append(SampleView samples)
{
    if (std::exchange(m_copied, false) && m_size % chunkSize != 0)
        m_chunks.back() = std::make_shared<Chunk>(*m_chunks.back());
    samples.forEach([this](const Sample& sample) { add(sample); });
}

void SampleColumns::add(const Sample& sample)
{
    const auto at = static_cast<std::size_t>(m_size % chunkSize);
    if (at == 0)
        m_chunks.push_back(std::make_shared_for_overwrite<Chunk>());
    Chunk& chunk = *m_chunks.back();
    ++m_size;
    const qint64 latency = sample.intendedNs < 0 ? never : shownLatency(sample, m_kind);
    if (latency == never) {
        chunk.latencyNs[at] = std::numeric_limits<float>::quiet_NaN();
        chunk.ticks[at] = 0;
        return;
    }
    if (chunk.firstNs > chunk.lastNs) // the first that is shown
        chunk.zeroNs = sample.intendedNs - (ticksBeforeFirst << m_tickBits);
    const qint64 tick = (sample.intendedNs - chunk.zeroNs) >> m_tickBits;
    chunk.loose |= tick < 0 || tick >= ticksOfChunk;
    chunk.ticks[at] = static_cast<quint16>(tick);
    const auto shown = static_cast<float>(latency);
    chunk.latencyNs[at] = shown;
    chunk.minLatencyNs = std::min(chunk.minLatencyNs, shown);
    chunk.maxLatencyNs = std::max(chunk.maxLatencyNs, shown);
    chunk.firstNs = std::min<qint64>(chunk.firstNs, sample.intendedNs);
    chunk.lastNs = std::max<qint64>(chunk.lastNs, sample.intendedNs);
    m_minLatencyNs = std::min(m_minLatencyNs, shown);
    m_maxLatencyNs = std::max(m_maxLatencyNs, shown);
    ++m_shown;
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

} // namespace unisweep
