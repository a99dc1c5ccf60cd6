// SPDX-License-Identifier: GPL-3.0-or-later
// The resources that guests used during a run, as lines: CPU and network between two readings, and
// memory at readings that include it. Times are in seconds of the run; percentages are of one CPU.
#pragma once

#include "figures/cpu_lines.h"

namespace unisweep
{

class FigureData;
class LegendStrip;

/// Holds a copy of the run's accounting. Several boots follow each other.
class GuestTracks
{
public:
    /// CPU use between two readings of one guest, in percent of one CPU.
    struct CpuShare {
        double from = 0; ///< seconds of the run
        double to = 0;
        double percent = 0;
    };

    GuestTracks() = default; ///< empty
    /// Of all guests of the run, on the axis of `clock`.
    GuestTracks(const PlottedRun& run, const RunClock& clock);

    bool isEmpty() const { return m_memory.empty() && m_cpu.uses().empty(); }
    std::vector<CpuShare> cpuShares() const; ///< by time, where known
    const std::vector<UseOfHost>& uses() const { return m_cpu.uses(); }
    // The ranges that axes need.
    double maxPercent() const { return m_cpu.most(); } ///< at least 100
    double maxMiB() const { return m_maxMiB; }         ///< at least 1
    double maxKiBPerSecond() const;                    ///< 0: network not counted

    // Draw into axes whose x axis is the run's time, and whose y axis is percent, MiB or KiB/s.
    void drawCpu(QCPPainter& painter, const FigureView& view, const QCPAxisRect& axes) const;
    void drawMemory(QCPPainter& painter, const FigureView& view, const QCPAxisRect& axes) const;
    void drawNetwork(QCPPainter& painter, const FigureView& view, const QCPAxisRect& axes) const;
    // Write the export's tables "use" and "memory", one row per reading.
    void writeUses(FigureData& out) const;
    void writeMemory(FigureData& out) const;
    void addCpuLegend(LegendStrip& legend, const FigureTheme& theme) const;
    void addMemoryLegend(LegendStrip& legend, const FigureTheme& theme) const;
    void addNetworkLegend(LegendStrip& legend, const FigureTheme& theme) const;

private:
    struct Memory {
        qint64 guest = 0;
        double at = 0;                     ///< seconds
        std::optional<double> usedMiB;     ///< inside the guest; nullopt: not reported
        std::optional<double> residentMiB; ///< of the emulator on the host; nullopt: not reported
    };

    RunClock m_clock;
    CpuLines m_cpu;
    std::vector<Memory> m_memory;
    double m_maxMiB = 1;
};

} // namespace unisweep
