// SPDX-License-Identifier: GPL-3.0-or-later
// Where the entries of a legend are, and which words of them are shown.
#include <algorithm>
#include <cmath>
#include <numeric>

#include <QFontMetricsF>

#include "plot/figure_view.h"
#include "plot/legend_strip.h"
#include "plot/strips.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr double firstLine = 2; // pixels from the top
static constexpr double entryGap = 14; // pixels between two entries of a line

double LegendStrip::widthOf(const Entry& entry) const
{
    const QFontMetricsF metrics(m_view.theme().smallFont);
    double width = entry.swatchWidth + 5 + metrics.horizontalAdvance(entry.shownText);
    for (const QString& badge : shownBadges(entry))
        width += metrics.horizontalAdvance(badge) + 3 * badgeMargin;
    return width + (entry.curve >= 0 && m_framed ? 12 : 0);
}

// What all curves have is said once, and letters refer to the rest, as footnotes do.
void LegendStrip::shortenBadges(std::size_t curves)
{
    QStringList met;
    for (std::size_t i = 0; i < curves; ++i)
        met += m_entries[i].badges;
    QStringList badges = met;
    badges.removeDuplicates();
    std::vector<Entry> notes;
    for (const QString& badge : std::as_const(badges)) {
        const bool isCommon = met.count(badge) == static_cast<qsizetype>(curves);
        (isCommon ? m_common : m_letters) << badge;
        Entry note = isCommon ? tagOf(tr("all curves: %1").arg(badge))
                              : Entry{.text = badge, .badges = {badge}};
        note.isNote = true;
        notes.push_back(note);
    }
    m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(curves), notes.begin(),
                     notes.end());
}

QString LegendStrip::letterOf(const QString& badge) const
{
    return QString(QChar(u'a' + static_cast<char16_t>(m_letters.indexOf(badge))));
}

QStringList LegendStrip::shownBadges(const Entry& entry) const
{
    QStringList shown;
    for (const QString& badge : entry.badges) {
        if (!m_common.contains(badge))
            shown << (m_letters.contains(badge) ? letterOf(badge) : badge);
    }
    return shown;
}

void LegendStrip::measure()
{
    for (Entry& entry : m_entries) {
        entry.shownText = entry.text;
        entry.width = widthOf(entry);
    }
}

// The widths of as many columns as fit.
std::vector<double> LegendStrip::columnsOf(std::size_t curves, double width) const
{
    std::vector<double> widths;
    for (std::size_t columns = curves; columns >= 1; --columns) {
        widths.assign(columns, 0);
        for (std::size_t i = 0; i < curves; ++i)
            widths[i % columns] = std::max(widths[i % columns], m_entries[i].width);
        const double all = std::accumulate(widths.begin(), widths.end(),
                                           entryGap * static_cast<double>(columns - 1));
        if (all <= width)
            break;
    }
    return widths;
}

// Row by row. Returns where the last one ends.
QPointF LegendStrip::placeInColumns(const std::vector<double>& widths, std::size_t curves)
{
    QPointF at(stripMargin, firstLine);
    for (std::size_t i = 0; i < curves; ++i) {
        const std::size_t column = i % widths.size();
        if (column == 0 && i > 0)
            at = QPointF(stripMargin, at.y() + m_lineHeight);
        m_entries[i].at = at;
        at.rx() += (i + 1 < curves ? widths[column] : m_entries[i].width) + entryGap;
    }
    return at;
}

// A file's figure grows with its legend. A window's height is given: many long names would leave
// the axes too little of it, and are shortened; a tool tip has them whole.
double LegendStrip::maxWidth(std::size_t curves, double width) const
{
    if (!m_framed)
        return width;
    constexpr double maxHeightShare = 0.2;
    constexpr double minWidth = 150;
    const auto rows = std::max<std::size_t>(
        2, static_cast<std::size_t>(m_view.viewport().height() * maxHeightShare / m_lineHeight));
    const double columns = std::min(static_cast<double>((curves + rows - 1) / rows),
                                    std::floor((width + entryGap) / (minWidth + entryGap)));
    return (width + entryGap) / std::max(1.0, columns) - entryGap;
}

void LegendStrip::shortenNames(std::size_t curves, double most)
{
    const QFontMetricsF metrics(m_view.theme().smallFont);
    for (std::size_t i = 0; i < curves; ++i) {
        Entry& entry = m_entries[i];
        if (entry.width <= most)
            continue;
        const double words = metrics.horizontalAdvance(entry.text) - (entry.width - most);
        entry.shownText = metrics.elidedText(entry.text, Qt::ElideMiddle, words);
        entry.width = widthOf(entry);
    }
}

void LegendStrip::place()
{
    std::erase_if(m_entries, &Entry::isNote);
    m_letters.clear();
    m_common.clear();
    measure();
    const double width = m_view.viewport().width() - 2 * stripMargin;
    const auto curves = static_cast<std::size_t>(
        std::ranges::find_if_not(m_entries, &Entry::isCurve) - m_entries.begin());
    const auto rows = [&] {
        const std::size_t columns = std::max<std::size_t>(1, columnsOf(curves, width).size());
        return (curves + columns - 1) / columns;
    };
    const auto isTooWide = [&](const Entry& entry) { return entry.isCurve && entry.width > width; };
    constexpr std::size_t fewCurves = 4;
    constexpr std::size_t fewRows = 2;
    if (curves > fewCurves || rows() > fewRows || std::ranges::any_of(m_entries, isTooWide)) {
        shortenBadges(curves);
        measure();
    }
    QPointF at(stripMargin, firstLine);
    std::size_t next = 0;
    if (curves > 0 && rows() > 1) {
        shortenNames(curves, maxWidth(curves, width));
        at = placeInColumns(columnsOf(curves, width), curves);
        next = curves;
    } else {
        shortenNames(curves, width);
    }
    for (; next < m_entries.size(); ++next) {
        Entry& entry = m_entries[next];
        if (at.x() > stripMargin && at.x() + entry.width > stripMargin + width)
            at = QPointF(stripMargin, at.y() + m_lineHeight);
        entry.at = at;
        at.rx() += entry.width + entryGap;
    }
    const bool empty = m_entries.empty() || !m_view.shows(FigurePart::Legend);
    fixHeight(*this, empty ? 0 : static_cast<int>(std::ceil(at.y() + m_lineHeight)));
}

void LegendStrip::update(UpdatePhase phase)
{
    QCPLayoutElement::update(phase);
    if (phase != upPreparation)
        return;
    const QFontMetricsF metrics(m_view.theme().smallFont);
    m_lineHeight = std::ceil(metrics.height()) + (m_framed ? 6 : 3);
    place();
}

} // namespace unisweep
