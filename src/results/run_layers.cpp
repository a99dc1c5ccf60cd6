// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/run_layers.h"

#include <algorithm>

#include <QFileInfo>

namespace unisweep
{

using namespace Qt::StringLiterals;

// Ids in a file are small; those of layer n start at n · 2⁴⁰.
static constexpr int layerBits = 40;

static qint64 nextOffset(const RunData& run)
{
    qint64 highest = 0;
    for (const StepData& step : run.steps)
        highest = std::max(highest, step.record.id);
    for (const GuestRecord& guest : run.guests)
        highest = std::max(highest, guest.id);
    return ((highest >> layerBits) + 1) << layerBits;
}

static quint64 firstInstant(const RunData& run, int firstSeries, int endSeries)
{
    quint64 first = 0;
    for (const StepData& step : run.steps) {
        const quint64 epoch = step.record.epochMonotonicNs;
        const int series = step.record.series;
        if (series >= firstSeries && series < endSeries && epoch > 0 &&
            (first == 0 || epoch < first))
            first = epoch;
    }
    return first;
}

static int ownSeries(const RunData& run)
{
    return run.layers.empty() ? static_cast<int>(run.experiment.series.size())
                              : run.layers.front().firstSeries;
}

// The file's name without the experiment's, which runs of one experiment share: "20261125-101112".
static QString labelOf(const RunData& run, const RunData& layer)
{
    QString label = QFileInfo(layer.file).completeBaseName();
    const QString common = run.experiment.name + QLatin1Char('-');
    if (label.startsWith(common))
        label.remove(0, common.size());
    if (label.isEmpty())
        label = layer.experiment.name;
    QString unique = label;
    for (int n = 2; std::any_of(run.layers.begin(), run.layers.end(),
                                [&](const RunLayer& other) { return other.label == unique; });
         ++n)
        unique = u"%1 (%2)"_s.arg(label, QString::number(n));
    return unique;
}

void addLayer(RunData& run, RunData layer)
{
    RunLayer record;
    record.file = layer.file;
    record.label = labelOf(run, layer);
    record.experiment = layer.experiment;
    record.firstSeries = static_cast<int>(run.experiment.series.size());
    record.seriesCount = static_cast<int>(layer.experiment.series.size());
    for (Series series : layer.experiment.series) {
        for (QString* name : {&series.name, &series.variedFrom}) {
            if (!name->isEmpty())
                *name = u"%1 [%2]"_s.arg(*name, record.label);
        }
        run.experiment.series.push_back(std::move(series));
    }
    const qint64 offset = nextOffset(run);
    const quint64 ours = firstInstant(run, 0, ownSeries(run));
    const quint64 theirs = firstInstant(layer, 0, record.seriesCount);
    const quint64 shift = ours > 0 && theirs > 0 ? ours - theirs : 0; // modulo 2⁶⁴
    // If the layer was already renumbered as a layer before, its offset is replaced.
    const auto renumbered = [offset](qint64 id) {
        // 0 stays: a step without a guest.
        return id == 0 ? id : offset | (id & ((qint64{1} << layerBits) - 1));
    };
    for (GuestRecord& guest : layer.guests) {
        guest.id = renumbered(guest.id);
        guest.series += record.firstSeries;
        run.guests.push_back(std::move(guest));
    }
    for (StepData& step : layer.steps) {
        step.record.id = renumbered(step.record.id);
        step.record.guest = renumbered(step.record.guest);
        step.record.series += record.firstSeries;
        if (step.record.epochMonotonicNs > 0)
            step.record.epochMonotonicNs += shift;
        run.steps.push_back(std::move(step));
    }
    for (AccountingPoint& point : layer.accounting) {
        point.guest = renumbered(point.guest);
        point.monotonicNs += shift;
        run.accounting.push_back(point);
    }
    run.layers.push_back(std::move(record));
}

RunData takeLayer(RunData& run, std::size_t index)
{
    const RunLayer record = run.layers.at(index);
    RunData taken;
    taken.file = record.file;
    taken.experiment = record.experiment;
    taken.state = RunState::Finished;
    const auto belongs = [&](int series) {
        return series >= record.firstSeries && series < record.firstSeries + record.seriesCount;
    };
    const auto moveOut = [&](auto& from, auto& to, auto seriesOf) {
        const auto ours = std::stable_partition(
            from.begin(), from.end(), [&](auto& item) { return !belongs(seriesOf(item)); });
        to.assign(std::make_move_iterator(ours), std::make_move_iterator(from.end()));
        from.erase(ours, from.end());
        for (auto& item : to)
            seriesOf(item) -= record.firstSeries;
        for (auto& item : from) {
            if (seriesOf(item) >= record.firstSeries)
                seriesOf(item) -= record.seriesCount;
        }
    };
    moveOut(run.steps, taken.steps, [](StepData& step) -> int& { return step.record.series; });
    moveOut(run.guests, taken.guests, [](GuestRecord& guest) -> int& { return guest.series; });
    std::erase_if(run.accounting, [&](const AccountingPoint& point) {
        if (!taken.guest(point.guest))
            return false;
        taken.accounting.push_back(point);
        return true;
    });
    auto& series = run.experiment.series;
    series.erase(series.begin() + record.firstSeries,
                 series.begin() + record.firstSeries + record.seriesCount);
    run.layers.erase(run.layers.begin() + static_cast<std::ptrdiff_t>(index));
    for (RunLayer& layer : run.layers) {
        if (layer.firstSeries > record.firstSeries)
            layer.firstSeries -= record.seriesCount;
    }
    return taken;
}

Experiment ownExperiment(const RunData& run)
{
    Experiment experiment = run.experiment;
    experiment.series.resize(static_cast<std::size_t>(ownSeries(run)));
    return experiment;
}

const RunLayer* layerOf(const RunData& run, int series)
{
    for (const RunLayer& layer : run.layers) {
        if (series >= layer.firstSeries && series < layer.firstSeries + layer.seriesCount)
            return &layer;
    }
    return nullptr;
}

} // namespace unisweep
