// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/result_tables.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QSignalBlocker>

#include "base/quantity_text.h"
#include "plot/cause_marks.h"
#include "results/display_names.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QWidget* pageOf(const char* name, QWidget* parent, QTableView* view)
{
    auto* page = new QWidget(parent);
    page->setObjectName(QLatin1String(name));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(view, 1);
    page->setFocusProxy(view);
    page->hide(); // hidden until it is added as a tab
    return page;
}

ResultTables::ResultTables(const RunDocument& document, PlottedRun& plotted, QWidget* parent)
    : QObject(parent)
    , m_plotted(plotted)
    , m_stepsView(new QTableView)
    , m_outliersView(new QTableView)
    , m_onlyStep(new QCheckBox)
    , m_steps(new StepsModel(plotted, this))
    , m_stepsProxy(new TableProxy(this))
    , m_outliers(new OutliersModel(plotted, this))
{
    m_stepsPage = pageOf("stepsPage", parent, m_stepsView);
    m_outliersPage = pageOf("outliersPage", parent, m_outliersView);
    setUpSteps(document);
    setUpOutliers();
    connect(&m_plotted, &PlottedRun::changed, this, [this](PlottedRun::Change what) {
        if (what == PlottedRun::Change::Selection)
            showChosen();
        if (what == PlottedRun::Change::Focus || what == PlottedRun::Change::Run)
            followFocus();
    });
}

void ResultTables::detach()
{
    m_stepsView->setModel(nullptr);
    m_outliersView->setModel(nullptr);
}

void ResultTables::setUpSteps(const RunDocument& document)
{
    m_stepsView->setObjectName(u"stepsView"_s);
    m_stepsView->setToolTip(tr("One row per offered rate"));
    m_stepsProxy->setSourceModel(m_steps);
    m_stepsView->setModel(m_stepsProxy);
    setUpTable(*m_stepsView, tr("Steps"),
               tr("One row per offered rate: latencies, outliers, failures and the verdict."));
    m_stepsView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_stepsView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_stepsView->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as they ran
    m_stepsView->setSortingEnabled(true);
    qobject_cast<QBoxLayout*>(m_stepsPage->layout())
        ->addWidget(new FindLine(m_stepsView, m_stepsPage));
    const auto showColumns = [&document, this] {
        const Experiment& experiment = document.run().experiment;
        for (int column = 0; column < StepsModel::ColumnCount; ++column)
            m_stepsView->setColumnHidden(
                column,
                !StepsModel::suits(static_cast<StepsModel::Column>(column), experiment.service));
        m_stepsView->setColumnHidden(StepsModel::Series, experiment.series.size() < 2);
        m_stepsView->setColumnHidden(StepsModel::Memory, experiment.memoryMiB.size() < 2);
    };
    showColumns();
    connect(&document, &RunDocument::reset, this, showColumns);
    connect(&document, &RunDocument::stepAdded, m_stepsView, &QTableView::scrollToBottom);
    connect(m_stepsView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ResultTables::chooseStep);
}

void ResultTables::setUpOutliers()
{
    m_outliersView->setObjectName(u"outliersView"_s);
    m_outliersView->setToolTip(tr("Samples above the outlier rule's fence"));
    m_outliersView->setModel(m_outliers);
    setUpTable(*m_outliersView, tr("Outliers"),
               tr("The samples above the outlier rule's fence. Selecting a row marks its sample in "
                  "the figures."));
    m_outliersView->installEventFilter(this);
    m_outliers->setShown(m_outliersView->isVisible());
    addFilters();
    auto* header = m_outliersView->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setStretchLastSection(true);
    header->setSortIndicator(OutliersModel::Latency, Qt::DescendingOrder);
    m_outliersView->setSortingEnabled(true);
    m_outliersView->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_outliersView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ResultTables::chooseRows);
}

bool ResultTables::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        m_outliers->setShown(event->type() == QEvent::Show);
    return QObject::eventFilter(watched, event);
}

