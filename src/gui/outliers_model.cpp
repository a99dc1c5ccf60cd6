// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/outliers_model.h"

#include <algorithm>

#include <QLocale>

namespace unisweep
{

static constexpr int rebuildIntervalMs = 1000;

OutliersModel::OutliersModel(const RunDocument& document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(rebuildIntervalMs);
    connect(&m_rebuild, &QTimer::timeout, this, &OutliersModel::rebuild);
    connect(&document, &RunDocument::reset, this, &OutliersModel::rebuild);
    connect(&document, &RunDocument::outlierRuleChanged, this, &OutliersModel::rebuild);
    connect(&document, &RunDocument::stepChanged, this, [this] {
        if (!m_rebuild.isActive())
            m_rebuild.start();
    });
    rebuild();
}

void OutliersModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    const RunData& run = m_document.run();
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const StepData& step = run.steps[i];
        const double fence = outlierFenceNs(run.experiment.outliers, step.statistics.latency);
        for (qsizetype sample : findOutliers(step.samples, fence))
            m_rows.push_back({static_cast<int>(i), sample,
                              step.samples[static_cast<std::size_t>(sample)].responseNs()});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row& a, const Row& b) { return a.latencyNs > b.latencyNs; });
    endResetModel();
}

int OutliersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OutliersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutliersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const StepData& step = m_document.run().steps[static_cast<std::size_t>(row.step)];
    const Sample& sample = step.samples[static_cast<std::size_t>(row.sample)];
    switch (index.column()) {
    case Rate:
        return QLocale().toString(step.record.offeredRate);
    case Time:
        return QLocale::c().toString(static_cast<double>(sample.intendedNs) / 1e9, 'f', 4);
    case Latency:
        return QLocale::c().toString(static_cast<double>(row.latencyNs) / 1e6, 'f', 3);
    case Ratio:
        return QStringLiteral("%1 ×").arg(
            static_cast<double>(row.latencyNs) /
                static_cast<double>(std::max<qint64>(1, step.statistics.latency.medianNs)),
            0, 'f', 1);
    default:
        return {};
    }
}

QVariant OutliersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    static const QStringList titles = {QStringLiteral("rate/s"), QStringLiteral("t, s"),
                                       QStringLiteral("latency, ms"), QStringLiteral("of median")};
    static const QStringList tips = {
        QStringLiteral("Offered rate of its step, requests per second"),
        QStringLiteral("When it was to be sent, seconds from the step's start"),
        QStringLiteral("Response time, ms"),
        QStringLiteral("Response time over the step's median")};
    if (role == Qt::DisplayRole)
        return titles[section];
    if (role == Qt::ToolTipRole)
        return tips[section];
    return {};
}

std::pair<qint64, qsizetype> OutliersModel::sampleAt(int row) const
{
    const Row& found = m_rows.at(static_cast<std::size_t>(row));
    return {m_document.run().steps[static_cast<std::size_t>(found.step)].record.id, found.sample};
}

int OutliersModel::rowOf(qint64 step, qsizetype sample) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].sample == sample && sampleAt(static_cast<int>(row)).first == step)
            return static_cast<int>(row);
    }
    return -1;
}

} // namespace unisweep
