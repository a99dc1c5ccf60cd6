// SPDX-License-Identifier: GPL-3.0-or-later
// What the guests used over a run's time, as lines: CPU between two accounts, and memory at each.
#pragma once

#include "plot/run_clock.h"

namespace unisweep
{

class FigureData;
class LegendStrip;

class GuestTracks
{
public:
    /// CPU used between two accounts of one guest, in percent of one CPU.
    struct CpuShare {
        double from = 0; ///< seconds of the run
        double to = 0;
        double percent = 0;
    };

    GuestTracks() = default;
    GuestTracks(const PlottedRun& run, const RunClock& clock);

    bool isEmpty() const { return m_memory.empty(); }
    const std::vector<CpuShare>& cpuShares() const { return m_cpu; }
    double mostPercent() const; ///< at least 100
    double mostMiB() const { return m_mostMiB; }

    void drawCpu(QCPPainter& painter, const FigureView& view, const QCPAxisRect& axes) const;
    void drawMemory(QCPPainter& painter, const FigureView& view, const QCPAxisRect& axes) const;
    void writeMemory(FigureData& out) const;
    void addLegend(LegendStrip& legend, const FigureTheme& theme) const;

private:
    struct Memory {
        qint64 guest = 0;
        double at = 0;
        double usedMiB = -1;
        double residentMiB = -1;
    };

    std::vector<CpuShare> m_cpu;
    std::vector<Memory> m_memory;
    double m_mostMiB = 1;
};

} // namespace unisweep
