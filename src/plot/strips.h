// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a figure above and below its axes, besides the legend (legend_strip.h). Each has the
// height of its content at the figure's width. They belong to the figure's layout, which deletes
// them. Lengths are QCustomPlot's pixels: those of the screen, or of a file's page before it is
// scaled. GUI thread, or the one that draws an export.
#pragma once

#include <functional>

#include <QTextDocument>

#include "plot/qcp.h"

namespace unisweep
{

class FigureView;

/// The largest distance from the cursor at which a mark is hit, in pixels.
inline constexpr double reachPixels = 12;

/// Left and right of what a strip shows, in pixels.
inline constexpr int stripMargin = 8;

/// The height of a row follows from its content; QCPLayoutGrid keeps to equal minimum and maximum.
void fixHeight(QCPLayoutElement& element, int height);

/// The caption below a figure, wrapped to its width; has no height if it is empty or hidden.
class CaptionStrip : public QCPLayoutElement
{
    Q_OBJECT

public:
    explicit CaptionStrip(FigureView& view);
    /// Sets rich text in which foreign text is escaped (plot/caption.h). Appears at the next
    /// replot.
    void setText(const QString& html) { m_html = html; }

    void update(UpdatePhase phase) override;

protected:
    void draw(QCPPainter* painter) override;

private:
    FigureView& m_view;
    QString m_html;
    QTextDocument m_document;
};

/// A row drawn by a function; has no height if there is nothing to draw.
class DrawnStrip : public QCPLayoutElement
{
    Q_OBJECT

public:
    /// `height` returns the height in pixels and is called before each replot; `drawer` receives
    /// the row's rectangle in pixels of the figure. Both are called as long as the figure exists.
    DrawnStrip(FigureView& view, std::function<int()> height,
               std::function<void(QCPPainter&, QRect)> drawer);

    void update(UpdatePhase phase) override;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    std::function<int()> m_height;
    std::function<void(QCPPainter&, QRect)> m_drawer;
};

/// Draws inside the axes, on a layer of the figure.
class DrawnLayer : public QCPLayerable
{
    Q_OBJECT

public:
    /// `layer`: the name of an existing layer of the figure, which determines the drawing order.
    /// Clipped to `axes`, by default the figure's main ones. `drawer` is called at each replot.
    DrawnLayer(FigureView& view, const QString& layer, std::function<void(QCPPainter&)> drawer,
               QCPAxisRect* axes = nullptr);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    std::function<void(QCPPainter&)> m_drawer;
    QCPAxisRect* m_axes;
};

} // namespace unisweep
