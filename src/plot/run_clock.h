// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plot/figure_view.h"

namespace unisweep
{

/// The time axis of a whole run: seconds since its first step or first reading of a guest,
/// whichever was earlier. Create it again when the run's steps change.
class RunClock
{
public:
    RunClock() = default;
    explicit RunClock(const PlottedRun& run);

    /// The seconds at an instant of CLOCK_MONOTONIC; 0 for earlier ones.
    double seconds(quint64 monotonicNs) const;
    /// The time of a step's instant 0. Steps without a recorded epoch follow one another.
    double stepStart(qsizetype step) const;
    double stepEnd(qsizetype step) const; ///< start plus duration, also while the step is running
    /// From 0 to the end of the last step, without planned steps.
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

/// Draws the offered rate of each visible step over its time; the x axis must be a run's time.
void drawStepRates(QCPPainter& painter, QRect strip, const FigureView& view, const RunClock& clock);
/// Shows a panel of this height (in pixels) below a figure's axes, or hides it.
void setPanelShown(const FigureView& view, QCPAxisRect* panel, bool shown, int height);
/// Sets the label "Time in the run (s)" and ticks.
void setUpTimeAxis(FigureView& view);

} // namespace unisweep