// Filters above the list: by step if one is selected, and by cause while causes are known.
void ResultTables::addFilters()
{
    auto* filter = new QComboBox(m_outliersPage);
    filter->setObjectName(u"causeFilter"_s);
    filter->setAccessibleName(tr("Outliers by likely cause"));
    filter->setToolTip(tr("Show outliers of one likely cause"));
    filter->addItem(tr("All causes"));
    for (const Cause cause : allCauses())
        filter->addItem(displayName(cause), static_cast<int>(cause));
    m_onlyStep->setObjectName(u"onlyStepCheck"_s);
    m_onlyStep->setToolTip(tr("Clear this box to list the outliers of all steps"));
    m_onlyStep->hide();
    auto* layout = qobject_cast<QBoxLayout*>(m_outliersPage->layout());
    layout->insertWidget(0, filter);
    layout->insertWidget(0, m_onlyStep);
    layout->addWidget(new FindLine(m_outliersView, m_outliersPage));
    connect(m_onlyStep, &QCheckBox::toggled, this, &ResultTables::filterByStep);
    connect(filter, &QComboBox::currentIndexChanged, this, [this, filter] {
        const QVariant cause = filter->currentData();
        m_outliers->setWantedCause(
            cause.isValid() ? std::optional(static_cast<Cause>(cause.toInt())) : std::nullopt);
    });
    const auto follow = [this, filter] {
        filter->setVisible(m_plotted.causesShown());
        m_outliersView->setColumnHidden(OutliersModel::LikelyCause, !m_plotted.causesShown());
        m_outliersView->setColumnHidden(OutliersModel::Series, m_plotted.curves().size() < 2);
        if (!m_plotted.causesShown())
            filter->setCurrentIndex(0);
    };
    connect(&m_plotted, &PlottedRun::changed, this, follow);
    follow();
}

void ResultTables::chooseStep()
{
    const QModelIndexList rows = m_stepsView->selectionModel()->selectedRows();
    if (m_following || rows.isEmpty())
        return;
    const int row = m_stepsProxy->mapToSource(rows.constFirst()).row();
    if (row < m_plotted.stepCount())
        m_plotted.setFocus(m_plotted.step(row).record.id);
}

// Follows the selected step, wherever it was selected.
void ResultTables::followFocus()
{
    const auto chosen = m_plotted.chosenStep();
    const qsizetype index = chosen ? m_plotted.indexOf(*chosen) : -1;
    m_onlyStep->setVisible(index >= 0);
    if (index < 0) {
        m_onlyStep->setChecked(false);
        return;
    }
    m_onlyStep->setText(
        tr("Only the step at %1").arg(humanRate(m_plotted.step(index).record.offeredRate)));
    m_onlyStep->setChecked(true);
    filterByStep();
    const QModelIndex row = m_stepsProxy->mapFromSource(m_steps->index(static_cast<int>(index), 0));
    m_following = true;
    m_stepsView->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect |
                                                            QItemSelectionModel::Rows);
    m_following = false;
    if (row.isValid())
        m_stepsView->scrollTo(row);
}

void ResultTables::filterByStep()
{
    m_outliers->setWantedStep(m_onlyStep->isChecked() ? m_plotted.chosenStep() : std::nullopt);
}

// One selected row marks its sample; several select their samples, like a brush. The current row
// alone, which keyboard focus sets to the first, has no effect.
void ResultTables::chooseRows()
{
    const QModelIndexList rows = m_outliersView->selectionModel()->selectedRows();
    if (m_following || rows.isEmpty())
        return;
    if (rows.size() == 1) {
        const auto [step, sample] = m_outliers->sampleAt(rows.constFirst().row());
        m_plotted.setMarked(SampleRef{step, sample});
        return;
    }
    std::vector<SampleRef> samples;
    for (const QModelIndex& row : rows) {
        const auto [step, sample] = m_outliers->sampleAt(row.row());
        samples.push_back({step, sample});
    }
    m_following = true;
    m_plotted.select(samples);
    m_following = false;
}

// Selects the rows of the selected samples that are outliers and scrolls to the slowest.
void ResultTables::showChosen()
{
    if (m_following)
        return;
    constexpr std::size_t maxRows = 1000; // enough for a list; the figures show all
    const auto rows = m_outliers->rowsWhere(
        [this](qsizetype step, qsizetype sample) {
            return m_plotted.selection().contains(step, sample);
        },
        maxRows);
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

// selectRow() would check whether Shift is pressed, as in Shift+N.
void ResultTables::showSample(qint64 step, qsizetype sample)
{
    const int row = m_outliers->rowOf(step, sample);
    if (row < 0) {
        m_outliersView->clearSelection();
        return;
    }
    const QModelIndex index = m_outliers->index(row, 0);
    m_outliersView->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                                 QItemSelectionModel::Rows);
    m_outliersView->scrollTo(index);
}

} // namespace unisweep
