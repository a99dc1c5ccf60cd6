// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a figure above and below its axes. Each has the height of its content at the figure's
// width. They belong to the figure's layout, which deletes them. Lengths are QCustomPlot's pixels:
// those of the screen, or of a file's page before it is scaled. GUI thread, or the one that draws
// an export.
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

/// The largest distance from the cursor at which a mark is hit, in pixels.
inline constexpr double reachPixels = 12;

/// The legend: entries in lines, wrapped to the figure's width. An entry is a swatch and a text,
/// which may be foreign: it is made visible. `curve`: the index that determines color, marker and
/// line style (FigureTheme). Curves are chips: with badges for what the reader must know about
/// them, and in a window a frame that shows that they can be clicked.
class LegendStrip : public QCPLayoutElement
{
    Q_OBJECT

public:
    explicit LegendStrip(FigureView& view);

    // Changes appear at the figure's next replot.
    void clear() { m_entries.clear(); }
    void addCurve(const QString& text, int curve); ///< a line with a marker: means
    void addBand(const QString& text, int curve);  ///< a filled bar with edges: deviations
    void addRamp(const QString& text, int curve);  ///< light to dark: density of samples
    /// Outliers. `dense`: drawn as dots, because there are many.
    void addCross(const QString& text, bool dense = false);
    void addCause(const QString& text, Cause cause); ///< outliers by likely cause
    void addLine(const QString& text, const QPen& pen);
    void addBar(const QString& text, int curve);
    void addShade(const QString& text, const QColor& color); ///< a thin bar
    /// Framed text that must not be overlooked.
    void addTag(const QString& text);
    /// Any swatch, drawn into a box of `width` pixels and a line's height.
    void add(const QString& text, double width, std::function<void(QCPPainter&, QRectF)> swatch);
    /// Makes the last entry a curve's chip. A hidden curve is faint.
    void makeChip(int curve, const QStringList& badges, bool shown);
    /// Chips are framed like buttons.
    void setFramed(bool framed) { m_framed = framed; }
    /// The curve whose chip is there, in pixels of the figure; -1: none.
    int curveAt(QPointF pixel) const;

    void update(UpdatePhase phase) override;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    struct Entry {
        QString text;
        double swatchWidth = 0;
        std::function<void(QCPPainter&, QRectF)> swatch;
        QPointF at;       ///< top left, within the strip
        double width = 0; ///< of all of it
        int curve = -1;   ///< of a chip
        bool shown = true;
        QStringList badges;
    };

    double widthOf(const Entry& entry) const;
    void drawEntry(QCPPainter& painter, const Entry& entry) const;

    FigureView& m_view;
    std::vector<Entry> m_entries;
    bool m_framed = false;
    double m_lineHeight = 0;
};

/// The caption below a figure, wrapped to its width; without height if it has no text, or is
/// hidden.
class CaptionStrip : public QCPLayoutElement
{
    Q_OBJECT

public:
    explicit CaptionStrip(FigureView& view);
    /// Rich text in which foreign text has been escaped (plot/caption.h). Shown at the next replot.
    void setText(const QString& html) { m_html = html; }

    void update(UpdatePhase phase) override;

protected:
    void draw(QCPPainter* painter) override;

private:
    FigureView& m_view;
    QString m_html;
    QTextDocument m_document;
};

/// A row drawn by a function; without height while there is nothing to draw.
class DrawnStrip : public QCPLayoutElement
{
    Q_OBJECT

public:
    /// `height` is called before each replot, in pixels; `drawer` receives the row's rectangle in
    /// pixels of the figure. Both are called as long as the figure exists.
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
    /// `layer`: the name of an existing layer of the figure, which determines the order of drawing.
    /// Clipped to `axes`, or to the figure's main ones. `drawer` is called at each replot.
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
