// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form/experiment_form.h"

#include <QSignalBlocker>
#include <QStyle>

#include "base/quantity_text.h"
#include "experiment/experiment_check.h"
#include "experiment/sweep_text.h"
#include "gui/analysis/arguments_panel.h"
#include "gui/form/field_guard.h"
#include "gui/form/form_binding.h"
#include "gui/form/form_values.h"
#include "gui/form/processor_map.h"
#include "ui_experiment_form.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString ExperimentForm::durationHint()
{
    return tr("Add a unit: 500ms, 10s, 2min");
}

ExperimentForm::ExperimentForm(ExperimentEditor& editor, const Catalog& catalog, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ExperimentForm>())
    , m_editor(editor)
    , m_catalog(catalog)
    , m_bindings(new FormBindings(editor, this))
    , m_bar(new MessageBar(this))
    , m_fit(catalog)
{
    m_ui->setupUi(this);
    m_ui->outerLayout->insertWidget(0, m_bar);
    for (QFormLayout* layout : findChildren<QFormLayout*>())
        layout->setContentsMargins(6, 4, 6, 4);
    m_arguments = new ArgumentsPanel(editor, catalog, m_ui->formBody);
    m_ui->formLayout->insertWidget(m_ui->formLayout->indexOf(m_ui->seriesGroup) + 1, m_arguments);
    m_processorMap = new ProcessorMap(m_ui->guestsGroup);
    m_ui->guestsLayout->addRow(m_processorMap);
    bindExperiment();
    bindService();
    bindDns();
    bindHttp();
    bindSeries();
    bindHardware();
    bindBandwidth();
    bindBoots();
    bindSweep();
    bindLoad();
    bindLoadOptions();
    bindSeriesClient();
    bindSeriesList();
    connect(&m_editor, &ExperimentEditor::opened, this, [this] {
        m_fit.forget();
        unfoldUsed();
    });
    connect(&m_editor, &ExperimentEditor::changed, this, &ExperimentForm::refresh);
    refresh();
    m_guard = new FieldGuard(this);
    m_ui->formBody->installEventFilter(this);
    m_ui->scrollArea->setFocusPolicy(Qt::NoFocus); // its fields scroll it
    unfoldUsed();
    m_ui->hypervisorCombo->lineEdit()->setAccessibleName(tr("Hypervisor"));
    m_ui->networkCombo->lineEdit()->setAccessibleName(tr("Network"));
    m_ui->dnsTypeCombo->lineEdit()->setAccessibleName(tr("Record type"));
    fitWidth();
}

// It only scrolls vertically, so it must be as wide as its fields in any style.
void ExperimentForm::fitWidth()
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_ui->scrollArea->setMinimumWidth(m_ui->formBody->minimumSizeHint().width() + bar);
}

bool ExperimentForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->formBody && event->type() == QEvent::LayoutRequest)
        fitWidth();
    return QWidget::eventFilter(watched, event);
}

// The chips use the figures' colors, which differ in dark themes.
void ExperimentForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_ui->seriesList)
        refreshSeriesList();
}

ExperimentForm::~ExperimentForm() = default;

void ExperimentForm::bindExperiment()
{
    m_bindings->bind(
        m_ui->titleEdit, u"title"_s, [](const Experiment& e) { return e.title; },
        [](Experiment& e, const QString& text) { return e.title = text, true; });
    m_bindings->bind(
        m_ui->nameEdit, u"name"_s, [](const Experiment& e) { return e.name; },
        [](Experiment& e, const QString& text) { return e.name = text, true; });
    m_bindings->bind(
        m_ui->sourceEdit, u"source"_s, [](const Experiment& e) { return e.source; },
        [](Experiment& e, const QString& text) { return e.source = text, true; });
    m_ui->kindCombo->addItem(tr("Rate sweep"), static_cast<int>(ExperimentKind::Sweep));
    m_ui->kindCombo->addItem(tr("Boot times"), static_cast<int>(ExperimentKind::Boot));
    m_bindings->bind(
        m_ui->kindCombo, u"kind"_s, [](const Experiment& e) { return static_cast<int>(e.kind); },
        [](Experiment& e, const QVariant& value) {
            e.kind = static_cast<ExperimentKind>(value.toInt());
        });
}

void ExperimentForm::bindBoots()
{
    m_bindings->bind(
        m_ui->bootCountSpin, u"boot.count"_s, [](const Experiment& e) { return e.boot.count; },
        [](Experiment& e, int value) { e.boot.count = value; });
    m_bindings->bind(
        m_ui->bootSearchEdit, u"boot.least-memory"_s,
        [](const Experiment& e) { return formatMemorySearch(e.boot.leastMemory); },
        [](Experiment& e, const QString& text) {
            const auto search = parseMemorySearch(text);
            if (search)
                e.boot.leastMemory = *search;
            return search.has_value();
        },
        tr("Least memory: a range in MiB with its precision (32..512 within 8), or empty"));
}

