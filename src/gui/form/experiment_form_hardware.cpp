// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields of a series' virtual hardware.
#include "guest/hardware_requirements.h"
#include "gui/form/experiment_form.h"
#include "gui/form/fold.h"
#include "gui/form/form_values.h"
#include "ui_experiment_form.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void ExperimentForm::bindHardware()
{
    // Of whichever series is selected when a field is used.
    const auto read = [this](auto VirtualHardware::*member) {
        return [this, member](const Experiment& e) {
            const auto at = static_cast<std::size_t>(m_series);
            return at < e.series.size() ? e.series[at].hardware.*member : VirtualHardware().*member;
        };
    };
    const auto write = [this](auto VirtualHardware::*member) {
        return [this, member](Experiment& e, auto value) {
            const auto at = static_cast<std::size_t>(m_series);
            if (at < e.series.size())
                e.series[at].hardware.*member = value;
        };
    };
    const auto bindWords = [&](QComboBox* combo, const QString& field, auto member) {
        using Word = std::remove_reference_t<decltype(VirtualHardware().*member)>;
        fillWithWords<Word>(combo);
        m_bindings->bind(
            combo, field,
            [get = read(member)](const Experiment& e) { return static_cast<int>(get(e)); },
            [set = write(member)](Experiment& e, const QVariant& value) {
                set(e, static_cast<Word>(value.toInt()));
            });
    };
    bindWords(m_ui->vhostCombo, u"series.vhost"_s, &VirtualHardware::vhost);
    m_bindings->bind(m_ui->networkQueuesSpin, u"series.network-queues"_s,
                     read(&VirtualHardware::networkQueues), write(&VirtualHardware::networkQueues));
    bindWords(m_ui->diskIoCombo, u"series.disk-io"_s, &VirtualHardware::diskIo);
    m_bindings->bind(m_ui->hugepagesCheck, u"series.hugepages"_s, read(&VirtualHardware::hugepages),
                     write(&VirtualHardware::hugepages));
    makeFold(m_ui->seriesMoreButton, m_ui->seriesMore);
}

// Only QEMU's guests have it; what is set is shown, since the check says that it must go.
void ExperimentForm::refreshHardware()
{
    const auto at = static_cast<std::size_t>(m_series);
    const std::vector<Series>& all = m_editor.experiment().series;
    const auto platform = at < all.size() ? m_catalog.platform(all[at].platform)
                                          : std::shared_ptr<const PlatformEntry>();
    const bool ofQemu = platform && isGuestOfQemu(*platform, all[at].hypervisor);
    const bool shown = ofQemu || (at < all.size() && all[at].hardware != VirtualHardware());
    m_ui->seriesLayout->setRowVisible(m_ui->seriesMoreButton, shown);
    m_ui->seriesMore->setVisible(shown && m_ui->seriesMoreButton->isChecked());
}

} // namespace unisweep
