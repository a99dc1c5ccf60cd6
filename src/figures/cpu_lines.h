// SPDX-License-Identifier: GPL-3.0-or-later
// CPU use during the run, as lines.
#pragma once

#include "plot/run_clock.h"
#include "results/accounting.h"

namespace unisweep
{

class LegendStrip;

class CpuLines
{
public:
    CpuLines() = default;
    CpuLines(const PlottedRun& run, const RunClock& clock);

    const std::vector<UseOfHost>& uses() const { return m_uses; }
    /// The highest value, in percent; at least 100.
    double most() const;
    /// Draws into `axes`, whose x axis must be the run's time.
    void draw(QCPPainter& painter, const FigureView& view, const QCPAxisRect& axes) const;
    void addLegend(LegendStrip& legend, const FigureTheme& theme) const;
    /// The description of the lines, for captions.
    static QString explanation();

private:
    using Value = std::optional<double> UseOfHost::*;
    bool has(Value value) const;
    void drawLine(QCPPainter& painter, const QCPAxisRect& axes, Value value, const QPen& pen) const;
    void drawOwn(QCPPainter& painter, const QCPAxisRect& axes) const;
    void fillStolen(QCPPainter& painter, const QCPAxisRect& axes, const QColor& color) const;

    RunClock m_clock;
    std::vector<UseOfHost> m_uses;
    std::vector<OwnUse> m_own;
};

} // namespace unisweep
