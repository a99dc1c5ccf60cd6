// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/result_tables.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QSignalBlocker>

#include "plot/cause_marks.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

ResultTables::ResultTables(QTableView* steps, QTableView* outliers, const RunDocument& document,
                           PlottedRun& plotted)
    : QObject(steps)
    , m_plotted(plotted)
    , m_stepsView(steps)
    , m_outliersView(outliers)
    , m_steps(new StepsModel(plotted, this))
    , m_outliers(new OutliersModel(plotted, this))
{
    m_stepsView->setModel(m_steps);
    m_stepsView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    const auto showColumns = [&document, this] {
        const Experiment& experiment = document.run().experiment;
        for (int column = 0; column < StepsModel::ColumnCount; ++column)
            m_stepsView->setColumnHidden(
                column,
                !StepsModel::suits(static_cast<StepsModel::Column>(column), experiment.service));
        m_stepsView->setColumnHidden(StepsModel::Series, experiment.series.size() < 2);
    };
    showColumns();
    connect(&document, &RunDocument::reset, this, showColumns);
    connect(&document, &RunDocument::stepAdded, m_stepsView, &QTableView::scrollToBottom);

    m_outliersView->setModel(m_outliers);
    m_outliersView->installEventFilter(this);
    m_outliers->setShown(m_outliersView->isVisible());
    addCauseFilter();
    m_outliersView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_outliersView->horizontalHeader()->setStretchLastSection(true);
    connect(m_outliersView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!current.isValid() || m_following)
                    return;
                const auto [step, sample] = m_outliers->sampleAt(current.row());
                m_plotted.setMarked(SampleRef{step, sample});
            });
    m_outliersView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_outliersView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ResultTables::chooseRows);
    connect(m_stepsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid() && !m_following && current.row() < m_plotted.stepCount())
                    m_plotted.setFocus(m_plotted.step(current.row()).record.id);
            });
    connect(&m_plotted, &PlottedRun::changed, this, [this](PlottedRun::Change what) {
        if (what == PlottedRun::Change::Selection)
            showChosen();
        if (what == PlottedRun::Change::Focus && m_plotted.focusedStep() >= 0)
            m_stepsView->selectRow(static_cast<int>(m_plotted.focusedStep()));
    });
}

bool ResultTables::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        m_outliers->setShown(event->type() == QEvent::Show);
    return QObject::eventFilter(watched, event);
}

// Above the list, while causes are known.
void ResultTables::addCauseFilter()
{
    auto* filter = new QComboBox(m_outliersView->parentWidget());
    filter->setObjectName(u"causeFilter"_s);
    filter->setAccessibleName(tr("Outliers by likely cause"));
    filter->addItem(tr("All outliers"));
    for (const Cause cause : allCauses())
        filter->addItem(toWord(cause), static_cast<int>(cause));
    qobject_cast<QBoxLayout*>(m_outliersView->parentWidget()->layout())->insertWidget(0, filter);
    connect(filter, &QComboBox::currentIndexChanged, this, [this, filter] {
        const QVariant cause = filter->currentData();
        m_outliers->setWantedCause(
            cause.isValid() ? std::optional(static_cast<Cause>(cause.toInt())) : std::nullopt);
    });
    const auto follow = [this, filter] {
        filter->setVisible(m_plotted.causesShown());
        m_outliersView->setColumnHidden(OutliersModel::LikelyCause, !m_plotted.causesShown());
        if (!m_plotted.causesShown())
            filter->setCurrentIndex(0);
    };
    connect(&m_plotted, &PlottedRun::changed, this, follow);
    follow();
}

// Several rows are as good as a brush; one is only a mark.
void ResultTables::chooseRows()
{
    const QModelIndexList rows = m_outliersView->selectionModel()->selectedRows();
    if (m_following || rows.size() < 2)
        return;
    std::vector<SampleRef> samples;
    for (const QModelIndex& row : rows) {
        const auto [step, sample] = m_outliers->sampleAt(row.row());
        samples.push_back({step, sample});
    }
    m_following = true;
    m_plotted.select(samples);
    m_following = false;
}

// The chosen samples that are outliers, as rows; the slowest of them comes into view.
void ResultTables::showChosen()
{
    if (m_following)
        return;
    constexpr std::size_t mostRows = 1000; // more than anybody reads; the figures show them all
    const auto rows = m_outliers->rowsWhere(
        [this](qsizetype step, qsizetype sample) {
            return m_plotted.selection().contains(step, sample);
        },
        mostRows);
    QItemSelection selection;
    for (int row : rows)
        selection.select(m_outliers->index(row, 0),
                         m_outliers->index(row, OutliersModel::ColumnCount - 1));
    m_following = true;
    m_outliersView->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!rows.empty())
        m_outliersView->scrollTo(m_outliers->index(rows.front(), 0));
    m_following = false;
}

void ResultTables::showSample(qint64 step, qsizetype sample)
{
    const int row = m_outliers->rowOf(step, sample);
    if (row >= 0)
        m_outliersView->selectRow(row);
    else
        m_outliersView->clearSelection();
}

} // namespace unisweep
