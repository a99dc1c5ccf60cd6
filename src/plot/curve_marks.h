// SPDX-License-Identifier: GPL-3.0-or-later
// What figures of curves draw alike.
#pragma once

#include "plot/figure_view.h"

namespace unisweep
{

/// In the curve's style, with an edge of background that keeps it apart from the cloud.
void drawCurveLine(QCPPainter& painter, const FigureTheme& theme, int curve, const QPolygonF& line);
/// Hollow: a point whose verdict is not ok.
void drawCurveMarker(QCPPainter& painter, const FigureTheme& theme, int curve, QPointF at,
                     bool hollow);
/// Each visible curve's knee as a vertical line; the x axis is of rates.
void drawKnees(QCPPainter& painter, const FigureView& view);
/// A row above the axes that says their rates; of no height where there is no knee in view. Goes
/// into the figure's layout, which owns it.
QCPLayoutElement* makeKneeRow(FigureView& view);
/// Label, scale and ticks of an x axis of offered rates.
void setUpRateAxis(FigureView& view, bool logarithmic);

} // namespace unisweep
