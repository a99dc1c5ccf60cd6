// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a figure above and below its axes. Each is as tall as its content at the figure's width.
// They belong to the figure's layout, which deletes them. Lengths are QCustomPlot's pixels: those
// of the screen, or of a file's page before it is scaled. GUI thread, or the one that draws an
// export.
#pragma once

#include <functional>
#include <vector>

#include <QPen>
#include <QTextDocument>

#include "plot/cause_marks.h"
#include "plot/qcp.h"

namespace unisweep
{

class FigureView;

/// How far from the cursor a mark is still meant, in pixels.
inline constexpr double reachPixels = 12;

/// The legend: entries in lines, wrapped to the figure's width. An entry is a swatch and a text,
/// which may come from outside: it is made visible. `curve`: the index that gives it its colour,
/// marker and line style (FigureTheme).
class LegendStrip : public QCPLayoutElement
{
    Q_OBJECT

public:
    explicit LegendStrip(FigureView& view);

    // What changes here shows at the figure's next replot.
    void clear() { m_entries.clear(); }
    void addCurve(const QString& text, int curve);      ///< a line with a marker: means
    void addBand(const QString& text, int curve);       ///< a filled bar with edges: deviations
    void addRamp(const QString& text, int curve);       ///< light to dark: density of samples
    void addCross(const QString& text);                 ///< outliers
    void addCause(const QString& text, Cause cause);    ///< outliers by likely cause
    void addLine(const QString& text, const QPen& pen); ///< without a marker
    void addBar(const QString& text, int curve);        ///< filled: counts
    void addHatch(const QString& text); ///< an area that is left out or does not count
    /// Framed words: what one must not overlook.
    void addTag(const QString& text);
    /// Any swatch, which is given a box of `width` pixels and a line's height to draw in.
    void add(const QString& text, double width, std::function<void(QCPPainter&, QRectF)> swatch);

    void update(UpdatePhase phase) override;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    struct Entry {
        QString text;
        double swatchWidth = 0;
        std::function<void(QCPPainter&, QRectF)> swatch;
        QPointF at; ///< top left, in the strip
    };

    FigureView& m_view;
    std::vector<Entry> m_entries;
    double m_lineHeight = 0;
};

/// The caption under a figure, wrapped to its width; of no height without a text, or when hidden.
class CaptionStrip : public QCPLayoutElement
{
    Q_OBJECT

public:
    explicit CaptionStrip(FigureView& view);
    /// Rich text: what comes from outside has been escaped (plot/caption.h). Shows at the next
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

/// A row that others draw into; of no height while there is nothing to draw.
class DrawnStrip : public QCPLayoutElement
{
    Q_OBJECT

public:
    /// `height` is asked before each replot, in pixels; `drawer` gets the row's rectangle in those
    /// of the figure. Both are called as long as the figure lives.
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

/// Something drawn inside the axes, on a layer of the figure.
class DrawnLayer : public QCPLayerable
{
    Q_OBJECT

public:
    /// `layer`: the name of a layer that the figure has, which says what is above what. Clipped to
    /// `axes`, or to the figure's main ones. `drawer` is called at each replot.
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
