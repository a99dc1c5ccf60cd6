// SPDX-License-Identifier: GPL-3.0-or-later
// The form's fields for a series, and the list that selects the series they show.
#include <algorithm>

#include <QPainter>
#include <QSignalBlocker>

#include "base/visible_text.h"
#include "gui/form/experiment_form.h"
#include "gui/form/form_binding.h"
#include "plot/theme.h"
#include "ui_experiment_form.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void ExperimentForm::fillPlatforms()
{
    for (const auto& platform : m_catalog.platforms()) {
        if (m_ui->platformCombo->findData(platform->id) < 0)
            m_ui->platformCombo->addItem(platform->title, platform->id);
    }
}

void ExperimentForm::bindSeries()
{
    fillPlatforms();
    for (const char* uri :
         {"auto", "qemu:///session", "qemu:///system", "xen:///system", "lxc:///system"})
        m_ui->hypervisorCombo->addItem(QLatin1String(uri));

    // The fields always edit the currently selected series.
    const auto read = [this](QString Series::*member) {
        return [this, member](const Experiment& e) {
            return m_series < static_cast<int>(e.series.size())
                       ? e.series[static_cast<std::size_t>(m_series)].*member
                       : QString();
        };
    };
    m_bindings->bind(m_ui->seriesNameEdit, u"series"_s, read(&Series::name),
                     [this](Experiment& e, const QString& text) {
                         if (m_series < static_cast<int>(e.series.size()))
                             SeriesFit::rename(e, m_series, text);
                         return true;
                     });
    // For values with their own syntax; invalid text is marked.
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
              tr("Hypervisor: auto or a libvirt connection URI (qemu:///session, "
                 "xen+ssh://HOST/system)"));
    for (const char* network : {"user", "isolated", "bridge br0"})
        m_ui->networkCombo->addItem(QLatin1String(network));
    bindTyped(m_ui->networkCombo, u"series.network"_s, &Series::network,
              tr("Network: user, isolated, bridge NAME or bridge NAME ADDRESS/BITS via GATEWAY"));
    m_bindings->bind(m_ui->machineEdit, u"series.machine"_s, read(&Series::machine),
                     [this](Experiment& e, const QString& text) {
                         if (m_series < static_cast<int>(e.series.size()))
                             e.series[static_cast<std::size_t>(m_series)].machine = text.trimmed();
                         return true;
                     });
    m_bindings->bind(m_ui->platformCombo, u"platform"_s, read(&Series::platform),
                     [this](Experiment& e, const QVariant& value) {
                         if (m_series < static_cast<int>(e.series.size()))
                             m_fit.setPlatform(e, m_series, value.toString());
                     });
    m_bindings->bind(m_ui->serverCombo, u"server"_s, read(&Series::server),
                     [this](Experiment& e, const QVariant& value) {
                         if (m_series < static_cast<int>(e.series.size()))
                             m_fit.setServer(e, m_series, value.toString());
                     });
}

void ExperimentForm::bindSeriesList()
{
    m_ui->seriesList->setIconSize(QSize(12, 12));
    connect(m_ui->seriesList, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        m_series = row;
        refresh();
    });
    connect(m_ui->seriesList, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const auto row = static_cast<std::size_t>(m_ui->seriesList->row(item));
        if (row < m_editor.experiment().series.size())
            m_editor.setLeftOut(m_editor.experiment().series[row].name,
                                item->checkState() != Qt::Checked);
    });
    connect(m_ui->addSeriesButton, &QToolButton::clicked, this, [this] { addSeries(false); });
    connect(m_ui->duplicateSeriesButton, &QToolButton::clicked, this, [this] { addSeries(true); });
    connect(m_ui->raiseSeriesButton, &QToolButton::clicked, this, [this] { moveSeries(-1); });
    connect(m_ui->lowerSeriesButton, &QToolButton::clicked, this, [this] { moveSeries(1); });
    connect(m_ui->removeSeriesButton, &QToolButton::clicked, this, [this] {
        Experiment experiment = m_editor.experiment();
        if (m_series >= static_cast<int>(experiment.series.size()))
            return;
        experiment.series.erase(experiment.series.begin() + m_series);
        m_series = std::max(0, m_series - 1);
        m_editor.edit(experiment, tr("remove a series"));
    });
}

