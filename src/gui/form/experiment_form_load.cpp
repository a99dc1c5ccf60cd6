// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields for the load: arrival times, clients, and how they send it.
#include "gui/form/experiment_form.h"
#include "gui/form/fold.h"
#include "gui/form/form_values.h"
#include "ui_experiment_form.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void ExperimentForm::bindLoad()
{
    fillWithClients(m_ui->clientCombo);
    m_bindings->bind(
        m_ui->clientCombo, u"client"_s, [](const Experiment& e) { return toWord(e.client); },
        [](Experiment& e, const QVariant& value) { e.client = clientOfWord(value.toString()); });
    fillWithWords<Arrivals>(m_ui->arrivalsCombo);
    m_bindings->bind(
        m_ui->arrivalsCombo, u"arrivals"_s,
        [](const Experiment& e) { return static_cast<int>(e.arrivals); },
        [](Experiment& e, const QVariant& value) {
            e.arrivals = static_cast<Arrivals>(value.toInt());
        });
    m_bindings->bind(
        m_ui->seedEdit, u"seed"_s, [](const Experiment& e) { return QString::number(e.seed); },
        [](Experiment& e, const QString& text) {
            bool ok = false;
            const qlonglong seed = text.toLongLong(&ok);
            if (ok && seed >= 0)
                e.seed = static_cast<quint64>(seed);
            return ok && seed >= 0;
        },
        tr("Seed: a whole number, 0 or more"));
    m_bindings->bind(m_ui->timeoutEdit, u"timeout"_s, durationText(&Experiment::timeout),
                     setDuration(&Experiment::timeout), durationHint());
    m_bindings->bind(
        m_ui->schedulingCheck, u"scheduling"_s,
        [](const Experiment& e) { return e.recordScheduling; },
        [](Experiment& e, bool value) { e.recordScheduling = value; });
    m_bindings->bind(m_ui->bootTimeoutEdit, u"boot-timeout"_s,
                     durationText(&Experiment::bootTimeout), setDuration(&Experiment::bootTimeout),
                     durationHint());
    m_bindings->bind(
        m_ui->loadFromEdit, u"load-from"_s,
        [](const Experiment& e) { return e.loadFrom.join(u", "_s); },
        [](Experiment& e, const QString& text) {
            e.loadFrom.clear();
            for (const QString& host : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
                if (!host.trimmed().isEmpty())
                    e.loadFrom << host.trimmed();
            }
            return true;
        });
    m_bindings->bind(
        m_ui->doorCheck, u"door"_s, [](const Experiment& e) { return e.recordDoor; },
        [](Experiment& e, bool value) { e.recordDoor = value; });
}

static FormBindings::Write setOption(std::chrono::nanoseconds LoadOptions::*member)
{
    return [member](Experiment& experiment, const QString& text) {
        const auto duration = parseDuration(text);
        if (duration)
            experiment.load.*member = *duration;
        return duration.has_value();
    };
}

