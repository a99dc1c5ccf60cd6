// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/outliers_model.h"

#include <algorithm>
#include <array>
#include <tuple>

#include <QLocale>

#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "gui/analysis/column_headers.h"
#include "plot/samples_read.h"
#include "results/display_names.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int rebuildIntervalMs = 1000;
static constexpr int rowsAtOnce = 500;
static constexpr std::size_t sortedAtOnce = 2048;

OutliersModel::OutliersModel(const PlottedRun& plotted, QObject* parent)
    : QAbstractTableModel(parent)
    , m_plotted(plotted)
{
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(rebuildIntervalMs);
    connect(&m_rebuild, &QTimer::timeout, this, &OutliersModel::rebuild);
    connect(&plotted, &PlottedRun::changed, this, &OutliersModel::changed);
    rebuild();
}

void OutliersModel::changed(PlottedRun::Change what)
{
    switch (what) {
    case PlottedRun::Change::Run:
    case PlottedRun::Change::Options:
        rebuild();
        break;
    case PlottedRun::Change::Steps:
    case PlottedRun::Change::Samples:
        if (!m_rebuild.isActive())
            m_rebuild.start();
        break;
    case PlottedRun::Change::Causes:
        if ((m_wanted || m_column == LikelyCause) && !m_rebuild.isActive())
            m_rebuild.start();
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, LikelyCause),
                               index(static_cast<int>(m_rows.size()) - 1, LikelyCause));
        break;
    default: // marks are not the list's
        break;
    }
}

void OutliersModel::setShown(bool shown)
{
    m_shown = shown;
    if (m_shown && m_stale)
        rebuild();
}

void OutliersModel::rebuild()
{
    m_rebuild.stop();
    m_stale = !m_shown;
    if (m_stale && rowCount() == 0)
        return;
    beginResetModel();
    m_rows.clear();
    m_total = 0;
    if (m_stale) { // the data may already be destroyed
        m_steps.clear();
        endResetModel();
        return;
    }
    m_steps.resize(static_cast<std::size_t>(m_plotted.stepCount()));
    for (qsizetype i = 0; i < m_plotted.stepCount(); ++i) {
        gather(i);
        m_total += static_cast<qint64>(m_steps[static_cast<std::size_t>(i)].size());
    }
    take(rowsAtOnce);
    endResetModel();
}

// Examines only new outliers, unless more than their number has changed.
void OutliersModel::gather(qsizetype index)
{
    StepOutliers& step = m_steps[static_cast<std::size_t>(index)];
    step.next = 0;
    const StepData& data = m_plotted.step(index);
    if (!m_plotted.isVisible(index) || (m_wantedStep && data.record.id != *m_wantedStep)) {
        step = {};
        return;
    }
    const auto& outliers = m_plotted.outliers(index);
    const double fence = m_plotted.fenceNs(index);
    const LatencyKind kind = m_plotted.latencyKind();
    const quint64 causes = m_wanted || m_column == LikelyCause ? m_plotted.causesVersion() : 0;
    if (step.wanted != m_wanted || step.step != data.record.id || step.kind != kind ||
        step.fenceNs != fence || step.gathered > outliers.size() || step.column != m_column ||
        step.order != m_order || step.causes != causes) {
        step = {.step = data.record.id,
                .kind = kind,
                .fenceNs = fence,
                .wanted = m_wanted,
                .column = m_column,
                .order = m_order,
                .causes = causes};
        step.rest.reserve(outliers.size());
    }
    samplesVisited() += std::ssize(outliers) - static_cast<qsizetype>(step.gathered);
    for (; step.gathered < outliers.size(); ++step.gathered) {
        const qsizetype sample = outliers[step.gathered];
        if (m_wanted && m_plotted.causeOf(index, sample) != *m_wanted)
            continue;
        add(index, {shownLatency(data.samples[static_cast<std::size_t>(sample)], kind), sample});
    }
}

void OutliersModel::add(qsizetype index, const Outlier& outlier)
{
    StepOutliers& step = m_steps[static_cast<std::size_t>(index)];
    const auto before = [&](const Outlier& a, const Outlier& b) {
        return isBefore({index, a}, {index, b});
    };
    if (step.sorted.empty() || !before(outlier, step.sorted.back())) {
        step.rest.push_back(outlier);
        return;
    }
    step.sorted.insert(std::upper_bound(step.sorted.begin(), step.sorted.end(), outlier, before),
                       outlier);
    if (step.sorted.size() > 2 * sortedAtOnce && step.rest.size() > step.sorted.size()) {
        // Keep the sorted part short, so that insertions stay fast.
        const auto from = step.sorted.begin() + sortedAtOnce;
        step.rest.insert(step.rest.end(), from, step.sorted.end());
        step.sorted.erase(from, step.sorted.end());
    }
}

