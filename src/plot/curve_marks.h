// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing functions that figures of curves share.
#pragma once

#include "plot/figure_view.h"

namespace unisweep
{

/// Draws a line in the curve's style, with an edge in the background color that separates it from
/// the cloud.
void drawCurveLine(QCPPainter& painter, const FigureTheme& theme, int curve, const QPolygonF& line);
/// `hollow`: for a point whose verdict is not ok.
void drawCurveMarker(QCPPainter& painter, const FigureTheme& theme, int curve, QPointF at,
                     bool hollow);
/// Draws each visible curve's knee as a vertical line. The x axis must be one of rates.
void drawKnees(QCPPainter& painter, const FigureView& view);
/// Creates a row above the axes with the rates of knees, which is hidden if there are none. The
/// figure's layout takes ownership.
QCPLayoutElement* makeKneeRow(FigureView& view);
/// Sets label, scale and ticks of an x axis of offered rates.
void setUpRateAxis(FigureView& view, bool logarithmic);

} // namespace unisweep
