// SPDX-License-Identifier: GPL-3.0-or-later
// The memory ladder: the best response rate at each memory size, and why each ladder ended.
#pragma once

#include "plot/figure_view.h"
#include "results/rung_memory.h"

namespace unisweep
{

class ResponseByMemoryPlot : public FigureView
{
    Q_OBJECT

public:
    explicit ResponseByMemoryPlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("response-by-memory"); }
    bool suits(const Experiment& experiment) const override
    {
        return experiment.kind == ExperimentKind::Sweep && experiment.memoryMiB.size() > 1;
    }
    QString title() const override;
    QString explanation() const override;
    void writeData(FigureData& out) const override;

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    QPointF pixel(const RungRecord& rung) const;
    void draw(QCPPainter& painter) const;
    void drawEnd(QCPPainter& painter, const RungRecord& rung) const;
    void drawMemory(QCPPainter& painter) const;

    QCPAxisRect* m_memoryAxes;
    std::vector<std::vector<RungRecord>> m_rungs;  ///< by series
    std::vector<std::vector<RungMemory>> m_memory; ///< by series and rung
};

} // namespace unisweep
