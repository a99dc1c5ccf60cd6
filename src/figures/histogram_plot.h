// SPDX-License-Identifier: GPL-3.0-or-later
// The histogram of one step's latencies on a logarithmic axis, for the step in focus or the newest.
// Every sample with a latency is in a bar.
#pragma once

#include "figures/step_histogram.h"
#include "plot/figure_view.h"
#include "plot/step_work.h"

namespace unisweep
{

class HistogramPlot : public FigureView
{
    Q_OBJECT

public:
    explicit HistogramPlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("histogram"); }
    QString title() const override;
    QString explanation() const override;
    void applyOptions(const FigureOptions& options) override;
    void storeOptions(FigureOptions& options) const override;

    struct Bar {
        double lowNs = 0;
        double highNs = 0;
        qint64 count = 0;
        qint64 selected = 0;
    };
    /// The bars as last drawn, from left to right, without empty ones at the ends.
    const std::vector<Bar>& bars() const { return m_bars; }

    std::vector<SampleBox> boxesIn(QRectF pixels) const override;
    std::vector<SampleBox> boxesAt(QPointF pixel) const override;
    std::optional<RunPlace> placeAt(QPointF pixel) const override;
    CursorLines linesOf(const RunPlace& place) const override;
    bool sharesFocus() const override { return true; }
    qsizetype stepAt(QPointF) const override { return m_step; }
    void writeData(FigureData& out) const override;

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    static StepHistogram readStep(const StepData& step, const LatencyKind& kind);
    /// Returns nullptr while it is being computed.
    const StepHistogram* histogramOf(const StepData& step);
    void fillBars(const StepHistogram& histogram);
    const Bar* barAt(QPointF pixel) const;
    void drawBars(QCPPainter& painter) const;
    struct Mark {
        QString text;
        double ns = 0;
        QPen pen;
    };
    std::vector<Mark> marks() const;
    void drawMarks(QCPPainter& painter) const;

    std::optional<qint64> m_only; ///< StepRecord::id from the options
    qsizetype m_step = -1;
    std::vector<Bar> m_bars;
    StepWork<LatencyKind, StepHistogram> m_work;
    quint64 m_reading = 0; ///< PlottedRun::reading() of the cached histograms
};

} // namespace unisweep
