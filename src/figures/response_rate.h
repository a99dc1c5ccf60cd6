// SPDX-License-Identifier: GPL-3.0-or-later
// Response rate by offered rate, with the line on which every request is answered, and each curve's
// knee.
#pragma once

#include "plot/figure_view.h"

namespace unisweep
{

class ResponseRatePlot : public FigureView
{
    Q_OBJECT

public:
    explicit ResponseRatePlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("response-rate"); }
    QString title() const override;
    QString explanation() const override;

    std::vector<SampleBox> boxesIn(QRectF pixels) const override;
    std::vector<SampleBox> boxesAt(QPointF pixel) const override;
    qsizetype stepAt(QPointF pixel) const override;
    CursorLines linesOf(const RunPlace& place) const override;
    void writeData(FigureData& out) const override;

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    void drawCurves(QCPPainter& painter) const;

    bool m_ratesLogarithmic = false;
};

} // namespace unisweep
