// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/start_facts.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include "base/canceled.h"
#include "base/duration_text.h"
#include "base/own_files.h"
#include "base/quantity_text.h"
#include "experiment/experiment_yaml.h"
#include "guest/guest_factory.h"
#include "gui/form/series_fit.h"
#include "images/image_shelf.h"
#include "results/display_names.h"
#include "results/results_file.h"
#include "run/built_in.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

struct StartText {
    Q_DECLARE_TR_FUNCTIONS(StartPage)
};

static void giveUpIfStopped(const std::stop_token& stop)
{
    if (stop.stop_requested())
        throw Canceled();
}

QList<StartExample> startExamples()
{
    QList<StartExample> examples;
    for (const BuiltInExperiment& one : builtInExperiments()) {
        try {
            const Experiment experiment = readExperiment(one.path);
            examples << StartExample{one.name, one.path,
                                     experiment.source.isEmpty() ? experiment.title : one.title,
                                     experiment};
        } catch (const InputError&) { // opening it from the menu shows the error
        }
    }
    return examples;
}

QString effortText(const Experiment& experiment)
{
    if (experiment.kind == ExperimentKind::Boot) {
        const auto boots = experiment.boot.count * experiment.series.size() *
                           static_cast<std::size_t>(experiment.memoryMiB.size());
        return boots == 1 ? StartText::tr("one boot")
                          : StartText::tr("%1 boots").arg(QString::number(boots));
    }
    const qsizetype each = std::max<qsizetype>(experiment.rates.values().size(), 1) *
                           std::max<qsizetype>(experiment.datagramSizes().size(), 1);
    const qsizetype boots = std::max<qsizetype>(experiment.stepCount() / each, 1);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(experiment.loadTime());
    const QString load =
        seconds < std::chrono::minutes(2)
            ? StartText::tr("%1 s of load").arg(QString::number(seconds.count()))
            : StartText::tr("%1 min of load").arg(QString::number((seconds.count() + 30) / 60));
    const qsizetype guests =
        experiment.rebootBetween ? boots : boots / std::max(experiment.repetitions, 1);
    return guests <= 1 ? StartText::tr("%1, one boot").arg(load)
                       : StartText::tr("%1, %2 boots").arg(load, QString::number(guests));
}

StartReadiness startReadiness(const QList<StartExample>& examples, const Catalog& catalog,
                              const std::stop_token& stop)
{
    StartReadiness readiness;
    for (const StartExample& example : examples) {
        giveUpIfStopped(stop);
        readiness.insert(example.name, readinessOf(example.experiment, catalog));
    }
    return readiness;
}

// Why none of its guests can start here with any kind of network.
static QString whyNotHere(const std::shared_ptr<const PlatformEntry>& platform)
{
    QString why;
    for (const NetworkKind network : {NetworkKind::User, NetworkKind::Isolated}) {
        GuestOrder order;
        order.recipe = Recipe{platform, 0};
        order.network.kind = network;
        if (!networkFits(*platform, order.hypervisor, network))
            continue;
        const QString now = whyNoGuest(order);
        if (now.isEmpty())
            return {};
        if (why.isEmpty())
            why = now;
    }
    return why;
}

static PlatformState stateOf(const std::shared_ptr<const PlatformEntry>& platform,
                             const QList<ShelfEntry>& entries)
{
    PlatformState state{.id = platform->id, .title = platform->title};
    const auto [servers, made, canBeMade, missing] = countsOf(entries);
    const bool hasKernel = std::ranges::none_of(entries, [](const ShelfEntry& entry) {
        return entry.isKernel() && entry.state != ShelfEntry::State::Ready;
    });
    if (const QString why = whyNotHere(platform); !why.isEmpty()) {
        state.line = StartText::tr("cannot run on this host");
        state.detail = why;
        return state;
    }
    if (made + canBeMade > 0 || servers == 0) {
        state.kind = PlatformState::Kind::Ready;
        state.line = made > 0 ? StartText::tr("ready · %1 of %2 images available")
                                    .arg(QString::number(made), QString::number(servers))
                              : StartText::tr("ready · images are built when needed");
        return state;
    }
    state.kind = PlatformState::Kind::NeedsImage;
    state.line = hasKernel ? StartText::tr("no image yet") : StartText::tr("its kernel is missing");
    if (missing)
        state.detail = missing->why + u"\n"_s + missing->remedy;
    return state;
}

