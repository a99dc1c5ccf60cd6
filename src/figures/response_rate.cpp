// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/response_rate.h"

#include <algorithm>
#include <cmath>

#include "base/quantity_text.h"
#include "figures/paper_reference.h"
#include "plot/caption.h"
#include "plot/curve_marks.h"
#include "plot/legend_strip.h"
#include "plot/rate_columns.h"
#include "plot/readout.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

ResponseRatePlot::ResponseRatePlot(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
{
    plotLayout()->insertRow(1);
    plotLayout()->addElement(1, 0, makeKneeRow(*this));
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) {
        drawReferenceRates(painter, *this);
        drawFailureShares(painter, *this);
        drawCurves(painter);
    });
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) { drawKnees(painter, *this); });
}

QString ResponseRatePlot::title() const
{
    return tr("Response rate against offered rate");
}

QString ResponseRatePlot::explanation() const
{
    return tr("Correct responses per second of the step. Thin line: all requests answered. Knee: "
              "the first rate of which less than 95 % was answered, or whose median latency is ten "
              "times that of the lowest rate.") +
           referenceText(plotted(), true);
}

void ResponseRatePlot::refresh()
{
    m_ratesLogarithmic = RateColumns::suitsLogarithmic(plotted());
    setUpRateAxis(*this, m_ratesLogarithmic);
    setUpUprightAxis(tr("Response rate (responses/s)"), tr("responses/s"));
    bool any = false;
    for (std::size_t i = 0; i < plotted().curves().size(); ++i) {
        const Curve& curve = plotted().curves()[i];
        if (!curve.visible) {
            addHiddenCurve(i);
            continue;
        }
        legendStrip().addCurve(curve.name, static_cast<int>(i));
        markCurve(i);
        any = true;
    }
    if (!any)
        return;
    addTags();
    legendStrip().addLine(tr("all answered (ideal)"), QPen(theme().outlier, 1));
}

FigureRange ResponseRatePlot::wholeRange() const
{
    const auto rates = RateColumns(plotted(), m_ratesLogarithmic).everything();
    // By answered, not offered rates: far above the knee, few requests are answered.
    double most = 0;
    for (const Curve& curve : plotted().curves()) {
        for (const CurvePoint& point : curve.points)
            most = curve.visible ? std::max(most, point.responseRate) : most;
    }
    const double top = roundedUp(std::max(10.0, most > 0 ? most * 1.1 : rates.to));
    const double bottom = isLogarithmic() ? roundedDown(std::max(1.0, rates.from / 2)) : 0;
    return {QCPRange(m_ratesLogarithmic ? rates.from : 0, rates.to), QCPRange(bottom, top)};
}

void ResponseRatePlot::drawCurves(QCPPainter& painter) const
{
    // Enough points for a smooth line on any combination of scales.
    QPolygonF all;
    const QCPRange x = xAxis->range();
    for (int i = 0; i <= 200; ++i) {
        const double rate = m_ratesLogarithmic ? x.lower * std::pow(x.upper / x.lower, i / 200.0)
                                               : x.lower + x.size() * i / 200;
        if (rate > 0 || !isLogarithmic())
            all << QPointF(xAxis->coordToPixel(rate), yAxis->coordToPixel(rate));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().outlier, 1));
    painter.drawPolyline(all);

    for (std::size_t i = 0; i < plotted().curves().size(); ++i) {
        const Curve& curve = plotted().curves()[i];
        if (!curve.visible)
            continue;
        QPolygonF line;
        QList<bool> hollow;
        for (const CurvePoint& point : curve.points) {
            if (point.offered <= 0 || (isLogarithmic() && point.responseRate <= 0))
                continue;
            line << QPointF(xAxis->coordToPixel(point.offeredRate),
                            yAxis->coordToPixel(point.responseRate));
            hollow << (point.verdict.kind != Verdict::Kind::Ok);
        }
        drawCurveLine(painter, theme(), static_cast<int>(i), line);
        for (qsizetype at = 0; at < line.size(); ++at)
            drawCurveMarker(painter, theme(), static_cast<int>(i), line[at], hollow[at]);
        for (const CurvePoint& point : curve.points) {
            const bool chosen =
                std::any_of(point.steps.begin(), point.steps.end(), [this](qsizetype step) {
                    return plotted().selection().part(step).count > 0;
                });
            if (!chosen)
                continue;
            painter.setPen(QPen(theme().selected, 2));
            painter.drawEllipse(QPointF(xAxis->coordToPixel(point.offeredRate),
                                        yAxis->coordToPixel(point.responseRate)),
                                8, 8);
        }
    }
}

std::vector<SampleBox> ResponseRatePlot::boxesIn(QRectF pixels) const
{
    std::vector<SampleBox> boxes;
    for (const Curve& curve : plotted().curves()) {
        if (!curve.visible)
            continue;
        for (const CurvePoint& point : curve.points) {
            if (!pixels.contains(xAxis->coordToPixel(point.offeredRate),
                                 yAxis->coordToPixel(point.responseRate)))
                continue;
            for (qsizetype step : point.steps)
                boxes.push_back({.step = step});
        }
    }
    return boxes;
}

std::vector<SampleBox> ResponseRatePlot::boxesAt(QPointF pixel) const
{
    return boxesIn(QRectF(pixel - QPointF(reachPixels, reachPixels),
                          QSizeF(2 * reachPixels, 2 * reachPixels)));
}

qsizetype ResponseRatePlot::stepAt(QPointF pixel) const
{
    const auto boxes = boxesAt(pixel);
    return boxes.empty() ? -1 : boxes.front().step;
}

QString ResponseRatePlot::placeText(QPointF pixel) const
{
    double nearest = reachPixels * reachPixels;
    QString text;
    for (const Curve& curve : plotted().curves()) {
        if (!curve.visible)
            continue;
        for (const CurvePoint& point : curve.points) {
            const double dx = xAxis->coordToPixel(point.offeredRate) - pixel.x();
            const double dy = yAxis->coordToPixel(point.responseRate) - pixel.y();
            if (dx * dx + dy * dy < nearest) {
                nearest = dx * dx + dy * dy;
                text = pointReadout(plotted(), curve, point);
            }
        }
    }
    return text;
}

FigureView::CursorLines ResponseRatePlot::linesOf(const RunPlace& place) const
{
    const qsizetype step = plotted().indexOf(place.step);
    return step < 0 ? CursorLines()
                    : CursorLines{xAxis->coordToPixel(plotted().step(step).record.offeredRate), {}};
}

QString ResponseRatePlot::xText(double x) const
{
    return humanRate(x);
}
QString ResponseRatePlot::yText(double y) const
{
    return humanRate(y);
}

} // namespace unisweep
