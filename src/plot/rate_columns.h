// SPDX-License-Identifier: GPL-3.0-or-later
// The places of steps on an axis of offered rates. Each rate has a column around it, whose width is
// 0.7 of the distance to its nearest neighbor. In the column, the visible curves are side by side,
// each with its repetitions one after the other. Within a step's place, time runs from left to
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
    /// On a logarithmic axis, positions are log10 of the rate, and widths are proportional.
    RateColumns(const PlottedRun& run, bool logarithmic);

    /// The column of a rate, in the axis' coordinates (requests/s).
    Span column(int rate) const;
    /// The part of the column for a visible curve.
    Span curvePart(int rate, int curve) const;
    /// The part of the column for a step.
    Span stepPart(qsizetype step) const;
    /// From the first column to the last, including planned ones.
    Span everything() const;

    /// Whether a logarithmic axis suits the rates: it spaces them more evenly.
    static bool suitsLogarithmic(const PlottedRun& run);

private:
    Span within(const Span& part, double from, double to) const;

    const PlottedRun* m_run = nullptr;
    bool m_logarithmic = false;
    std::map<int, Span> m_columns;   ///< by rate; in axis space
    std::vector<int> m_placeOfCurve; ///< by curve; -1: hidden
    int m_places = 1;
    std::vector<int> m_repetition; ///< for each step, its place within its point
    std::vector<int> m_repetitions;
};

} // namespace unisweep
