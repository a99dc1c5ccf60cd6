// SPDX-License-Identifier: GPL-3.0-or-later
// How late the client sent each request, with the lateness that the step's verdict allows. Values
// above that line show a problem of the client, not of the guest.
#pragma once

#include "figures/lateness_grid.h"
#include "plot/run_clock.h"
#include "plot/step_work.h"

namespace unisweep
{

class LatenessPlot : public FigureView
{
    Q_OBJECT

public:
    explicit LatenessPlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("send-lateness"); }
    QString title() const override;
    QString explanation() const override;

    /// The grid of a step, by its index, as last drawn.
    const LatenessGrid& grid(qsizetype step) const;

    std::optional<QPointF> pixelOf(SampleRef sample) const override;
    void forEachSelected(const std::function<void(QPointF)>& use) const override;
    std::vector<SampleBox> boxesIn(QRectF pixels) const override;
    std::vector<SampleBox> boxesAt(QPointF pixel) const override;
    std::optional<RunPlace> placeAt(QPointF pixel) const override;
    CursorLines linesOf(const RunPlace& place) const override;
    qsizetype stepAt(QPointF pixel) const override;
    void writeData(FigureData& out) const override;

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    QPointF pixelOf(qsizetype step, const Sample& sample) const;
    void drawGrids(QCPPainter& painter) const;
    void drawLevels(QCPPainter& painter) const;

    RunClock m_clock;
    struct Nothing {
        bool operator==(const Nothing&) const = default;
    };
    static LatenessGrid readStep(const StepData& step, const Nothing& nothing);
    void followStep(const StepData& step);

    StepWork<Nothing, LatenessGrid> m_work; // lateness depends on no option
    quint64 m_reading = 0;                  ///< PlottedRun::reading() of the cached grids
};

} // namespace unisweep
