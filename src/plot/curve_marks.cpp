// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/curve_marks.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include "base/quantity_text.h"
#include "plot/caption.h"
#include "plot/strips.h"
#include "plot/text_row.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr double markerSize = 7;

void drawCurveLine(QCPPainter& painter, const FigureTheme& theme, int curve, const QPolygonF& line)
{
    QColor casing = theme.background;
    casing.setAlphaF(0.75F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(casing, 4));
    painter.drawPolyline(line);
    painter.setPen(QPen(theme.strong(curve), 1.8, theme.lineStyle(curve)));
    painter.drawPolyline(line);
}

void drawCurveMarker(QCPPainter& painter, const FigureTheme& theme, int curve, QPointF at,
                     bool hollow)
{
    const QColor color = theme.strong(curve);
    painter.setPen(QPen(hollow ? color : theme.background, hollow ? 1.6 : 1));
    painter.setBrush(hollow ? theme.background : color);
    painter.drawPath(FigureTheme::marker(curve, markerSize).translated(at));
    painter.setBrush(Qt::NoBrush);
}

// Calls use(x, rate, colour) for each knee in view.
template<class Use> static void forEachKnee(const FigureView& view, const Use& use)
{
    const PlottedRun& run = view.plotted();
    if (!view.shows(FigurePart::Knees))
        return;
    const QRectF rect = view.axisRect()->rect();
    const bool several = run.visibleCurveCount() > 1;
    for (std::size_t i = 0; i < run.curves().size(); ++i) {
        const Curve& curve = run.curves()[i];
        if (!curve.visible || !curve.knee)
            continue;
        const double x = view.xAxis->coordToPixel(curve.knee->rate);
        if (x >= rect.left() && x <= rect.right())
            use(x, curve.knee->rate,
                several ? view.theme().strong(static_cast<int>(i)) : view.theme().text);
    }
}

void drawKnees(QCPPainter& painter, const FigureView& view)
{
    const QRectF rect = view.axisRect()->rect();
    forEachKnee(view, [&](double x, double, const QColor& color) {
        painter.setPen(QPen(color, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    });
}

QCPLayoutElement* makeKneeRow(FigureView& view)
{
    const auto height = [&view] {
        bool any = false;
        for (const Curve& curve : view.plotted().curves())
            any |= curve.visible && curve.knee.has_value();
        return any && view.shows(FigurePart::Knees)
                   ? QFontMetrics(view.theme().smallFont).height() + 2
                   : 0;
    };
    return new DrawnStrip(view, height, [&view](QCPPainter& painter, QRect strip) {
        TextRow row;
        forEachKnee(view, [&](double x, double rate, const QColor& color) {
            row.add(x, QCoreApplication::translate("Figures", "knee %1").arg(humanRate(rate)),
                    color);
        });
        const QRectF axes = view.axisRect()->rect();
        const QRectF room(axes.left(), strip.top(), axes.width() + 8, strip.height());
        row.moveAside(room, QFontMetricsF(view.theme().smallFont));
        row.draw(painter, room, view.theme().smallFont);
    });
}

void setUpRateAxis(FigureView& view, bool logarithmic)
{
    const auto scale = logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    view.xAxis->setScaleType(scale);
    view.xAxis2->setScaleType(scale);
    view.xAxis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new LogTicker)
                                      : QSharedPointer<QCPAxisTicker>(new LinearTicker(0)));
    view.xAxis->setLabel(QCoreApplication::translate("Figures", "Offered rate (requests/s)"));
}

} // namespace unisweep
