// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/density_raster.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace unisweep
{

static constexpr int bucketsPerRow = 8;

void DensityRaster::reset(const RasterView& view)
{
    const bool sameRows = view.logarithmic && m_view.logarithmic && view.height == m_view.height &&
                          view.lowNs == m_view.lowNs && view.highNs == m_view.highNs;
    m_view = view;
    m_cells.assign(static_cast<std::size_t>(view.width) * static_cast<std::size_t>(view.height), 0);
    if (!view.logarithmic || sameRows || view.height == 0)
        return;

    const auto rows = static_cast<std::size_t>(view.height);
    m_rowEdges.resize(rows + 1);
    for (std::size_t row = 0; row <= rows; ++row) {
        const double share = static_cast<double>(row) / static_cast<double>(rows);
        m_rowEdges[row] =
            static_cast<float>(view.lowNs * std::pow(view.highNs / view.lowNs, share));
    }
    m_firstBits = std::bit_cast<quint32>(static_cast<float>(view.lowNs));
    const quint32 span = std::bit_cast<quint32>(static_cast<float>(view.highNs)) - m_firstBits;
    m_bucketShift = 0;
    while ((span >> m_bucketShift) > rows * bucketsPerRow)
        ++m_bucketShift;
    m_rowOfBucket.resize((span >> m_bucketShift) + 1);
    quint16 row = 0;
    for (std::size_t bucket = 0; bucket < m_rowOfBucket.size(); ++bucket) {
        const auto start =
            std::bit_cast<float>(m_firstBits + (static_cast<quint32>(bucket) << m_bucketShift));
        while (row + 1 < view.height && start >= m_rowEdges[row + 1U])
            ++row;
        m_rowOfBucket[bucket] = row;
    }
}

int DensityRaster::rowInTable(float latencyNs) const
{
    const quint32 bits = std::bit_cast<quint32>(latencyNs);
    int row = m_rowOfBucket[(bits - m_firstBits) >> m_bucketShift];
    while (row + 1 < m_view.height && latencyNs >= m_rowEdges[static_cast<std::size_t>(row) + 1])
        ++row;
    return row;
}

template<class RowOf>
void DensityRaster::addChunk(const SampleColumns::Chunk& chunk, qsizetype from, qsizetype to,
                             qint32 firstTick, qint32 lastTick, const TimePlacement& placement,
                             RowOf rowOf)
{
    const auto low = static_cast<float>(m_view.lowNs);
    const auto high = static_cast<float>(m_view.highNs);
    const auto scale = static_cast<float>(placement.perTick);
    const auto first = static_cast<float>(placement.zero + placement.perTick * firstTick);
    const int lastColumn = m_view.width - 1;
    quint32* const cells = m_cells.data();
    for (auto i = static_cast<std::size_t>(from); i < static_cast<std::size_t>(to); ++i) {
        const float latency = chunk.latencyNs[i];
        const qint32 ticks = chunk.ticks[i];
        if (!(latency >= low && latency < high) || ticks < firstTick || ticks > lastTick)
            continue; // a NaN goes here too
        const int x = static_cast<int>(first + static_cast<float>(ticks - firstTick) * scale);
        ++cells[std::clamp(x, 0, lastColumn) * m_view.height + rowOf(latency)];
    }
}

void DensityRaster::add(const SampleColumns& columns, qsizetype from,
                        const TimePlacement& placement)
{
    if (m_cells.empty() || !(placement.perTick > 0))
        return;
    // The ticks whose place is in [0, width). What is shown of a step lies at 0 or later.
    constexpr double most = std::numeric_limits<qint32>::max();
    const double first = std::ceil(-placement.zero / placement.perTick);
    const double last = std::ceil((m_view.width - placement.zero) / placement.perTick) - 1;
    if (first > most || last < 0 || last < first)
        return;
    const auto firstTick = static_cast<qint32>(std::max(first, 0.0));
    const auto lastTick = static_cast<qint32>(std::min(last, most));
    const auto low = static_cast<float>(m_view.lowNs);
    const auto high = static_cast<float>(m_view.highNs);
    const auto rowScale = static_cast<float>(m_view.height / (m_view.highNs - m_view.lowNs));
    const int lastRow = m_view.height - 1;

    for (qsizetype index = from / SampleColumns::chunkSize;
         index < static_cast<qsizetype>(columns.chunks().size()); ++index) {
        const SampleColumns::Chunk& chunk = *columns.chunks()[static_cast<std::size_t>(index)];
        const bool outside = chunk.maxLatencyNs < low || chunk.minLatencyNs >= high ||
                             chunk.maxTicks < firstTick || chunk.minTicks > lastTick;
        if (outside)
            continue;
        const qsizetype start = std::max<qsizetype>(0, from - index * SampleColumns::chunkSize);
        const qsizetype end = columns.chunkFill(index);
        if (m_view.logarithmic) {
            addChunk(chunk, start, end, firstTick, lastTick, placement,
                     [this](float latency) { return rowInTable(latency); });
        } else {
            addChunk(chunk, start, end, firstTick, lastTick, placement, [=](float latency) {
                return std::min(static_cast<int>((latency - low) * rowScale), lastRow);
            });
        }
    }
}

std::span<const quint32> DensityRaster::column(int x) const
{
    const auto height = static_cast<std::size_t>(m_view.height);
    return std::span(m_cells).subspan(static_cast<std::size_t>(x) * height, height);
}

quint64 DensityRaster::total() const
{
    return std::accumulate(m_cells.begin(), m_cells.end(), quint64{0});
}

quint32 DensityRaster::densest() const
{
    return m_cells.empty() ? 0 : *std::max_element(m_cells.begin(), m_cells.end());
}

} // namespace unisweep
