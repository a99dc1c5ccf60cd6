// SPDX-License-Identifier: GPL-3.0-or-later
// Latency by offered rate, as in the paper's Figures 3 to 5: every sample of every step, the mean,
// a band of ±kσ, and the outliers as gray ×.
//
// Each offered rate has a column (rate_columns.h), in which time runs from left to right, so that a
// stall of the guest is a vertical streak; curves are side by side. A strip above the axes shows
// the share of failed requests of each step; a thin one marks steps whose verdict is not ok, as do
// hollow markers. By default, the figure ends one step past the knee.
#pragma once

#include "plot/rate_columns.h"
#include "plot/sample_figure.h"

namespace unisweep
{

class LatencyByRatePlot : public SampleFigure
{
    Q_OBJECT

public:
    using RateScale = unisweep::RateScale;

    explicit LatencyByRatePlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("latency-by-rate"); }
    QString title() const override;
    QString explanation() const override;

    void writeData(FigureData& out) const override;
    void setRateScale(RateScale scale);
    RateScale rateScale() const { return m_rateScale; }
    void applyOptions(const FigureOptions& options) override { setRateScale(options.rateScale); }
    void storeOptions(FigureOptions& options) const override { options.rateScale = m_rateScale; }

    /// The polygon of a curve's band as drawn, in pixels; empty for fewer than two points. Clipped
    /// at zero, or at the lower end of a logarithmic axis.
    QList<QPolygonF> bandOf(const Curve& curve) const;

protected:
    FigureRange wholeRange() const override;
    FigureRange usualRange() const override;
    QString leftOutNote() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    QString xText(double x) const override;

private:
    void fillLegend();
    double pointPixel(const Curve& curve, const CurvePoint& point) const;
    int curveIndex(const Curve& curve) const;
    bool anyFailure() const;
    bool ratesAreLogarithmic() const;

    /// The highest rate of the default range; nullopt: all rates.
    std::optional<int> usualRate() const;
    bool anyVerdict() const;
    void drawVerdicts(QCPPainter& painter, QRect strip) const;
    void drawBand(QCPPainter& painter) const;
    void drawCurves(QCPPainter& painter) const;
    void drawCurve(QCPPainter& painter, const Curve& curve) const;
    void drawFailures(QCPPainter& painter, QRect strip) const;

    RateScale m_rateScale = RateScale::Automatic;
    RateColumns m_columns;
};

} // namespace unisweep
