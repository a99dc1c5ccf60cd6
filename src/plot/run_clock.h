// SPDX-License-Identifier: GPL-3.0-or-later
// A run's own time: seconds since its first step or first account of a guest, whichever was first.
#pragma once

#include "plot/figure_view.h"

namespace unisweep
{

/// The time axis of a whole run: seconds since its first step or account. Made anew when the run's
/// steps change.
class RunClock
{
public:
    RunClock() = default;
    explicit RunClock(const PlottedRun& run);

    /// Of an instant of CLOCK_MONOTONIC; 0 for what was before.
    double seconds(quint64 monotonicNs) const;
    /// Where a step's instant 0 is. Steps without a recorded epoch follow one another.
    double stepStart(qsizetype step) const;
    double stepEnd(qsizetype step) const; ///< its start and its duration, also while it runs
    /// From 0 to the end of the last step; what is planned is not counted.
    double end() const { return m_end; }

private:
    struct Span {
        double from = 0;
        double to = 0;
    };
    std::vector<Span> m_steps;
    quint64 m_zeroNs = 0;
    double m_end = 1;
};

/// The offered rate of each visible step over the time it took; the x axis is a run's time.
void drawStepRates(QCPPainter& painter, QRect strip, const FigureView& view, const RunClock& clock);
/// Shows a panel under a figure's axes, so many pixels high, or takes its room away.
void setPanelShown(const FigureView& view, QCPAxisRect* panel, bool shown, int height);
/// "Time in the run (s)", with ticks.
void setUpTimeAxis(FigureView& view);

} // namespace unisweep
