// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/episodes_model.h"

#include <array>
#include <limits>

#include <QLocale>

#include "base/quantity_text.h"
#include "gui/analysis/column_headers.h"
#include "gui/analysis/data_table.h"
#include "gui/foreign_text.h"
#include "results/display_names.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void EpisodesModel::setEpisodes(std::vector<JudgedEpisode> episodes)
{
    beginResetModel();
    m_episodes = std::move(episodes);
    endResetModel();
}

const JudgedEpisode& EpisodesModel::episode(int row) const
{
    return m_episodes.at(static_cast<std::size_t>(row));
}

int EpisodesModel::rowAt(qint64 ns) const
{
    for (std::size_t i = 0; i < m_episodes.size(); ++i) {
        const Episode& episode = m_episodes[i].episode;
        if (ns >= episode.startNs && ns <= episode.endNs)
            return static_cast<int>(i);
    }
    return -1;
}

int EpisodesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_episodes.size());
}

int EpisodesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EpisodesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& [episode, finding] = m_episodes[static_cast<std::size_t>(index.row())];
    const bool text = index.column() == CauseColumn || index.column() == Evidence;
    if (role == Qt::TextAlignmentRole)
        return int((text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && text)
        return toolTipText(finding.evidence);
    if (role == tableSortRole) {
        switch (index.column()) {
        case Start:
            return episode.startNs;
        case Length:
            return episode.lengthNs();
        case Worst: // what never came took longest
            return episode.worstNs > 0 ? episode.worstNs : std::numeric_limits<qint64>::max();
        case Requests:
            return static_cast<qint64>(episode.outliers + episode.lost);
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    const auto ms = [](qint64 ns) {
        return QLocale::c().toString(static_cast<double>(ns) / 1e6, 'f', 3);
    };
    switch (index.column()) {
    case Start:
        return QLocale::c().toString(static_cast<double>(episode.startNs) / 1e9, 'f', 4);
    case Length:
        return ms(episode.lengthNs());
    case Worst:
        return episode.worstNs > 0 ? ms(episode.worstNs) : tr("lost");
    case Requests:
        return humanCount(episode.outliers + episode.lost);
    case CauseColumn:
        return displayName(finding.cause);
    case Evidence:
        return toolTipText(finding.evidence);
    default:
        return {};
    }
}

QVariant EpisodesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<ColumnHeader, ColumnCount> headers = {{
        {QT_TRANSLATE_NOOP("Tables", "t (s)"),
         QT_TRANSLATE_NOOP(
             "Tables",
             "When its first request started to wait, in seconds from the start of the step")},
        {QT_TRANSLATE_NOOP("Tables", "Length (ms)"),
         QT_TRANSLATE_NOOP("Tables", "Time until its last request was answered, ms")},
        {QT_TRANSLATE_NOOP("Tables", "Longest (ms)"),
         QT_TRANSLATE_NOOP("Tables", "The longest wait, ms")},
        {QT_TRANSLATE_NOOP("Tables", "Requests"),
         QT_TRANSLATE_NOOP("Tables", "Outliers and lost requests in the episode")},
        {QT_TRANSLATE_NOOP("Tables", "Likely cause"),
         QT_TRANSLATE_NOOP("Tables", "Stated only with evidence; otherwise unknown")},
        {QT_TRANSLATE_NOOP("Tables", "Evidence"),
         QT_TRANSLATE_NOOP("Tables", "Evidence for the cause")},
    }};
    return columnHeader(headers, section, orientation, role);
}

} // namespace unisweep
