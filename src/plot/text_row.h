// SPDX-License-Identifier: GPL-3.0-or-later
// Short texts in a row, each near its place, without overlaps.
#pragma once

#include <vector>

#include <QColor>
#include <QFontMetricsF>
#include <QRectF>
#include <QString>

#include "plot/qcp.h"

namespace unisweep
{

class TextRow
{
public:
    /// `center`: the place of the text, in pixels.
    void add(double center, const QString& text, const QColor& color);
    /// Moves texts within `row` until none overlap. If there is not enough room, leaves out the
    /// last ones.
    void moveAside(const QRectF& row, const QFontMetricsF& metrics);
    /// Leaves out each text that would overlap an earlier one or extend beyond `row`.
    void leaveOut(const QRectF& row, const QFontMetricsF& metrics);
    void draw(QCPPainter& painter, const QRectF& row, const QFont& font) const;

private:
    struct Entry {
        double center = 0;
        QString text;
        QColor color;
        double width = 0;
        double left = 0;
    };
    void measure(const QFontMetricsF& metrics);

    std::vector<Entry> m_entries;
};

} // namespace unisweep
