// SPDX-License-Identifier: GPL-3.0-or-later
// Short texts in a row, each over or under its place, of which no two touch.
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
    /// `centre`: where the text belongs, in pixels.
    void add(double centre, const QString& text, const QColor& colour);
    /// Moves texts aside until none touches another, within `row`. Those for which there is no room
    /// are left out, the last first.
    void moveAside(const QRectF& row, const QFontMetricsF& metrics);
    /// Leaves out each text that would touch one before it, or leave `row`.
    void leaveOut(const QRectF& row, const QFontMetricsF& metrics);
    void draw(QCPPainter& painter, const QRectF& row, const QFont& font) const;

private:
    struct Entry {
        double centre = 0;
        QString text;
        QColor colour;
        double width = 0;
        double left = 0;
    };
    void measure(const QFontMetricsF& metrics);

    std::vector<Entry> m_entries;
};

} // namespace unisweep
