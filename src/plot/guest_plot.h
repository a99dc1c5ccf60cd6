// SPDX-License-Identifier: GPL-3.0-or-later
// What the guest used while the run went on: CPU below, memory above, on the run's time axis.
#pragma once

#include "plot/run_clock.h"

namespace unisweep
{

class GuestPlot : public FigureView
{
    Q_OBJECT

public:
    explicit GuestPlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("guest"); }
    QString title() const override;
    QString explanation() const override;

    /// CPU used between two accounts of one guest, in percent of one CPU.
    struct CpuShare {
        double from = 0; ///< seconds of the run
        double to = 0;
        double percent = 0;
    };
    const std::vector<CpuShare>& cpuShares() const { return m_cpu; }

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    struct Memory {
        qint64 guest = 0;
        double at = 0;
        double usedMiB = -1;
        double residentMiB = -1;
    };

    void drawCpu(QCPPainter& painter) const;
    void drawMemory(QCPPainter& painter) const;

    QCPAxisRect* m_memoryAxes;
    RunClock m_clock;
    std::vector<CpuShare> m_cpu;
    std::vector<Memory> m_memory;
};

} // namespace unisweep
