// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields for bandwidth tests and load clients.
#include "experiment/sweep_text.h"
#include "gui/form/experiment_form.h"
#include "gui/form/form_binding.h"
#include "ui_experiment_form.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void chooseClientsFor(Experiment& experiment)
{
    for (Series& one : experiment.series) {
        if (one.client && !canLoad(*one.client, experiment.service))
            one.client.reset();
    }
    if (canLoad(experiment.client, experiment.service))
        return;
    for (const Client& client : allValues<Client>()) {
        if (canLoad(client, experiment.service)) {
            experiment.client = client;
            return;
        }
    }
}

void fillWithClients(QComboBox* combo)
{
    for (const Client& client : allValues<Client>())
        combo->addItem(toWord(client), toWord(client));
}

Client clientOfWord(const QString& word)
{
    for (const Client& client : allValues<Client>()) {
        if (toWord(client) == word)
            return client;
    }
    return Client::described(word);
}

void ExperimentForm::bindBandwidth()
{
    using Direction = BandwidthTest::Direction;
    fillWithWords<Direction>(m_ui->directionCombo);
    m_bindings->bind(
        m_ui->directionCombo, u"service.direction"_s,
        [](const Experiment& e) { return static_cast<int>(e.bandwidth.direction); },
        [](Experiment& e, const QVariant& value) {
            e.bandwidth.direction = static_cast<Direction>(value.toInt());
        });
    m_bindings->bind(
        m_ui->datagramBytesEdit, u"service.datagram-bytes"_s,
        [](const Experiment& e) { return formatSizes(e.bandwidth.datagramBytes); },
        [](Experiment& e, const QString& text) {
            const auto sizes = parseSizes(text);
            if (sizes)
                e.bandwidth.datagramBytes = *sizes;
            return sizes.has_value();
        },
        tr("Datagrams: sizes in bytes (64, 512, 1470)"));
}

void ExperimentForm::bindSeriesClient()
{
    static const QString inherited;
    m_ui->seriesClientCombo->addItem(tr("Same as experiment"), inherited);
    fillWithClients(m_ui->seriesClientCombo);
    m_bindings->bind(
        m_ui->seriesClientCombo, u"series.client"_s,
        [this](const Experiment& e) {
            const auto index = static_cast<std::size_t>(m_series);
            return index < e.series.size() && e.series[index].client
                       ? toWord(*e.series[index].client)
                       : inherited;
        },
        [this](Experiment& e, const QVariant& value) {
            const auto index = static_cast<std::size_t>(m_series);
            if (index >= e.series.size())
                return;
            if (value.toString() == inherited)
                e.series[index].client.reset();
            else
                e.series[index].client = clientOfWord(value.toString());
        });
}

} // namespace unisweep
