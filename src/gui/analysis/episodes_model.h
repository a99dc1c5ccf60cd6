// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "results/outlier_report.h"

namespace unisweep
{

/// The episodes of outliers of one step, in order of time, with their likely causes.
class EpisodesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Start, Length, Worst, Requests, CauseColumn, Evidence, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEpisodes(std::vector<JudgedEpisode> episodes);
    const JudgedEpisode& episode(int row) const;
    /// The row of the episode at this time of the step; -1 if there is none.
    int rowAt(qint64 ns) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<JudgedEpisode> m_episodes;
};

} // namespace unisweep
