// SPDX-License-Identifier: GPL-3.0-or-later
// The guest's memory, CPU use and, if counted, network traffic during the run.
#pragma once

#include "figures/guest_tracks.h"

namespace unisweep
{

class GuestPlot : public FigureView
{
    Q_OBJECT

public:
    explicit GuestPlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("guest"); }
    bool suits(const Experiment&) const override { return true; }
    QString title() const override;
    QString explanation() const override;
    CursorLines linesOf(const RunPlace& place) const override;
    void writeData(FigureData& out) const override;

    std::vector<GuestTracks::CpuShare> cpuShares() const { return m_tracks.cpuShares(); }

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    QCPAxisRect* m_memoryAxes;
    QCPAxisRect* m_networkAxes;
    RunClock m_clock;
    GuestTracks m_tracks;
};

} // namespace unisweep
