// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/text_row.h"

#include <algorithm>

namespace unisweep
{

static constexpr double minGap = 5; // pixels between two texts

void TextRow::add(double center, const QString& text, const QColor& color)
{
    m_entries.push_back({center, text, color, 0, 0});
}

void TextRow::measure(const QFontMetricsF& metrics)
{
    std::ranges::stable_sort(m_entries, {}, &Entry::center);
    for (Entry& entry : m_entries) {
        entry.width = metrics.horizontalAdvance(entry.text) + 1;
        entry.left = entry.center - entry.width / 2;
    }
}

void TextRow::moveAside(const QRectF& row, const QFontMetricsF& metrics)
{
    measure(metrics);
    const auto room = [&] {
        double needed = -minGap;
        for (const Entry& entry : m_entries)
            needed += entry.width + minGap;
        return row.width() - needed;
    };
    while (!m_entries.empty() && room() < 0)
        m_entries.pop_back();
    double free = row.left();
    for (Entry& entry : m_entries) {
        entry.left = std::max(entry.left, free);
        free = entry.left + entry.width + minGap;
    }
    free = row.right();
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        entry->left = std::min(entry->left, free - entry->width);
        free = entry->left - minGap;
    }
}

void TextRow::leaveOut(const QRectF& row, const QFontMetricsF& metrics)
{
    measure(metrics);
    double free = row.left();
    std::erase_if(m_entries, [&](const Entry& entry) {
        if (entry.left < free || entry.left + entry.width > row.right())
            return true;
        free = entry.left + entry.width + minGap;
        return false;
    });
}

void TextRow::draw(QCPPainter& painter, const QRectF& row, const QFont& font) const
{
    painter.setFont(font);
    for (const Entry& entry : m_entries) {
        painter.setPen(entry.color);
        painter.drawText(QRectF(entry.left, row.top(), entry.width, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, entry.text);
    }
}

} // namespace unisweep
