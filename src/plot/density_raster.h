// SPDX-License-Identifier: GPL-3.0-or-later
// Counts samples in the cells of a view. Exact: each sample in view is counted in one cell, so the
// sum of the cells is the number of samples in view.
#pragma once

#include <span>
#include <vector>

#include "plot/sample_columns.h"

namespace unisweep
{

/// `width` × `height` cells; the height covers the latencies [lowNs, highNs).
struct RasterView {
    int width = 0;
    int height = 0;
    bool logarithmic = false; ///< requires 0 < lowNs
    double lowNs = 0;
    double highNs = 1;

    bool operator==(const RasterView&) const = default;
};

/// Maps a step's time to cells from the left edge of the view.
struct TimePlacement {
    double zero = 0;  ///< the place of the step's instant 0
    double perNs = 0; ///< cells per ns, > 0

    bool operator==(const TimePlacement&) const = default;
};

/// The samples to count: those of a step from index `from`.
struct RasterInput {
    const SampleColumns* columns = nullptr;
    SampleView samples; ///< the samples that the columns were made from
    qsizetype from = 0;
    TimePlacement placement;
};

class DensityRaster
{
public:
    /// Sets all cells to zero.
    void reset(const RasterView& view);
    /// Linear in the number of samples, except that chunks of them entirely outside the view are
    /// skipped. Many samples are distributed over threads, which have ended when this returns.
    /// With `oneOf` above 1 only as many samples are counted, each for that many: an estimate.
    void add(std::span<const RasterInput> inputs, int oneOf = 1);
    /// Of add(), without an estimate: the samples that it would look at, about.
    qsizetype samplesToCount(std::span<const RasterInput> inputs) const;

    const RasterView& view() const { return m_view; }
    /// The cells of one column of the raster, from the bottom.
    std::span<const quint32> column(int x) const;
    /// All cells, column by column from the left, each from the bottom.
    std::span<const quint32> cells() const;
    quint64 total() const;

private:
    RasterView m_view;
    std::vector<quint32> m_cells; ///< column by column, and one more for samples outside the view
};

} // namespace unisweep
