// SPDX-License-Identifier: GPL-3.0-or-later
// Where steps stand on an axis of offered rates. Each rate has a column, centred on it and 0.7 of
// the way to its nearest neighbour wide; in the column, the visible curves stand side by side, and
// the repetitions of a curve one after another. Inside its place a step's time runs from left to
// right, so that a stall is a vertical streak.
#pragma once

#include <map>

#include "plot/plotted_run.h"

namespace unisweep
{

class RateColumns
{
public:
    struct Span {
        double from = 0;
        double to = 0;
    };

    RateColumns() = default;
    /// On a logarithmic axis all positions are log10 of the rate, and widths proportional.
    RateColumns(const PlottedRun& run, bool logarithmic);

    /// The rate's own column, in the axis' coordinates (requests/s).
    Span column(int rate) const;
    /// A visible curve's part of it.
    Span curvePart(int rate, int curve) const;
    /// A step's part of that.
    Span stepPart(qsizetype step) const;
    /// From the first column to the last, planned ones included.
    Span everything() const;

    /// What suits the rates: logarithmic when that spaces them more evenly.
    static bool suitsLogarithmic(const PlottedRun& run);

private:
    Span within(const Span& part, double from, double to) const;

    const PlottedRun* m_run = nullptr;
    bool m_logarithmic = false;
    std::map<int, Span> m_columns;   ///< by rate; in axis space
    std::vector<int> m_placeOfCurve; ///< -1: hidden
    int m_places = 1;
    std::vector<int> m_repetition; ///< of each step: its place among its point's
    std::vector<int> m_repetitions;
};

} // namespace unisweep