void ExperimentForm::bindSweep()
{
    m_bindings->bind(
        m_ui->memoryEdit, u"memory"_s,
        [](const Experiment& e) { return formatMemoryLadder(e.memoryMiB); },
        [](Experiment& e, const QString& text) {
            const auto ladder = parseMemoryLadder(text);
            if (ladder)
                e.memoryMiB = *ladder;
            return ladder.has_value();
        },
        tr("Memory: one size in MiB (512) or a ladder (1024, 512, 256 or 1024..64)"));
    m_bindings->bind(
        m_ui->vcpusSpin, u"vcpus"_s, [](const Experiment& e) { return e.vcpus; },
        [](Experiment& e, int value) { e.vcpus = value; });
    m_bindings->bind(
        m_ui->processorsEdit, u"processors"_s,
        [](const Experiment& e) { return e.processors.toText(); },
        [](Experiment& e, const QString& text) {
            QString why;
            const auto choice = ProcessorChoice::fromText(text, why);
            if (choice)
                e.processors = *choice;
            return choice.has_value();
        },
        tr("CPUs: none, auto, or a list such as guest 2-3, emulator 1, load 0"));
    m_bindings->bind(
        m_ui->ratesEdit, u"rates"_s, [](const Experiment& e) { return formatRates(e.rates); },
        [](Experiment& e, const QString& text) {
            const auto rates = parseRates(text);
            if (rates)
                e.rates = *rates;
            return rates.has_value();
        },
        tr("Rates: a list (250, 500, 1k) or a range (5k..80k step 5k, 100..100k log 10)"));
    m_bindings->bind(m_ui->durationEdit, u"duration"_s, durationText(&Experiment::duration),
                     setDuration(&Experiment::duration), durationHint());
    m_bindings->bind(m_ui->warmUpEdit, u"warm-up"_s, durationText(&Experiment::warmUp),
                     setDuration(&Experiment::warmUp), durationHint());
    m_bindings->bind(
        m_ui->repetitionsSpin, u"repetitions"_s, [](const Experiment& e) { return e.repetitions; },
        [](Experiment& e, int value) { e.repetitions = value; });
    m_bindings->bind(
        m_ui->rebootCheck, u"reboot-between"_s, [](const Experiment& e) { return e.rebootBetween; },
        [](Experiment& e, bool value) { e.rebootBetween = value; });
    m_bindings->bind(
        m_ui->heavyLoadCheck, u"heavy-load"_s, [](const Experiment& e) { return e.heavyLoad; },
        [](Experiment& e, bool value) { e.heavyLoad = value; });
    fillWithWords<Order>(m_ui->orderCombo);
    m_bindings->bind(
        m_ui->orderCombo, u"order"_s, [](const Experiment& e) { return static_cast<int>(e.order); },
        [](Experiment& e, const QVariant& value) { e.order = static_cast<Order>(value.toInt()); });
}

// Lists the platform's servers for the service. A server for another service stays listed, and the
// preflight reports it.
void ExperimentForm::refreshServers()
{
    const Experiment& experiment = m_editor.experiment();
    if (experiment.series.empty())
        return;
    const QSignalBlocker blocker(m_ui->serverCombo);
    m_ui->serverCombo->clear();
    const auto platform =
        m_catalog.platform(experiment.series[static_cast<std::size_t>(m_series)].platform);
    if (!platform)
        return;
    for (const ServerEntry& server : platform->servers) {
        if (server.services.contains(experiment.service))
            m_ui->serverCombo->addItem(server.title, server.id);
    }
}

// "8 steps, 500 to 12,000 requests/s, 34 s"
static QString sweepText(const Experiment& experiment)
{
    const QList<int> rates = experiment.rates.values();
    if (rates.isEmpty())
        return {};
    const auto [least, most] = std::ranges::minmax(rates);
    const QString unit = rateUnit(experiment.service);
    const QString load = humanDuration(experiment.loadTime());
    if (experiment.stepCount() == 1)
        return ExperimentForm::tr("1 step at %1 %2, %3").arg(humanCount(least), unit, load);
    return ExperimentForm::tr("%1 steps, %2 to %3 %4, %5")
        .arg(humanCount(experiment.stepCount()), humanCount(least), humanCount(most), unit, load);
}

void ExperimentForm::refresh()
{
    refreshSeriesList();
    refreshServers();
    m_bindings->refresh();
    m_arguments->showSeries(m_series);
    const Experiment& experiment = m_editor.experiment();
    m_ui->serviceStack->setCurrentWidget(experiment.service == Service::Dns ? m_ui->dnsPage
                                         : experiment.service == Service::Http
                                             ? m_ui->httpPage
                                             : m_ui->bandwidthPage);
    m_ui->serviceStack->setVisible(experiment.service != Service::Other);
    const bool boots = experiment.kind == ExperimentKind::Boot;
    m_ui->bootGroup->setVisible(boots);
    m_ui->sweepGroup->setVisible(!boots);
    // Boot measurements offer no load.
    for (QWidget* field :
         {static_cast<QWidget*>(m_ui->clientCombo), static_cast<QWidget*>(m_ui->arrivalsCombo),
          static_cast<QWidget*>(m_ui->seedEdit), static_cast<QWidget*>(m_ui->loadFromEdit)})
        m_ui->loadLayout->setRowVisible(field, !boots);
    m_ui->seriesLayout->setRowVisible(m_ui->seriesClientCombo, !boots);
    m_ui->dnsCacheCombo->setEnabled(experiment.dns.recursion);
    refreshLoadOptions(boots);
    refreshHardware();
    m_ui->ratesEditLabel->setText(tr("R&ates (%1)").arg(rateUnit(experiment.service)));
    m_ui->ratesPreview->setText(sweepText(experiment));
    m_ui->datagramBytesEdit->setEnabled(experiment.service == Service::Udp);
    showProblems();
}

} // namespace unisweep
