// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a figure above and below its axes. Each is as tall as its content at the figure's width.
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

/// The legend: entries in lines, wrapped to the figure's width.
class LegendStrip : public QCPLayoutElement
{
    Q_OBJECT

public:
    explicit LegendStrip(FigureView& view);

    void clear() { m_entries.clear(); }
    void addCurve(const QString& text, int curve);
    void addBand(const QString& text, int curve);
    void addRamp(const QString& text, int curve);
    void addCross(const QString& text);
    void addCause(const QString& text, Cause cause);
    void addLine(const QString& text, const QPen& pen);
    void addBar(const QString& text, int curve);
    void addHatch(const QString& text);
    /// Framed words: what one must not overlook.
    void addTag(const QString& text);
    /// Any swatch of `width` pixels, drawn around the origin's line.
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

/// The caption under a figure; rich text.
class CaptionStrip : public QCPLayoutElement
{
    Q_OBJECT

public:
    explicit CaptionStrip(FigureView& view);
    void setText(const QString& html) { m_html = html; }

    void update(UpdatePhase phase) override;

protected:
    void draw(QCPPainter* painter) override;

private:
    FigureView& m_view;
    QString m_html;
    QTextDocument m_document;
};

/// A row of fixed height that others draw into; of no height while there is nothing to draw.
class DrawnStrip : public QCPLayoutElement
{
    Q_OBJECT

public:
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
    /// Clipped to `axes`, or to the figure's main ones.
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