void OutliersModel::setWantedCause(std::optional<Cause> cause)
{
    m_wanted = cause;
    rebuild();
}

void OutliersModel::setWantedStep(std::optional<qint64> step)
{
    if (step == m_wantedStep)
        return;
    m_wantedStep = step;
    rebuild();
}

void OutliersModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_column && order == m_order))
        return;
    m_column = column;
    m_order = order;
    rebuild();
}

double OutliersModel::keyOf(const Row& row) const
{
    const auto latency = static_cast<double>(row.outlier.latencyNs);
    if (m_column == Latency)
        return latency;
    const StepData& step = m_plotted.step(row.step);
    switch (m_column) {
    case Rate:
        return step.record.offeredRate;
    case Ratio:
        return latency /
               static_cast<double>(std::max<qint64>(1, m_plotted.latency(row.step).medianNs));
    case Time:
        return static_cast<double>(
            step.samples[static_cast<std::size_t>(row.outlier.sample)].intendedNs);
    case Series:
        return m_plotted.curveOf(row.step);
    case LikelyCause:
        return static_cast<double>(m_plotted.causeOf(row.step, row.outlier.sample));
    default:
        return latency;
    }
}

// Equal values are ordered by latency, slowest first.
bool OutliersModel::isBefore(const Row& a, const Row& b) const
{
    const double keyA = keyOf(a);
    const double keyB = keyOf(b);
    if (keyA != keyB)
        return m_order == Qt::AscendingOrder ? keyA < keyB : keyA > keyB;
    return std::tuple(-a.outlier.latencyNs, a.step, a.outlier.sample) <
           std::tuple(-b.outlier.latencyNs, b.step, b.outlier.sample);
}

const OutliersModel::Outlier* OutliersModel::peek(qsizetype index)
{
    StepOutliers& step = m_steps[static_cast<std::size_t>(index)];
    if (step.next == step.sorted.size()) {
        if (step.rest.empty())
            return nullptr;
        const auto before = [&](const Outlier& a, const Outlier& b) {
            return isBefore({index, a}, {index, b});
        };
        // Doubling the sorted part costs n log n in total. The next outliers in the order are moved
        // to the end of `rest` and appended from there.
        const auto part = std::min(std::max(sortedAtOnce, step.sorted.size()), step.rest.size());
        const auto from = step.rest.end() - static_cast<std::ptrdiff_t>(part);
        if (from != step.rest.begin())
            std::nth_element(step.rest.begin(), from, step.rest.end(),
                             [&](const Outlier& a, const Outlier& b) { return before(b, a); });
        std::sort(from, step.rest.end(), before);
        step.sorted.insert(step.sorted.end(), from, step.rest.end());
        step.rest.erase(from, step.rest.end());
    }
    return &step.sorted[step.next];
}

// Takes the next outliers in order by merging the steps.
void OutliersModel::take(int count)
{
    const auto later = [this](const Row& a, const Row& b) { return isBefore(b, a); };
    std::vector<Row> heads;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const auto index = static_cast<qsizetype>(i);
        if (const Outlier* outlier = peek(index))
            heads.push_back({index, *outlier});
    }
    std::make_heap(heads.begin(), heads.end(), later);
    for (; count > 0 && !heads.empty(); --count) {
        std::pop_heap(heads.begin(), heads.end(), later);
        const qsizetype index = heads.back().step;
        heads.pop_back();
        StepOutliers& step = m_steps[static_cast<std::size_t>(index)];
        m_rows.push_back({index, step.sorted[step.next]});
        ++step.next;
        if (const Outlier* outlier = peek(index)) {
            heads.push_back({index, *outlier});
            std::push_heap(heads.begin(), heads.end(), later);
        }
    }
}

bool OutliersModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && static_cast<qint64>(m_rows.size()) < m_total;
}