// A copy gets the selected series' name with a number; a new series, the name of its platform and
// server.
void ExperimentForm::addSeries(bool copy)
{
    Experiment experiment = m_editor.experiment();
    const bool none = experiment.series.empty();
    Series added = none ? Series{{}, u"linux"_s, u"bind"_s}
                        : experiment.series.at(static_cast<std::size_t>(m_series));
    if (!copy) {
        if (!none)
            added = {{}, added.platform, added.server};
        added.name = automaticName(m_catalog, added);
        if (const auto platform = m_catalog.platform(added.platform);
            platform && !networkFits(*platform, added.hypervisor, added.network.kind))
            added.network.kind = NetworkKind::Isolated;
    }
    added.name = uniqueName(experiment, added.name);
    m_series = none ? 0 : copy ? m_series + 1 : static_cast<int>(experiment.series.size());
    experiment.series.insert(experiment.series.begin() + m_series, added);
    m_editor.edit(experiment, copy ? tr("duplicate a series") : tr("add a series"));
}

void ExperimentForm::moveSeries(int direction)
{
    Experiment experiment = m_editor.experiment();
    const int to = m_series + direction;
    if (to < 0 || to >= static_cast<int>(experiment.series.size()))
        return;
    std::swap(experiment.series[static_cast<std::size_t>(m_series)],
              experiment.series[static_cast<std::size_t>(to)]);
    m_series = to;
    m_editor.edit(experiment, tr("move a series"));
}

static QIcon chipOf(const QColor& color)
{
    QPixmap chip(12, 12);
    chip.fill(Qt::white); // white border, visible on a selected row
    QPainter(&chip).fillRect(1, 1, 10, 10, color);
    return chip;
}

void ExperimentForm::refreshSeriesList()
{
    const QSignalBlocker blocker(m_ui->seriesList);
    const std::vector<Series>& series = m_editor.experiment().series;
    const int count = static_cast<int>(series.size());
    m_series = std::clamp(m_series, 0, std::max(0, count - 1));
    QListWidget& list = *m_ui->seriesList;
    while (list.count() > count)
        delete list.takeItem(list.count() - 1);
    while (list.count() < count)
        list.addItem(QString());
    const FigureTheme theme(palette(), font());
    const bool ticks = m_readOnly.isEmpty();
    // One curve per series and memory size.
    const int sizes = std::max(1, static_cast<int>(m_editor.experiment().memoryMiB.size()));
    for (int i = 0; i < count; ++i) {
        QListWidgetItem* item = list.item(i);
        item->setText(visibleName(series[static_cast<std::size_t>(i)].name));
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled |
                       (ticks ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
        const bool leftOut = m_editor.isLeftOut(series[static_cast<std::size_t>(i)].name);
        item->setCheckState(leftOut ? Qt::Unchecked : Qt::Checked);
        item->setIcon(chipOf(theme.strong(i * sizes)));
    }
    list.setCurrentRow(count == 0 ? -1 : m_series);
    constexpr int maxRows = 6;
    const int rowHeight = std::max(list.sizeHintForRow(0), fontMetrics().height() + 4);
    list.setFixedHeight(std::clamp(count, 1, maxRows) * rowHeight + 2 * list.frameWidth() + 2);
    m_ui->removeSeriesButton->setEnabled(count > 1);
    m_ui->duplicateSeriesButton->setEnabled(count > 0);
    m_ui->raiseSeriesButton->setEnabled(m_series > 0);
    m_ui->lowerSeriesButton->setEnabled(m_series + 1 < count);
}

} // namespace unisweep
