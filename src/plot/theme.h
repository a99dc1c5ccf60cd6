// SPDX-License-Identifier: GPL-3.0-or-later
// Colors, markers and lines of figures, derived from a widget's palette so that they match a dark
// desktop. The hues are those of Okabe and Ito (2008), which color-blind readers can distinguish;
// each curve also has its own marker and line style.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QPalette>

#include "results/verdict.h"

namespace unisweep
{

/// Colors and fonts derived from a palette. A value, for any thread that paints.
class FigureTheme
{
public:
    FigureTheme() = default;
    FigureTheme(const QPalette& palette, const QFont& font);

    static QPalette lightPalette(); ///< black on white, for paper
    static QPalette darkPalette();  ///< for a dark desktop

    bool dark = false;
    QColor background;
    QColor text;
    QColor faintText; ///< secondary text in captions, tick marks
    QColor grid;
    QColor outlier;  ///< the gray of the ×
    QColor selected; ///< selected samples; no curve has this hue
    QFont font;      ///< sized in pixels, so that the whole figure scales
    QFont smallFont;

    /// Curves beyond the sixth repeat hues with other line styles; -1 is gray, for any curve.
    QColor hue(int curve) const;
    /// The hue with enough contrast for a thin line over the cloud.
    QColor strong(int curve) const;
    Qt::PenStyle lineStyle(int curve) const; ///< one of five, repeating
    /// A closed marker of about `size` pixels around the origin.
    static QPainterPath marker(int curve, double size);
    /// Opaque; `t` from 0 (one sample) to 1 (the densest cell).
    QRgb density(int curve, double t) const;
    /// The same for outliers: a grayed hue, so that they stand out from the curve's cloud.
    QRgb outlierDensity(int curve, double t) const;
    /// The color of a bar that marks a step's verdict, from light (emulated) to strong (invalid).
    QColor verdictShade(Verdict::Kind kind) const;
};

/// Mixes linearly in RGB, from `a` (t = 0) to `b` (t = 1).
QColor mixed(const QColor& a, const QColor& b, double t);

} // namespace unisweep
