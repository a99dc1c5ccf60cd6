// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QAbstractTableModel>
#include <QTimer>

#include "plot/plotted_run.h"

namespace unisweep
{

/// All outliers of the visible curves, by default slowest first. Rows are added as the view scrolls
/// down, so a million outliers cost no more than the visible ones.
class OutliersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rate, Latency, Ratio, Time, Series, LikelyCause, ColumnCount };

    /// `plotted` must outlive the model.
    explicit OutliersModel(const PlottedRun& plotted, QObject* parent = nullptr);

    /// Whether the table is visible; the model is updated only then.
    void setShown(bool shown);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    void sort(int column, Qt::SortOrder order) override;

    /// Shows only outliers with this cause; nullopt: all.
    void setWantedCause(std::optional<Cause> cause);
    /// Shows only outliers of the step with this ID; nullopt: of all steps.
    void setWantedStep(std::optional<qint64> step);

    /// The sample of a row: the step's ID and the sample's index in it.
    std::pair<qint64, qsizetype> sampleAt(int row) const;
    /// The rows of the outliers for which `wanted` (step index, sample index) is true, in ascending
    /// order, at most the first `most`. Reads every outlier once and adds rows up to the last
    /// match.
    std::vector<int> rowsWhere(const std::function<bool(qsizetype step, qsizetype sample)>& wanted,
                               std::size_t most);
    /// The row of a sample; -1 if it is not an outlier. Adds rows up to it.
    int rowOf(qint64 step, qsizetype sample);

private:
    struct Outlier {
        qint64 latencyNs = 0;
        qsizetype sample = 0;
    };
    struct Row {
        qsizetype step = 0; ///< index into RunData::steps
        Outlier outlier;
    };
    /// A step's outliers: the first ones in sorted order, and the rest unsorted.
    struct StepOutliers {
        qint64 step = 0; ///< StepRecord::id
        LatencyKind kind = LatencyKind::Response;
        double fenceNs = 0;
        std::optional<Cause> wanted = {};
        int column = Latency; ///< sort column
        Qt::SortOrder order = Qt::DescendingOrder;
        quint64 causes = 0; ///< PlottedRun::causesVersion() if sorted by cause
        std::size_t gathered =
            0; ///< number of the step's outliers, including those with other causes
        std::vector<Outlier> sorted;
        std::vector<Outlier> rest;
        std::size_t next = 0; ///< first sorted outlier that is not a row yet

        std::size_t size() const { return sorted.size() + rest.size(); }
    };

    double keyOf(const Row& row) const;
    bool isBefore(const Row& a, const Row& b) const;
    void changed(PlottedRun::Change what);
    void rebuild();
    void gather(qsizetype index);
    void add(qsizetype index, const Outlier& outlier);
    const Outlier* peek(qsizetype index);
    void take(int count);

    const PlottedRun& m_plotted;
    std::vector<StepOutliers> m_steps; ///< parallel to RunData::steps
    std::vector<Row> m_rows;
    qint64 m_total = 0;
    bool m_shown = true;
    bool m_stale = false; ///< not updated since it was last visible
    std::optional<Cause> m_wanted;
    std::optional<qint64> m_wantedStep;
    int m_column = Latency;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    QTimer m_rebuild; ///< combines many changes of a running step
};

} // namespace unisweep
