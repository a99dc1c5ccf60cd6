// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/dot_image.h"

#include <algorithm>

namespace unisweep
{

void DotImage::reset(int width, int height)
{
    m_width = width;
    m_height = height;
    m_curveOfColumn.assign(static_cast<std::size_t>(width), -1);
}

void DotImage::setCurve(double firstColumn, double lastColumn, int curve)
{
    const auto first = static_cast<int>(std::clamp(firstColumn, 0.0, m_width - 1.0));
    const auto last = static_cast<int>(std::clamp(lastColumn, 0.0, m_width - 1.0));
    std::fill(m_curveOfColumn.begin() + first, m_curveOfColumn.begin() + last + 1, curve);
}

// Extends each curve to the adjacent columns without a curve that its outermost dots cover.
void DotImage::spreadCurves(int dot)
{
    const auto spread = [dot](auto begin, auto end) {
        int curve = -1;
        int since = 0;
        for (auto it = begin; it != end; ++it) {
            if (*it >= 0) {
                curve = *it;
                since = 0;
            } else if (curve >= 0 && ++since < dot) {
                *it = curve;
            } else {
                curve = -1;
            }
        }
    };
    spread(m_curveOfColumn.begin(), m_curveOfColumn.end());
    spread(m_curveOfColumn.rbegin(), m_curveOfColumn.rend());
}

// Sums over a centered window of `dot` values, for `count` values at intervals of `stride`.
static void sumNeighbors(const quint32* from, quint32* to, int count, std::size_t stride, int dot)
{
    const int ahead = dot / 2;
    const int behind = dot - ahead; // values this far behind have left the window
    quint32 sum = 0;
    for (int i = 0; i < std::min(ahead, count); ++i)
        sum += from[static_cast<std::size_t>(i) * stride];
    for (int i = 0; i < count; ++i) {
        if (i + ahead < count)
            sum += from[static_cast<std::size_t>(i + ahead) * stride];
        if (i - behind >= 0)
            sum -= from[static_cast<std::size_t>(i - behind) * stride];
        to[static_cast<std::size_t>(i) * stride] = sum;
    }
}

const QImage& DotImage::draw(std::span<const quint32> cells, int dot,
                             const std::function<QRgb(int, quint32, quint32)>& colorOf)
{
    if (m_image.size() != QSize(m_width, m_height))
        m_image = QImage(m_width, m_height, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    std::span<const quint32> covered = cells;
    const auto width = static_cast<std::size_t>(m_width);
    const auto height = static_cast<std::size_t>(m_height);
    if (dot > 1) {
        spreadCurves(dot);
        m_across.resize(width * height);
        m_covered.resize(width * height);
        for (std::size_t y = 0; y < height; ++y)
            sumNeighbors(cells.data() + y, m_across.data() + y, m_width, height, dot);
        for (std::size_t x = 0; x < width; ++x)
            sumNeighbors(m_across.data() + x * height, m_covered.data() + x * height, m_height, 1,
                         dot);
        covered = m_covered;
    }
    const quint32 densest = covered.empty() ? 0 : *std::max_element(covered.begin(), covered.end());
    if (densest == 0)
        return m_image;

    constexpr quint32 tableSize = 1024;
    std::vector<std::vector<QRgb>> tables; // by curve; created when first needed
    const auto pixelsPerLine = static_cast<std::size_t>(m_image.bytesPerLine()) / sizeof(QRgb);
    auto* pixels = reinterpret_cast<QRgb*>(m_image.bits());
    for (std::size_t x = 0; x < width; ++x) {
        const int curve = std::max(0, m_curveOfColumn[x]);
        if (tables.size() <= static_cast<std::size_t>(curve))
            tables.resize(static_cast<std::size_t>(curve) + 1);
        auto& table = tables[static_cast<std::size_t>(curve)];
        if (table.empty()) {
            for (quint32 dots = 1; dots <= std::min(densest, tableSize); ++dots)
                table.push_back(colorOf(curve, dots, densest));
        }
        for (std::size_t y = 0; y < height; ++y) {
            const quint32 dots = covered[x * height + y];
            if (dots > 0)
                pixels[(height - 1 - y) * pixelsPerLine + x] =
                    dots <= table.size() ? table[dots - 1] : colorOf(curve, dots, densest);
        }
    }
    return m_image;
}

} // namespace unisweep
