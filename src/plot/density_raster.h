// SPDX-License-Identifier: GPL-3.0-or-later
// Counts samples into the cells of a view. Exact: every sample whose place is in the view is
// counted in one cell, so that the cells' sum is the number of samples in view.
#pragma once

#include <span>
#include <vector>

#include "plot/sample_columns.h"

namespace unisweep
{

/// The cells: `width` × `height` of them over the latencies [lowNs, highNs).
struct RasterView {
    int width = 0;
    int height = 0;
    bool logarithmic = false; ///< then 0 < lowNs
    double lowNs = 0;
    double highNs = 1;

    bool operator==(const RasterView&) const = default;
};

/// Where a step's time runs, in cells from the left edge of the view.
struct TimePlacement {
    double zero = 0;    ///< the instant 0 of the step
    double perTick = 0; ///< > 0

    bool operator==(const TimePlacement&) const = default;
};

class DensityRaster
{
public:
    /// All cells zero.
    void reset(const RasterView& view);
    /// Counts the samples from index `from` to the end. Linear in their number, but for chunks of
    /// them that lie outside the view as a whole.
    void add(const SampleColumns& columns, qsizetype from, const TimePlacement& placement);

    const RasterView& view() const { return m_view; }
    /// The cells of one column of the raster, from the bottom up.
    std::span<const quint32> column(int x) const;
    quint64 total() const;
    quint32 densest() const;

private:
    template<class RowOf>
    void addChunk(const SampleColumns::Chunk& chunk, qsizetype from, qsizetype to, qint32 firstTick,
                  qint32 lastTick, const TimePlacement& placement, RowOf rowOf);
    int rowInTable(float latencyNs) const;

    RasterView m_view;
    std::vector<quint32> m_cells;
    // Logarithmic rows without a logarithm per sample: the bits of a positive float rise with its
    // value, so their top part finds the first row that its bucket touches.
    std::vector<float> m_rowEdges; ///< m_rowEdges[r]: the lowest latency of row r
    std::vector<quint16> m_rowOfBucket;
    quint32 m_firstBits = 0;
    int m_bucketShift = 0;
};

} // namespace unisweep
