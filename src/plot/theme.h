// SPDX-License-Identifier: GPL-3.0-or-later
// Colors, markers and lines of figures, from a widget's palette so that they follow a dark desktop.
// Hues are those of Okabe and Ito (2008), which color-blind readers can distinguish; each curve
// also has its own marker and line style.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QPalette>

#include "results/verdict.h"

namespace unisweep
{

/// Colors and fonts derived from a palette; a value for any thread that may paint.
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
    QColor selected; ///< selected samples; no curve has this hue
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
    /// The same for outliers: the curve's hue, grayed, so that they stand out from its cloud.
    QRgb outlierDensity(int curve, double t) const;
    /// Of a bar that marks a step's verdict: from light (emulated) to strong (invalid).
    QColor verdictShade(Verdict::Kind kind) const;
};

/// From `a` (0) to `b` (1), in linear steps of RGB.
QColor mixed(const QColor& a, const QColor& b, double t);

} // namespace unisweep
