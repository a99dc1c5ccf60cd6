// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/compare_panel.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "gui/analysis/data_table.h"
#include "gui/foreign_text.h"
#include "plot/theme.h"
#include "results/results_file.h"
#include "results/run_layers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int layerRole = Qt::UserRole; // a curve's layer; -1: the run's own

ComparePanel::ComparePanel(RunDocument& document, PlottedRun& plotted, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_plotted(plotted)
    , m_curves(new QTreeWidget(this))
    , m_add(new QPushButton(tr("Add as layer…"), this))
    , m_remove(new QPushButton(tr("Remove layer"), this))
    , m_a(new QComboBox(this))
    , m_b(new QComboBox(this))
    , m_compare(new QPushButton(tr("Compare"), this))
    , m_progress(new QProgressBar(this))
    , m_verdict(new QLabel(this))
    , m_model(new ComparisonModel(this))
{
    layOut();
    setFocusProxy(m_curves);
    connect(m_add, &QPushButton::clicked, this, &ComparePanel::chooseLayer);
    connect(m_remove, &QPushButton::clicked, this, &ComparePanel::removeLayer);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (m_comparison)
            finish(tr("Canceled."));
        else
            start();
    });
    connect(m_curves, &QTreeWidget::itemSelectionChanged, this, &ComparePanel::updateButtons);
    connect(m_curves, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        const int row = m_curves->indexOfTopLevelItem(item);
        const auto& curves = m_plotted.curves();
        if (!m_refreshing && row >= 0 && row < static_cast<int>(curves.size()))
            m_plotted.setCurveVisible(curves[static_cast<std::size_t>(row)].key,
                                      item->checkState(0) == Qt::Checked);
    });
    for (QComboBox* combo : {m_a, m_b})
        connect(combo, &QComboBox::currentIndexChanged, this, &ComparePanel::updateButtons);
    connect(&plotted, &PlottedRun::changed, this, [this](PlottedRun::Change what) {
        const bool others =
            static_cast<int>(m_plotted.curves().size()) != m_curves->topLevelItemCount();
        if (what == PlottedRun::Change::Run)
            forget();
        if (what == PlottedRun::Change::Run || others)
            refresh();
        else if (what == PlottedRun::Change::Options)
            refreshTicks();
    });
    refresh();
}

void ComparePanel::layOut()
{
    m_curves->setObjectName(u"layerList"_s);
    m_curves->setHeaderLabels({tr("Curve"), tr("Run")});
    m_curves->setRootIsDecorated(false);
    m_curves->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_curves->setToolTip(tr("The curves of all figures; clear a check box to hide one"));
    m_add->setObjectName(u"addLayerButton"_s);
    m_add->setToolTip(tr("Show another run's curves on the same axes"));
    m_remove->setObjectName(u"removeLayerButton"_s);
    m_a->setObjectName(u"compareA"_s);
    m_b->setObjectName(u"compareB"_s);
    m_a->setToolTip(tr("The baseline"));
    m_b->setToolTip(tr("The curve to compare with the baseline"));
    m_compare->setObjectName(u"compareButton"_s);
    m_progress->setObjectName(u"compareProgress"_s);
    m_progress->setVisible(false);
    m_verdict->setObjectName(u"compareVerdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* table = new QTableView(this);
    table->setObjectName(u"compareView"_s);
    auto* proxy = new TableProxy(this);
    proxy->setSourceModel(m_model);
    table->setModel(proxy);
    setUpTable(*table, tr("Comparison"),
               tr("One row per offered rate: how the two curves differ, and whether the difference "
                  "matters."));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table->setSortingEnabled(true);
    m_curves->setAccessibleName(tr("Curves and layers"));
    m_progress->setAccessibleName(tr("Progress of the comparison"));

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* choice = new QGridLayout;
    const auto label = [&](const QString& text, QComboBox* combo, int row) {
        auto* name = new QLabel(text, this);
        name->setBuddy(combo);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        choice->addWidget(name, row, 0);
        choice->addWidget(combo, row, 1);
    };
    label(tr("A"), m_a, 0);
    label(tr("B"), m_b, 1);
    choice->setColumnStretch(1, 1);
    choice->addWidget(m_compare, 0, 2, 2, 1);
    // The inspector is narrow, so stack everything vertically.
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->addWidget(m_curves, 2);
    layout->addLayout(buttons);
    layout->addLayout(choice);
    layout->addWidget(m_progress);
    layout->addWidget(m_verdict);
    layout->addWidget(table, 3);
    layout->addWidget(new FindLine(table, this));
}

QIcon ComparePanel::swatch(int curve) const
{
    const FigureTheme theme(palette(), font());
    QPixmap pixmap(QSize(24, 14) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.strong(curve), 1.8, theme.lineStyle(curve)));
    painter.drawLine(QPointF(0, 7), QPointF(24, 7));
    painter.translate(12, 7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.strong(curve));
    painter.drawPath(FigureTheme::marker(curve, 9));
    return QIcon(pixmap);
}

void ComparePanel::refresh()
{
    m_refreshing = true;
    m_curves->clear();
    const auto& curves = m_plotted.curves();
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const RunData& run = *m_plotted.run();
        const RunLayer* layer = layerOf(run, curves[i].key.series);
        auto* item = new QTreeWidgetItem(m_curves);
        item->setText(0, visibleName(curves[i].name));
        item->setIcon(0, swatch(static_cast<int>(i)));
        item->setText(1, QFileInfo(layer ? layer->file : run.file).fileName());
        item->setToolTip(1, toolTipText(layer ? layer->file : run.file));
        item->setCheckState(0, curves[i].visible ? Qt::Checked : Qt::Unchecked);
        item->setData(0, layerRole, layer ? static_cast<int>(layer - run.layers.data()) : -1);
    }
    m_refreshing = false;
    fillCombo(m_a, 0);
    fillCombo(m_b, curves.empty() ? 0 : curves.size() - 1);
    updateButtons();
}