void OutliersModel::fetchMore(const QModelIndex& parent)
{
    const qint64 left = m_total - static_cast<qint64>(m_rows.size());
    if (parent.isValid() || left <= 0)
        return;
    const int have = static_cast<int>(m_rows.size());
    // Growing portions reach the end of a long list in few steps.
    const int more = static_cast<int>(std::min<qint64>(left, std::max(rowsAtOnce, have / 2)));
    beginInsertRows({}, have, have + more - 1);
    take(more);
    endInsertRows();
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
        return int((index.column() >= Series ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const StepData& step = m_plotted.step(row.step);
    switch (index.column()) {
    case Rate:
        return humanCount(step.record.offeredRate);
    case Time: {
        const Sample& sample = step.samples[static_cast<std::size_t>(row.outlier.sample)];
        return QLocale::c().toString(static_cast<double>(sample.intendedNs) / 1e9, 'f', 4);
    }
    case Latency:
        return QLocale::c().toString(static_cast<double>(row.outlier.latencyNs) / 1e6, 'f', 3);
    case Ratio: {
        const qint64 median = std::max<qint64>(1, m_plotted.latency(row.step).medianNs);
        return u"%1 ×"_s.arg(
            static_cast<double>(row.outlier.latencyNs) / static_cast<double>(median), 0, 'f', 1);
    }
    case Series:
        return visibleName(
            m_plotted.curves()[static_cast<std::size_t>(m_plotted.curveOf(row.step))].name);
    case LikelyCause: {
        const Cause cause = m_plotted.causeOf(row.step, row.outlier.sample);
        return cause == Cause::Unknown ? QString() : displayName(cause);
    }
    default:
        return {};
    }
}

QVariant OutliersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<ColumnHeader, ColumnCount> headers = {{
        {QT_TRANSLATE_NOOP("Tables", "Rate (/s)"),
         QT_TRANSLATE_NOOP("Tables", "Offered rate of the step, requests per second")},
        {QT_TRANSLATE_NOOP("Tables", "Latency (ms)"),
         QT_TRANSLATE_NOOP("Tables", "Response or service time (see the toolbar), ms")},
        {QT_TRANSLATE_NOOP("Tables", "× median"),
         QT_TRANSLATE_NOOP("Tables", "Latency divided by the step's median")},
        {QT_TRANSLATE_NOOP("Tables", "t (s)"),
         QT_TRANSLATE_NOOP("Tables", "Scheduled send time, in seconds from the start of the step")},
        {QT_TRANSLATE_NOOP("Tables", "Series"), QT_TRANSLATE_NOOP("Tables", "The step's curve")},
        {QT_TRANSLATE_NOOP("Tables", "Likely cause"),
         QT_TRANSLATE_NOOP("Tables", "Why it was slow, if known")},
    }};
    return columnHeader(headers, section, orientation, role);
}

std::pair<qint64, qsizetype> OutliersModel::sampleAt(int row) const
{
    const Row& found = m_rows.at(static_cast<std::size_t>(row));
    return {m_plotted.step(found.step).record.id, found.outlier.sample};
}

std::vector<int>
OutliersModel::rowsWhere(const std::function<bool(qsizetype step, qsizetype sample)>& wanted,
                         std::size_t most)
{
    std::vector<Row> found;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const auto step = static_cast<qsizetype>(i);
        for (const auto* part : {&m_steps[i].sorted, &m_steps[i].rest}) {
            for (const Outlier& outlier : *part) {
                if (wanted(step, outlier.sample))
                    found.push_back({step, outlier});
            }
        }
    }
    const auto before = [this](const Row& a, const Row& b) { return isBefore(a, b); };
    if (found.size() > most) {
        std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most),
                         found.end(), before);
        found.resize(most);
    }
    std::sort(found.begin(), found.end(), before);
    std::vector<int> rows;
    for (const Row& row : found) {
        while (canFetchMore({}) && (m_rows.empty() || isBefore(m_rows.back(), row)))
            fetchMore({});
        const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row, before);
        rows.push_back(static_cast<int>(at - m_rows.begin()));
    }
    return rows;
}

int OutliersModel::rowOf(qint64 stepId, qsizetype sample)
{
    const auto rows = rowsWhere(
        [&](qsizetype step, qsizetype other) {
            return other == sample && m_steps[static_cast<std::size_t>(step)].step == stepId;
        },
        1);
    return rows.empty() ? -1 : rows.front();
}

} // namespace unisweep
