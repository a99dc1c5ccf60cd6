// SPDX-License-Identifier: GPL-3.0-or-later
// Draws counted cells as an image of dots whose size is given in points, so that it is the same on
// every device. On a device with small pixels, a dot covers several cells, and each cell shows all
// dots that cover it. A cloud therefore covers the same area at 96 dpi, at 600 dpi and on a
// high-resolution screen.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include <QImage>

namespace unisweep
{

/// Dots are measured in points; a pixel of an ordinary screen is 0.75 points.
inline constexpr double pointsPerInch = 72;
inline constexpr double dotPoints = 0.75;

class DotImage
{
public:
    /// Clears the image and removes the curves of columns.
    void reset(int width, int height);
    /// Assigns the cells of these columns (clipped to the image) to a curve; dots extend beyond
    /// them.
    void setCurve(double firstColumn, double lastColumn, int curve);

    /// `cells`: column by column from the left, each from the bottom. `dot`: a dot's width in
    /// cells. `colorOf` receives the curve, the number of dots that cover a cell, and the maximum
    /// of all cells.
    const QImage& draw(std::span<const quint32> cells, int dot,
                       const std::function<QRgb(int, quint32, quint32)>& colorOf);

private:
    void spreadCurves(int dot);

    int m_width = 0;
    int m_height = 0;
    std::vector<int> m_curveOfColumn; ///< -1: none
    std::vector<quint32> m_across;    ///< cells summed over their horizontal neighbors
    std::vector<quint32> m_covered;   ///< and over their vertical neighbors
    QImage m_image;
};

} // namespace unisweep
