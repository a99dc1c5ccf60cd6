// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/curve_marks.h"

#include <QFontMetricsF>

#include "base/quantity_text.h"
#include "plot/caption.h"
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

void drawKnees(QCPPainter& painter, const FigureView& view)
{
    const FigureTheme& theme = view.theme();
    const PlottedRun& run = view.plotted();
    const QRectF rect = view.axisRect()->rect();
    const QFontMetricsF metrics(theme.smallFont);
    const bool several = run.visibleCurveCount() > 1;
    double top = rect.top() + rect.height() * 0.3; // where curves seldom are
    painter.setFont(theme.smallFont);
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < run.curves().size(); ++i) {
        const Curve& curve = run.curves()[i];
        if (!curve.visible || !curve.knee)
            continue;
        const double x = view.xAxis->coordToPixel(curve.knee->rate);
        if (x < rect.left() || x > rect.right())
            continue;
        const QColor color = several ? theme.strong(static_cast<int>(i)) : theme.text;
        painter.setPen(QPen(color, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
        const QString text = u"knee: %1"_s.arg(humanRate(curve.knee->rate));
        QRectF box(0, top, metrics.horizontalAdvance(text) + 8, metrics.height());
        const bool leftward = x + box.width() + 4 > rect.right();
        leftward ? box.moveRight(x - 3) : box.moveLeft(x + 3);
        QColor plate = theme.background;
        plate.setAlphaF(0.85F);
        painter.fillRect(box, plate);
        painter.setPen(color);
        painter.drawText(box, Qt::AlignCenter, text);
        top += box.height() + 1;
    }
}

void setUpRateAxis(FigureView& view, bool logarithmic)
{
    const auto scale = logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    view.xAxis->setScaleType(scale);
    view.xAxis2->setScaleType(scale);
    view.xAxis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new LogTicker)
                                      : QSharedPointer<QCPAxisTicker>(new LinearTicker));
    view.xAxis->setLabel(u"Offered rate (requests/s)"_s);
}

} // namespace unisweep
