// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of LatencyByRatePlot other than the samples.
#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "figures/latency_by_rate.h"
#include "plot/caption.h"
#include "plot/curve_marks.h"
#include "plot/text_row.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

bool LatencyByRatePlot::anyVerdict() const
{
    return shows(FigurePart::Verdicts) &&
           std::ranges::any_of(places(), [this](const StepPlace& place) {
               return plotted().step(place.step).record.verdict.kind != Verdict::Kind::Ok;
           });
}

void LatencyByRatePlot::drawVerdicts(QCPPainter& painter, QRect strip) const
{
    const QRectF rect = axisRect()->rect();
    painter.save();
    painter.setClipRect(QRectF(rect.left(), strip.top(), rect.width(), strip.height()));
    for (const StepPlace& place : places()) {
        const StepRecord& record = plotted().step(place.step).record;
        if (record.state == RunState::Running || record.verdict.kind == Verdict::Kind::Ok)
            continue;
        const auto [from, to] = pixelsOf(place);
        painter.fillRect(QRectF(from, strip.bottom() - 3, to - from, 4),
                         theme().verdictShade(record.verdict.kind));
    }
    painter.restore();
}

QList<QPolygonF> LatencyByRatePlot::bandOf(const Curve& curve) const
{
    QList<QPolygonF> bands;
    const double k = plotted().bandSigmas();
    if (k <= 0)
        return bands;
    const double least = isLogarithmic() ? yAxis->range().lower * 1e6 : 0;
    QPolygonF upper;
    QPolygonF lower;
    const auto finish = [&] {
        if (upper.size() > 1) {
            std::reverse(lower.begin(), lower.end());
            bands << QPolygonF(upper + lower);
        }
        upper.clear();
        lower.clear();
    };
    for (const CurvePoint& point : curve.points) {
        if (point.count == 0) { // without latencies, the band has a gap
            finish();
            continue;
        }
        const double x = pointPixel(curve, point);
        const double half = k * point.standardDeviationNs;
        upper << QPointF(x, yPixel(std::max(least, point.meanNs + half)));
        lower << QPointF(x, yPixel(std::max(least, point.meanNs - half)));
    }
    finish();
    return bands;
}

void LatencyByRatePlot::drawBand(QCPPainter& painter) const
{
    for (const Curve& curve : plotted().curves()) {
        if (!curve.visible)
            continue;
        QColor fill = theme().hue(curveIndex(curve));
        fill.setAlphaF(theme().dark ? 0.28F : 0.20F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        for (const QPolygonF& band : bandOf(curve))
            painter.drawPolygon(band);
    }
}

void LatencyByRatePlot::drawCurves(QCPPainter& painter) const
{
    for (const Curve& curve : plotted().curves()) {
        if (curve.visible)
            drawCurve(painter, curve);
    }
}

void LatencyByRatePlot::drawCurve(QCPPainter& painter, const Curve& curve) const
{
    const int index = curveIndex(curve);
    const QColor color = theme().strong(index);
    QColor casing = theme().background; // separates thin lines from the cloud
    casing.setAlphaF(0.75F);

    // Draws the band's edges again, because its fill is below the cloud.
    painter.setBrush(Qt::NoBrush);
    QColor edge = color;
    edge.setAlphaF(0.7F);
    for (const QPolygonF& band : bandOf(curve)) {
        const auto half = band.size() / 2;
        for (const QPolygonF& line : {QPolygonF(band.first(half)), QPolygonF(band.last(half))}) {
            painter.setPen(QPen(casing, 2));
            painter.drawPolyline(line);
            painter.setPen(QPen(edge, 0.9));
            painter.drawPolyline(line);
        }
    }

    QList<QPolygonF> lines(1);
    for (const CurvePoint& point : curve.points) {
        if (point.count == 0)
            lines << QPolygonF();
        else if (!isLogarithmic() || point.meanNs > 0)
            lines.back() << QPointF(pointPixel(curve, point), yPixel(point.meanNs));
    }
    for (const QPolygonF& line : lines)
        drawCurveLine(painter, theme(), index, line);
    const double k = plotted().bandSigmas();
    const double least = isLogarithmic() ? yAxis->range().lower * 1e6 : 0;
    for (const CurvePoint& point : curve.points) {
        if (point.count == 0 || (isLogarithmic() && point.meanNs <= 0))
            continue;
        const double x = pointPixel(curve, point);
        if (curve.points.size() == 1 && k > 0) { // a single point has no band, so draw a bar
            const double half = k * point.standardDeviationNs;
            const double top = yPixel(std::max(least, point.meanNs + half));
            const double bottom = yPixel(std::max(least, point.meanNs - half));
            for (const QPen& pen : {QPen(casing, 4), QPen(color, 1.5)}) {
                painter.setPen(pen);
                painter.drawLine(QPointF(x, top), QPointF(x, bottom));
                painter.drawLine(QPointF(x - 5, top), QPointF(x + 5, top));
                painter.drawLine(QPointF(x - 5, bottom), QPointF(x + 5, bottom));
            }
        }
        drawCurveMarker(painter, theme(), index, QPointF(x, yPixel(point.meanNs)),
                        point.verdict.kind != Verdict::Kind::Ok);
    }
}

void LatencyByRatePlot::drawFailures(QCPPainter& painter, QRect strip) const
{
    const QRectF rect = axisRect()->rect();
    const QFontMetricsF metrics(theme().smallFont);
    constexpr double barHeight = 4;
    const QRectF bars(rect.left(), strip.bottom() - barHeight, rect.width(), barHeight);
    const QRectF texts(rect.left(), strip.top(), rect.width(), strip.height() - barHeight - 2);
    painter.save();
    painter.setClipRect(QRectF(rect.left(), strip.top(), rect.width(), strip.height()));
    TextRow row;
    bool any = false;
    const bool several = plotted().visibleCurveCount() > 1;
    for (const Curve& curve : plotted().curves()) {
        if (!curve.visible)
            continue;
        for (const CurvePoint& point : curve.points) {
            const auto part = m_columns.curvePart(point.offeredRate, curveIndex(curve));
            const double from = xAxis->coordToPixel(part.from);
            const double to = xAxis->coordToPixel(part.to);
            if (point.lossRatio <= 0 || to < rect.left() || from > rect.right())
                continue;
            any = true;
            painter.fillRect(QRectF(from, bars.top(), to - from, barHeight), theme().grid);
            const double length = std::max(2.0, (to - from) * std::min(1.0, point.lossRatio));
            painter.fillRect(QRectF(from, bars.top(), length, barHeight), theme().text);
            row.add((from + to) / 2, shareText(point.lossRatio),
                    several ? theme().strong(curveIndex(curve)) : theme().text);
        }
    }
    painter.restore();
    if (!any) // no failures in view, so no label
        return;
    row.leaveOut(texts, metrics); // the readout shows texts that do not fit
    row.draw(painter, texts, theme().smallFont);
    painter.setFont(theme().smallFont);
    painter.setPen(theme().text);
    const QString word = tr("failed");
    const double width = metrics.horizontalAdvance(word) + 1;
    painter.drawText(QRectF(rect.left() - 6 - width, texts.top(), width, texts.height()),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, word);
}

} // namespace unisweep
