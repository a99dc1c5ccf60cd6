// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, markers and lines of figures, taken from a widget's palette so that they follow a dark
// desktop. Hues are those of Okabe and Ito (2008), which colour-blind readers can tell apart; each
// curve has a marker and a line style of its own besides.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QPalette>

namespace unisweep
{

/// Colours and fonts, made of a palette; values, for any thread that may paint.
class FigureTheme
{
public:
    FigureTheme() = default;
    FigureTheme(const QPalette& palette, const QFont& font);

    static QPalette lightPalette(); ///< black on white: for paper
    static QPalette darkPalette();  ///< for a dark desktop

    bool dark = false;
    QColor background;
    QColor text;
    QColor faintText; ///< captions' second words, tick marks
    QColor grid;
    QColor outlier;  ///< the gray of the ×
    QColor selected; ///< what was chosen with a brush; no curve has this hue
    QFont font;      ///< in pixels, so that a figure scales as one piece
    QFont smallFont;

    /// Curves beyond the sixth repeat hues with other lines; -1 is gray: any curve.
    QColor hue(int curve) const;
    /// The hue with the contrast that a thin line over the cloud needs.
    QColor strong(int curve) const;
    Qt::PenStyle lineStyle(int curve) const; ///< one of five, in turn
    /// A closed marker of about `size` pixels around the origin.
    static QPainterPath marker(int curve, double size);
    /// Premultiplied and opaque; `t` from 0 (one sample) to 1 (the densest cell).
    QRgb density(int curve, double t) const;
};

/// From `a` (0) to `b` (1), in linear steps of RGB.
QColor mixed(const QColor& a, const QColor& b, double t);

} // namespace unisweep
