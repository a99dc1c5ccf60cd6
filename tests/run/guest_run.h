// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a guest of the catalog, from its image to the end of one step of load, for tests of guests.
#pragma once

#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "guest/guest_factory.h"
#include "images/image_builder.h"
#include "results/results_file.h"
#include "run/boot.h"
#include "run/step_run.h"

namespace unisweep
{

struct QuietObserver : RunObserver {
    void runStarted(const RunData&) override {}
    void guestChanged(const GuestRecord&) override {}
    void consoleGrew(const QString&) override {}
    void stepStarted(const StepRecord&) override {}
    void samplesArrived(qint64, const SampleList&) override {}
    void stepChanged(const StepRecord&, const StepStatistics&) override {}
    void accountingArrived(const AccountingPoint&) override {}
    void progressed(const RunProgress&) override {}
    void logged(const QString&) override {}
};

/// An experiment with one series, as read from a file.
inline Experiment oneSeries(const QByteArray& series, const QByteArray& service = "dns",
                            const QByteArray& bootTimeout = "45s")
{
    return parseExperiment(QStringLiteral("test.yaml"),
                           "unisweep: 1\nname: test\nservice: " + service +
                               "\nmemory: 256\nrates: [200]\nboot-timeout: " + bootTimeout +
                               "\nseries:\n  - " + series + "\n");
}

/// Builds missing images, each given as "platform/server". Call it before entering a namespace,
/// from which the distribution's servers cannot be reached.
inline void makeImages(const QStringList& recipes)
{
    try {
        const Catalog catalog =
            Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")});
        for (const QString& recipe : recipes) {
            const auto found =
                catalog.find({recipe.section(u'/', 0, 0), recipe.section(u'/', 1), {}, {}});
            ImageBuilder(ImageStore()).ensure(std::get<Recipe>(found));
        }
    } catch (const std::exception& error) {
        qWarning("%s", error.what()); // a test that needs the image reports it again
    }
}

/// Whether the guest's address may be taken from its console.
enum class ConsoleAddress { All, Nothing };

/// A started guest and a client that loads it.
class GuestRun
{
public:
    /// Returns nullptr, and fails the test with the message, if the guest does not start.
    static std::unique_ptr<GuestRun> start(const Catalog& catalog, const Experiment& experiment,
                                           const QString& resultsPath,
                                           ConsoleAddress consoleAddress = ConsoleAddress::All)
    {
        try {
            return std::make_unique<GuestRun>(catalog, experiment, resultsPath, consoleAddress);
        } catch (const std::exception& error) {
            QTest::qFail(error.what(), __FILE__, __LINE__);
            return {};
        }
    }

    /// Builds the image if it is missing. Throws the same errors as a run.
    GuestRun(const Catalog& catalog, const Experiment& experiment, const QString& resultsPath,
             ConsoleAddress consoleAddress = ConsoleAddress::All)
        : m_experiment(experiment)
        , m_results(resultsPath, experiment, "{}")
        , m_client(makeLoadClient(Client::Native))
    {
        const Series& series = experiment.series[0];
        const auto found = findRecipe(catalog, series, experiment.service);
        if (const auto* refusal = std::get_if<Refusal>(&found))
            throw GuestError(refusal->toString());
        GuestOrder order;
        order.recipe = std::get<Recipe>(found);
        order.image = ImageBuilder(ImageStore()).ensure(order.recipe);
        order.hypervisor = series.hypervisor;
        order.memoryMiB = experiment.memoryMiB[0];
        order.network = series.network;
        auto guest =
            makeGuest(order, [](const QString& line) { qInfo("%s", qPrintable(line)); }, {});
        m_guest = guest.get();
        const bool udp = experiment.service == Service::Dns;
        LoadTarget target{{}, 0, experiment.service, experiment.dns, experiment.http};
        for (const Port& port : order.recipe.server().ports) {
            if (port.udp == udp && target.port == 0)
                target.port = static_cast<quint16>(port.number);
        }
        QList<ConsoleMark> marks = order.recipe.console();
        if (consoleAddress == ConsoleAddress::Nothing)
            marks.removeIf(
                [](const ConsoleMark& mark) { return mark.meaning == ConsoleMeaning::NetworkUp; });
        m_booted.emplace(std::move(guest), marks, GuestRecord{}, target, m_results, m_observer);
        m_booted->setScope(LoadScope(series));
        m_booted->setScheduling(experiment.recordScheduling);
        m_booted->setDoor(experiment.recordDoor);
        m_booted->start(*m_client, experiment.bootTimeout, {}, [] {});
    }

    Guest& guest() { return *m_guest; }
    BootedGuest& booted() { return *m_booted; }
    const ResultsWriter& results() const { return m_results; }

    /// Loads the guest at `rate` requests per second, after half a second of warm-up.
    StepOutcome load(int rate, std::chrono::nanoseconds duration = std::chrono::seconds(1))
    {
        return load(rate, duration, *m_client);
    }
    StepOutcome load(int rate, std::chrono::nanoseconds duration, LoadClient& client)
    {
        using namespace std::chrono_literals;
        StepRecord step;
        step.guest = m_booted->record().id;
        step.offeredRate = rate;
        step.duration = duration;
        return runStep(*m_booted, client,
                       {.rate = rate,
                        .duration = duration,
                        .warmUp = 500ms,
                        .timeout = 2s,
                        .watched = m_experiment.recordDoor},
                       step, m_results, m_observer, [](std::chrono::nanoseconds) {}, {});
    }

private:
    Experiment m_experiment;
    ResultsWriter m_results;
    QuietObserver m_observer;
    std::unique_ptr<LoadClient> m_client;
    std::optional<BootedGuest> m_booted;
    Guest* m_guest = nullptr;
};

} // namespace unisweep
