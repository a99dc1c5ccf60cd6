// SPDX-License-Identifier: GPL-3.0-or-later
// Counts samples in the cells of a view. Exact: every sample in the view is counted in one cell, so
// the sum of the cells is the number of samples in view.
#pragma once

#include <span>
#include <vector>

#include "plot/sample_columns.h"

namespace unisweep
{

/// The cells: `width` × `height` over the latencies [lowNs, highNs).
struct RasterView {
    int width = 0;
    int height = 0;
    bool logarithmic = false; ///< requires 0 < lowNs
    double lowNs = 0;
    double highNs = 1;

    bool operator==(const RasterView&) const = default;
};

/// The place of a step's time, in cells from the left edge of the view.
struct TimePlacement {
    double zero = 0;  ///< instant 0 of the step
    double perNs = 0; ///< > 0

    bool operator==(const TimePlacement&) const = default;
};

/// Samples to count: those of a step from index `from` to the end.
struct RasterInput {
    const SampleColumns* columns = nullptr;
    SampleView samples; ///< the samples of the columns
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
    void add(std::span<const RasterInput> inputs);

    const RasterView& view() const { return m_view; }
    /// The cells of one column of the raster, from the bottom.
    std::span<const quint32> column(int x) const;
    /// All of them, column by column from the left.
    std::span<const quint32> cells() const;
    quint64 total() const;

private:
    RasterView m_view;
    std::vector<quint32> m_cells; ///< column by column, and one more for samples outside the view
};

} // namespace unisweep