QList<PlatformState> platformStates(const Catalog& catalog, const std::stop_token& stop)
{
    const ImageShelf shelf = readShelf(catalog);
    QList<PlatformState> states;
    for (const auto& platform : catalog.platforms()) {
        giveUpIfStopped(stop);
        if (platform->servers.isEmpty())
            continue;
        QList<ShelfEntry> entries;
        std::ranges::copy_if(
            shelf.entries, std::back_inserter(entries),
            [&](const ShelfEntry& entry) { return entry.platform->id == platform->id; });
        states << stateOf(platform, entries);
    }
    std::ranges::stable_sort(states, {}, &PlatformState::kind);
    return states;
}

static QHash<QPoint, int> placesOf(const RunData& run)
{
    QList<int> rates;
    double least = 0;
    double most = 0;
    for (const StepData& step : run.steps) {
        if (!rates.contains(step.record.offeredRate))
            rates << step.record.offeredRate;
        for (const Sample& sample : step.samples) {
            if (sample.outcome != Outcome::Answered)
                continue;
            const double latency =
                std::max<double>(1, double(sample.receivedNs - sample.intendedNs));
            least = least == 0 ? latency : std::min(least, latency);
            most = std::max(most, latency);
        }
    }
    std::ranges::sort(rates);
    QHash<QPoint, int> places;
    if (rates.isEmpty() || most <= least)
        return places;
    constexpr int margin = 3;
    constexpr double share = 0.7; // part of its column that a step fills
    const double column = double(StartRecording::pictureWidth - 2 * margin) / double(rates.size());
    const double height = StartRecording::pictureHeight - 2 * margin - 1;
    for (const StepData& step : run.steps) {
        const double left = margin + column * double(rates.indexOf(step.record.offeredRate));
        const auto lengthNs =
            double(std::max<qint64>(1, std::chrono::nanoseconds(step.record.duration).count()));
        for (const Sample& sample : step.samples) {
            if (sample.outcome != Outcome::Answered)
                continue;
            const double latency =
                std::max<double>(1, double(sample.receivedNs - sample.intendedNs));
            const double up = std::log(latency / least) / std::log(most / least);
            const double across = std::clamp(double(sample.intendedNs) / lengthNs, 0.0, 1.0);
            ++places[QPoint(static_cast<int>(left + across * column * share),
                            margin + static_cast<int>((1 - up) * height))];
        }
    }
    return places;
}

QList<StartRecording> startRecordings(const QList<RecordedRun>& runs, const std::stop_token& stop)
{
    QList<StartRecording> recordings;
    for (const RecordedRun& run : runs) {
        giveUpIfStopped(stop);
        QHash<QPoint, int> places;
        try {
            places = placesOf(readResults(run.path, ResultsParts::Samples));
        } catch (const ResultsError&) { // opening it shows the error
        }
        recordings << StartRecording{run, places};
    }
    return recordings;
}

QString recordingFacts(const RecordedRun& run)
{
    const QString date = QLocale().toString(run.date, u"d MMM yyyy"_s);
    const QString verdict = displayName(run.verdict);
    return run.emulated && run.verdict != Verdict::Kind::Emulated
               ? StartText::tr("%1 · %2 · emulated · recorded on %3").arg(date, verdict, run.host)
               : StartText::tr("%1 · %2 · recorded on %3").arg(date, verdict, run.host);
}

} // namespace unisweep
