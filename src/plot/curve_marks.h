// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing shared by figures of curves.
#pragma once

#include "plot/figure_view.h"

namespace unisweep
{

/// In the curve's style, with an edge in the background color that separates it from the cloud.
void drawCurveLine(QCPPainter& painter, const FigureTheme& theme, int curve, const QPolygonF& line);
/// Hollow: a point whose verdict is not ok.
void drawCurveMarker(QCPPainter& painter, const FigureTheme& theme, int curve, QPointF at,
                     bool hollow);
/// Each visible curve's knee as a vertical line; the x axis is of rates.
void drawKnees(QCPPainter& painter, const FigureView& view);
/// A row above the axes with the rates of knees; without height if no knee is in view. The figure's
/// layout takes ownership.
QCPLayoutElement* makeKneeRow(FigureView& view);
/// Label, scale and ticks of an x axis of offered rates.
void setUpRateAxis(FigureView& view, bool logarithmic);

} // namespace unisweep
