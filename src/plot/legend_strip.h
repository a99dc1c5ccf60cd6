// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of a figure: the row above its axes. Lengths are QCustomPlot's pixels. GUI thread, or
// the one that draws an export.
#pragma once

#include <functional>
#include <vector>

#include <QPen>

#include "plot/cause_marks.h"
#include "plot/qcp.h"

namespace unisweep
{

class FigureView;

/// Entries in lines, wrapped to the figure's width; curves in columns if they need several lines.
/// An entry is a swatch and a text, which may be foreign: it is made visible. `curve`: the index
/// that determines color, marker and line style (FigureTheme). Curves are chips: with badges for
/// what the reader must know about them (of more than four curves, letters with their meaning at
/// the end), and in a window a frame that shows that they can be clicked.
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
    /// The whole name of a chip that shows it shortened; empty elsewhere.
    QString shortenedNameAt(QPointF pixel) const;

    void update(UpdatePhase phase) override;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    static constexpr double badgeMargin = 4; ///< pixels, left and right of its words

    struct Entry {
        QString text;
        double swatchWidth = 0;
        std::function<void(QCPPainter&, QRectF)> swatch;
        QPointF at = {};        ///< top left, within the strip
        double width = 0;       ///< of all of it
        QString shownText = {}; ///< shortened if there is no room for it
        int curve = -1;         ///< of a chip
        bool isCurve = false;
        bool shown = true;
        bool isNote = false; ///< the meaning of badges, made from those of the chips
        QStringList badges = {};
    };

    Entry tagOf(const QString& text) const;
    const Entry* chipAt(QPointF pixel) const;
    void shortenBadges(std::size_t curves);
    QString letterOf(const QString& badge) const;
    QStringList shownBadges(const Entry& entry) const;
    double widthOf(const Entry& entry) const;
    void place();
    void measure();
    std::vector<double> columnsOf(std::size_t curves, double width) const;
    QPointF placeInColumns(const std::vector<double>& widths, std::size_t curves);
    double maxWidth(std::size_t curves, double width) const;
    void shortenNames(std::size_t curves, double most);
    void drawEntry(QCPPainter& painter, const Entry& entry) const;

    FigureView& m_view;
    std::vector<Entry> m_entries;
    QStringList m_letters; ///< badges that are shown as letters: a, b, …
    QStringList m_common;  ///< badges of all curves
    bool m_framed = false;
    double m_lineHeight = 0;
};

} // namespace unisweep
