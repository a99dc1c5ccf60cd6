// SPDX-License-Identifier: GPL-3.0-or-later
// Items over a figure that follow the mouse: crosshair, zoom rectangle, rings around the hovered
// and the marked sample. They have a separate layer, so that moving them redraws nothing else.
#pragma once

#include "plot/figure_view.h"

namespace unisweep
{

/// Belongs to its figure. Changes appear when its layer is replotted.
class FigureOverlay : public QCPLayerable
{
    Q_OBJECT

public:
    explicit FigureOverlay(FigureView& view);

    /// Values are read from the axes when drawing, because these may have changed.
    void setCursor(QPointF pixel) { m_cursor = pixel; }
    void hideCursor() { m_cursor.reset(); }
    std::optional<QPointF> cursor() const { return m_cursor; }
    // The rectangle that is being dragged, in pixels; empty: none.
    void setZoomArea(QRectF area) { m_area = area, m_choosing = false; }
    void setChosenArea(QRectF area) { m_area = area, m_choosing = true; }
    QRectF area() const { return m_area; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    void drawBlank(QCPPainter& painter) const;
    void drawChosenStep(QCPPainter& painter) const;
    void drawCursor(QCPPainter& painter) const;
    void drawLines(QCPPainter& painter, const FigureView::CursorLines& lines) const;
    void drawRing(QCPPainter& painter, const std::optional<SampleRef>& sample, double radius) const;

    FigureView& m_view;
    std::optional<QPointF> m_cursor;
    QRectF m_area;
    bool m_choosing = false; ///< the rectangle selects samples
};

} // namespace unisweep
