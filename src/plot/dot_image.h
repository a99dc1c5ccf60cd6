// SPDX-License-Identifier: GPL-3.0-or-later
// Counted cells as a picture: each counted thing is a dot of a size in points, wherever it is
// shown. On a fine device a dot covers several cells, and a cell shows all the dots that cover it;
// so a cloud covers the same share of its area at 96 dpi, at 600 dpi and on a screen of twice the
// pixels.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include <QImage>

namespace unisweep
{

/// A point, and what dots measure: 3/4 pt, a pixel of a usual screen.
inline constexpr double pointsPerInch = 72;
inline constexpr double dotPoints = 0.75;

class DotImage
{
public:
    /// Columns of nobody's.
    void reset(int width, int height);
    /// Cells of these columns (clipped to the picture) are a curve's; dots reach beyond them.
    void setCurve(double firstColumn, double lastColumn, int curve);

    /// `cells`: column by column from the left, each from the bottom up. `dot`: cells across one.
    /// `colourOf` is told the curve, how many dots cover a cell and the most that cover one.
    const QImage& draw(std::span<const quint32> cells, int dot,
                       const std::function<QRgb(int, quint32, quint32)>& colourOf);

private:
    void spreadCurves(int dot);

    int m_width = 0;
    int m_height = 0;
    std::vector<int> m_curveOfColumn; ///< -1: nobody's
    std::vector<quint32> m_across;    ///< cells with those beside them
    std::vector<quint32> m_covered;   ///< and above and below
    QImage m_image;
};

} // namespace unisweep