void ExperimentForm::bindLoadOptions()
{
    bindOptional(*m_bindings, m_ui->outstandingSpin, u"load.max-outstanding"_s, &Experiment::load,
                 &LoadOptions::maxOutstanding);
    m_bindings->bind(
        m_ui->lateWindowEdit, u"load.late-window"_s,
        [](const Experiment& e) { return formatDuration(e.load.lateWindow); },
        setOption(&LoadOptions::lateWindow), durationHint());
    m_bindings->bind(
        m_ui->maxLatenessEdit, u"load.max-lateness"_s,
        [](const Experiment& e) { return formatDuration(e.load.maxLateness); },
        setOption(&LoadOptions::maxLateness), durationHint());
    m_bindings->bind(
        m_ui->threadsSpin, u"load.threads"_s, [](const Experiment& e) { return e.load.threads; },
        [](Experiment& e, int value) { e.load.threads = value; });
    bindOptional(*m_bindings, m_ui->socketsSpin, u"load.sockets"_s, &Experiment::load,
                 &LoadOptions::sockets);
    fillWithWords<ClientStamps>(m_ui->stampsCombo);
    m_bindings->bind(
        m_ui->stampsCombo, u"load.timestamps"_s,
        [](const Experiment& e) { return static_cast<int>(e.load.stamps); },
        [](Experiment& e, const QVariant& value) {
            e.load.stamps = static_cast<ClientStamps>(value.toInt());
        });
    m_ui->closeByCombo->addItem(tr("automatic"), static_cast<int>(CloseBy::Usual));
    fillWithWords<CloseBy>(m_ui->closeByCombo);
    m_bindings->bind(
        m_ui->closeByCombo, u"load.close-by"_s,
        [](const Experiment& e) { return static_cast<int>(e.load.closeBy); },
        [](Experiment& e, const QVariant& value) {
            e.load.closeBy = static_cast<CloseBy>(value.toInt());
        });
    m_bindings->bind(
        m_ui->sourcesSpin, u"load.source-addresses"_s,
        [](const Experiment& e) { return e.load.sourceAddresses; },
        [](Experiment& e, int value) { e.load.sourceAddresses = value; });
    m_bindings->bind(
        m_ui->spinEdit, u"load.spin"_s,
        [](const Experiment& e) { return e.load.spin ? formatDuration(*e.load.spin) : QString(); },
        [](Experiment& e, const QString& text) {
            if (text.trimmed().isEmpty()) {
                e.load.spin.reset();
                return true;
            }
            const auto duration = parseDuration(text);
            if (duration)
                e.load.spin = *duration;
            return duration.has_value();
        },
        durationHint());
    m_bindings->bind(
        m_ui->trainsCheck, u"load.trains"_s, [](const Experiment& e) { return e.load.trains; },
        [](Experiment& e, bool value) { e.load.trains = value; });
    m_bindings->bind(
        m_ui->realtimeCheck, u"load.realtime"_s,
        [](const Experiment& e) { return e.load.realtime; },
        [](Experiment& e, bool value) { e.load.realtime = value; });
    makeFold(m_ui->loadMoreButton, m_ui->loadMore);
}

// Hides options without effect unless they are set, since the check then asks the user to remove
// them.
void ExperimentForm::refreshLoadOptions(bool boots)
{
    const Experiment& experiment = m_editor.experiment();
    const LoadOptions& options = experiment.load;
    const LoadOptions usual;
    const bool any = (experiment.service == Service::Dns || experiment.service == Service::Http);
    const bool shown = (any && !boots) || options != usual;
    m_ui->loadLayout->setRowVisible(m_ui->loadMoreButton, shown);
    m_ui->loadMore->setVisible(shown && m_ui->loadMoreButton->isChecked());
    const bool tcp = experiment.usesTcp();
    const auto show = [this](QWidget* field, bool visible) {
        m_ui->loadMoreLayout->setRowVisible(field, visible);
    };
    show(m_ui->socketsSpin, !tcp || options.sockets);
    show(m_ui->stampsCombo, !tcp || options.stamps != usual.stamps);
    show(m_ui->trainsCheck, !tcp || !options.trains);
    show(m_ui->closeByCombo, tcp || options.closeBy != usual.closeBy);
    show(m_ui->sourcesSpin, tcp || options.sourceAddresses != usual.sourceAddresses);
}

// Unfolds sections with values that differ from the defaults.
void ExperimentForm::unfoldUsed()
{
    const Experiment& experiment = m_editor.experiment();
    const DnsQuestion& dns = experiment.dns;
    m_ui->dnsMoreButton->setChecked(dns.edns || dns.dnssec || dns.responseCode != 0 ||
                                    !dns.further.isEmpty());
    m_ui->loadMoreButton->setChecked(experiment.load != LoadOptions());
    m_ui->seriesMoreButton->setChecked(std::ranges::any_of(
        experiment.series, [](const Series& one) { return one.hardware != VirtualHardware(); }));
}

} // namespace unisweep
