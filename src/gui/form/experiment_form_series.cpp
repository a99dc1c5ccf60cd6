// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields of a series, and the list that chooses which one they show.
#include <algorithm>

#include "gui/form/experiment_form.h"
#include "gui/form/form_binding.h"
#include "ui_experiment_form.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void ExperimentForm::bindSeries()
{
    for (const auto& platform : m_catalog.platforms())
        m_ui->platformCombo->addItem(platform->title, platform->id);
    for (const char* uri :
         {"auto", "qemu:///session", "qemu:///system", "xen:///system", "lxc:///system"})
        m_ui->hypervisorCombo->addItem(QLatin1String(uri));

    // The fields edit whichever series is selected when they are used.
    const auto read = [this](QString Series::*member) {
        return [this, member](const Experiment& e) {
            return m_series < static_cast<int>(e.series.size())
                       ? e.series[static_cast<std::size_t>(m_series)].*member
                       : QString();
        };
    };
    const auto write = [this](QString Series::*member) {
        return [this, member](Experiment& e, const QString& text) {
            if (m_series < static_cast<int>(e.series.size()))
                e.series[static_cast<std::size_t>(m_series)].*member = text;
            return true;
        };
    };
    const auto writeItem = [write](QString Series::*member) {
        return [set = write(member)](Experiment& e, const QVariant& value) {
            set(e, value.toString());
        };
    };
    m_bindings->bind(m_ui->seriesNameEdit, u"series"_s, read(&Series::name), write(&Series::name));
    // A value with a grammar of its own: a text that cannot be read is marked.
    const auto bindTyped = [this](QComboBox* combo, const QString& field, auto Series::*member,
                                  const QString& hint) {
        m_bindings->bind(
            combo->lineEdit(), field,
            [this, member](const Experiment& e) {
                return m_series < static_cast<int>(e.series.size())
                           ? (e.series[static_cast<std::size_t>(m_series)].*member).toText()
                           : QString();
            },
            [this, member](Experiment& e, const QString& text) {
                using Value = std::remove_reference_t<decltype(e.series[0].*member)>;
                QString why;
                const auto value = Value::fromText(text, why);
                if (value && m_series < static_cast<int>(e.series.size()))
                    e.series[static_cast<std::size_t>(m_series)].*member = *value;
                return value.has_value();
            },
            hint);
        connect(combo, &QComboBox::textActivated, combo->lineEdit(), &QLineEdit::textEdited);
    };
    bindTyped(m_ui->hypervisorCombo, u"series.hypervisor"_s, &Series::hypervisor,
              tr("the hypervisor is auto, or a libvirt connection URI such as qemu:///session or "
                 "xen+ssh://HOST/system"));
    for (const char* network : {"user", "isolated", "bridge br0"})
        m_ui->networkCombo->addItem(QLatin1String(network));
    bindTyped(m_ui->networkCombo, u"series.network"_s, &Series::network,
              tr("a network is user, isolated, bridge NAME, or bridge NAME ADDRESS/BITS, with via "
                 "GATEWAY after it"));
    m_bindings->bind(m_ui->platformCombo, u"platform"_s, read(&Series::platform),
                     writeItem(&Series::platform));
    m_bindings->bind(m_ui->serverCombo, u"server"_s, read(&Series::server),
                     writeItem(&Series::server));

    connect(m_ui->seriesList, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        m_series = row;
        refresh();
    });
    connect(m_ui->addSeriesButton, &QPushButton::clicked, this, [this] {
        Experiment experiment = m_editor.experiment();
        Series added = experiment.series.empty() ? Series{{}, u"linux"_s, u"bind"_s}
                                                 : experiment.series.back();
        added.name = u"series %1"_s.arg(experiment.series.size() + 1);
        experiment.series.push_back(added);
        m_series = static_cast<int>(experiment.series.size()) - 1;
        m_editor.edit(experiment, u"add a series"_s);
    });
    connect(m_ui->removeSeriesButton, &QPushButton::clicked, this, [this] {
        Experiment experiment = m_editor.experiment();
        if (m_series >= static_cast<int>(experiment.series.size()))
            return;
        experiment.series.erase(experiment.series.begin() + m_series);
        m_series = std::max(0, m_series - 1);
        m_editor.edit(experiment, u"remove a series"_s);
    });
}

} // namespace unisweep