// Updates in place, because a tick in this list may have triggered the change.
void ComparePanel::refreshTicks()
{
    m_refreshing = true;
    const auto& curves = m_plotted.curves();
    for (std::size_t i = 0; i < curves.size(); ++i)
        m_curves->topLevelItem(static_cast<int>(i))
            ->setCheckState(0, curves[i].visible ? Qt::Checked : Qt::Unchecked);
    m_refreshing = false;
}

void ComparePanel::fillCombo(QComboBox* combo, std::size_t preferred)
{
    const QString before = combo->currentText();
    const bool hadChoice = combo->count() > 1;
    combo->clear();
    const auto& curves = m_plotted.curves();
    for (std::size_t i = 0; i < curves.size(); ++i)
        combo->addItem(swatch(static_cast<int>(i)),
                       u"%1, %2"_s.arg(curves[i].name, humanMemory(curves[i].key.memoryMiB)));
    const int kept = hadChoice ? combo->findText(before) : -1;
    combo->setCurrentIndex(kept >= 0 ? kept : static_cast<int>(preferred));
}

void ComparePanel::updateButtons()
{
    const QTreeWidgetItem* item = m_curves->selectedItems().value(0);
    const bool layer = item && item->data(0, layerRole).toInt() >= 0;
    m_remove->setEnabled(layer);
    m_remove->setToolTip(layer ? tr("Remove the selected curve's run")
                               : tr("Select a curve of a layer"));
    const bool two = m_a->currentIndex() >= 0 && m_b->currentIndex() >= 0 &&
                     m_a->currentIndex() != m_b->currentIndex();
    m_compare->setEnabled(m_comparison || two);
    m_compare->setText(m_comparison ? tr("Cancel") : tr("Compare"));
    m_compare->setToolTip(
        two ? tr("Compare the two curves rate by rate")
            : tr("Choose two different curves; add a run as a layer for more curves"));
}

void ComparePanel::chooseLayer()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Add run as layer"), QFileInfo(m_document.run().file).absolutePath(),
        tr("Runs") + u" (*.unisweep)"_s);
    if (!path.isEmpty())
        addLayer(path);
}

void ComparePanel::addLayer(const QString& path)
{
    m_add->setEnabled(false);
    m_add->setText(tr("Reading…"));
    const auto ready = [this] {
        m_add->setEnabled(true);
        m_add->setText(tr("Add as layer…"));
    };
    m_loading.start([path] { return readResults(path); },
                    [this, ready, identity = m_document.identity()](RunData run) {
                        ready();
                        // Layers remain when a run starts, but another file has its own layers.
                        if (identity == m_document.identity() ||
                            m_document.run().state == RunState::Running)
                            m_document.addLayer(std::move(run));
                    },
                    [this, ready](const QString& error) {
                        ready();
                        Q_EMIT failed(tr("Could not open the results file"), error);
                    });
}

void ComparePanel::removeLayer()
{
    if (const QTreeWidgetItem* item = m_curves->selectedItems().value(0))
        m_document.removeLayer(static_cast<std::size_t>(item->data(0, layerRole).toInt()));
}

std::optional<CurveOfRun> ComparePanel::chosen(const QComboBox* combo) const
{
    const auto index = static_cast<std::size_t>(combo->currentIndex());
    if (!m_plotted.run() || index >= m_plotted.curves().size())
        return {};
    const CurveKey key = m_plotted.curves()[index].key;
    return CurveOfRun{m_plotted.run(), key.series, key.memoryMiB};
}

void ComparePanel::start()
{
    const auto a = chosen(m_a);
    const auto b = chosen(m_b);
    if (!a || !b)
        return;
    ComparisonOptions options;
    options.kind = m_plotted.latencyKind();
    m_model->clear();
    m_comparison.emplace(*a, *b, options);
    m_progress->setRange(0, m_comparison->rates());
    m_progress->setVisible(true);
    m_verdict->setText(tr("A: %1. B: %2.").arg(visibleName(nameOf(*a)), visibleName(nameOf(*b))));
    updateButtons();
    compareNext();
}

void ComparePanel::compareNext()
{
    m_progress->setValue(m_comparison->done());
    if (m_comparison->isDone()) {
        finish(m_comparison->result().conclusion());
        return;
    }
    m_job.start([work = m_comparison->next()] { return work.compare(); },
                [this](const ComparedRate& rate) {
                    if (!m_comparison) // canceled in the meantime
                        return;
                    m_comparison->add(rate);
                    m_model->append(rate);
                    compareNext();
                },
                [this](const QString& error) { finish(tr("Comparison failed: %1.").arg(error)); });
}

void ComparePanel::finish(const QString& word)
{
    m_verdict->setText(m_verdict->text() + QLatin1Char(' ') + word);
    m_comparison.reset();
    m_job.cancel();
    m_progress->setVisible(false);
    updateButtons();
}

// The compared curves no longer exist.
void ComparePanel::forget()
{
    m_verdict->clear();
    m_model->clear();
    m_comparison.reset();
    m_job.cancel();
    m_progress->setVisible(false);
    updateButtons();
}

void ComparePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace unisweep
