// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run.h"

#include <algorithm>
#include <optional>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "catalog/image_builder.h"
#include "experiment/duration_text.h"
#include "guest/guest_factory.h"
#include "guest/host_facts.h"
#include "results/results_file.h"
#include "run/boot.h"
#include "run/preflight.h"
#include "run/run_plan.h"
#include "run/step_run.h"

namespace unisweep
{

using namespace std::chrono_literals;

// The paper's rule (section 5.3): the ladder ends when less than this share of the baseline is
// left.
static constexpr double ladderShare = 0.25;

namespace
{

class RunExecution
{
public:
    RunExecution(const Experiment& experiment, const Catalog& catalog, QString resultsPath,
                 RunObserver& observer, std::stop_token stop)
        : m_experiment(expandVariation(experiment))
        , m_catalog(catalog)
        , m_resultsPath(std::move(resultsPath))
        , m_observer(observer)
        , m_stop(std::move(stop))
        , m_estimate(m_experiment)
    {
    }

    RunResult run()
    {
        RunResult result;
        try {
            m_client = makeLoadClient(m_experiment.client);
            makeImages();
            createResults();
            result.file = m_resultsPath;
            runSweeps();
            result.state = m_failures.isEmpty() ? RunState::Finished : RunState::Failed;
            result.message = m_failures.join(QStringLiteral("\n"));
        } catch (const std::exception& error) {
            const bool stopped = m_stop.stop_requested();
            result.state = stopped ? RunState::Stopped : RunState::Failed;
            result.message =
                stopped ? QStringLiteral("stopped on request") : QString::fromUtf8(error.what());
        }
        endGuest(QStringLiteral("ended with the run"));
        if (m_results) {
            try {
                m_results->finish(result.state, result.message);
            } catch (const std::exception& error) {
                result.state = RunState::Failed;
                result.message = QString::fromUtf8(error.what());
            }
        }
        return result;
    }

private:
    void log(const QString& line)
    {
        if (m_results)
            m_results->addLog(line);
        m_observer.logged(line);
    }

    void progress(const QString& activity, std::chrono::nanoseconds inActivity = {})
    {
        m_observer.progressed(m_estimate.now(activity, inActivity));
    }

    const Series& series(int index) const
    {
        return m_experiment.series.at(static_cast<std::size_t>(index));
    }

    Recipe recipe(const Series& series) const
    {
        const auto found = findRecipe(m_catalog, series, m_experiment.service);
        if (const auto* refusal = std::get_if<Refusal>(&found))
            throw GuestError(QStringLiteral("%1: %2").arg(series.name, refusal->toString()));
        return std::get<Recipe>(found);
    }

    // All of them first: a missing package must not end a sweep half-way.
    void makeImages()
    {
        ImageBuilder builder{ImageStore()};
        for (const Series& one : m_experiment.series) {
            const auto report = [&](const QString& what, double fraction) {
                RunProgress now =
                    m_estimate.now(QStringLiteral("image of %1: %2").arg(one.name, what), {});
                now.fraction = fraction;
                now.left = {}; // how long an image takes, nobody knows
                m_observer.progressed(now);
            };
            m_images.push_back(builder.ensure(recipe(one), {}, report, m_stop));
        }
    }

    void createResults()
    {
        const QByteArray host = QJsonDocument(hostFacts()).toJson(QJsonDocument::Compact);
        m_results.emplace(m_resultsPath, m_experiment, host);
        RunData run;
        run.file = m_resultsPath;
        run.experiment = m_experiment;
        run.hostJson = host;
        run.started = QDateTime::currentDateTimeUtc();
        m_observer.runStarted(run);
        log(QStringLiteral("results go to %1").arg(m_resultsPath));
    }

    void runSweeps()
    {
        const std::vector<PlannedSweep> plan = planRun(m_experiment);
        for (const PlannedSweep& sweep : plan) {
            if (m_stop.stop_requested())
                throw GuestCancelled();
            if (m_ladderEnded == sweep.series) {
                m_estimate.skip(sweep.boots ? 1 : 0, static_cast<int>(sweep.rates.size()));
                continue;
            }
            runSweep(sweep);
        }
    }

    // A failure of the guest ends the series' ladder: on its first rung it is an error, further
    // down it is what the ladder is there to find.
    void endLadder(const PlannedSweep& sweep, const QString& why)
    {
        m_ladderEnded = sweep.series;
        const QString line = QStringLiteral("%1 with %2 MiB: %3")
                                 .arg(series(sweep.series).name)
                                 .arg(sweep.memoryMiB)
                                 .arg(why);
        if (sweep.rung == 0)
            m_failures << line;
        log(line);
    }

    void runSweep(const PlannedSweep& sweep)
    {
        int stepsLeft = static_cast<int>(sweep.rates.size());
        try {
            if (sweep.boots || !m_guest) {
                endGuest(QStringLiteral("ended after its sweep"));
                boot(sweep);
            }
            double best = 0;
            for (int rate : sweep.rates) {
                const StepOutcome outcome = step(sweep, rate);
                --stepsLeft;
                best = std::max(best, outcome.statistics.responseRate());
                if (m_stop.stop_requested())
                    throw GuestCancelled();
                if (const auto death = m_guest->death()) {
                    m_estimate.skip(0, stepsLeft);
                    endLadder(sweep, QStringLiteral("the guest died at %1 requests/s: %2")
                                         .arg(rate)
                                         .arg(*death));
                    endGuest(QStringLiteral("died"));
                    return;
                }
            }
            compareWithBaseline(sweep, best);
        } catch (const GuestError& error) {
            m_estimate.skip(0, stepsLeft);
            endGuest(QStringLiteral("did not come up"));
            if (m_stop.stop_requested())
                throw;
            endLadder(sweep, QString::fromUtf8(error.what()));
        }
    }

    void compareWithBaseline(const PlannedSweep& sweep, double best)
    {
        if (sweep.rung == 0)
            m_baseline = std::max(m_baseline, best);
        else if (best < ladderShare * m_baseline) {
            endLadder(sweep,
                      QStringLiteral(
                          "slow: at most %1 answers/s, under a quarter of the %2 of its baseline")
                          .arg(best, 0, 'f', 0)
                          .arg(m_baseline, 0, 'f', 0));
        }
        if (sweep.rung == 0 && sweep.repetition == 0)
            m_baseline = best;
    }

    static QByteArray imageJson(const BootFiles& image)
    {
        QJsonObject json{{QStringLiteral("id"), image.id}};
        for (const auto& [key, map] : {std::pair(QStringLiteral("sha256"), image.sha256),
                                       std::pair(QStringLiteral("packages"), image.packages),
                                       std::pair(QStringLiteral("notes"), image.notes)}) {
            QJsonObject object;
            for (auto it = map.begin(); it != map.end(); ++it)
                object.insert(it.key(), it.value());
            json.insert(key, object);
        }
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    }

    void boot(const PlannedSweep& sweep)
    {
        const Series& one = series(sweep.series);
        const QString what =
            QStringLiteral("booting %1 with %2 MiB").arg(one.name).arg(sweep.memoryMiB);
        const Recipe made = recipe(one);
        const BootFiles& image = m_images.at(static_cast<std::size_t>(sweep.series));
        m_estimate.bootBegins();
        const auto began = std::chrono::steady_clock::now();
        const struct BootEnds {
            ProgressEstimate& estimate;
            ~BootEnds() { estimate.bootEnds(); }
        } bootEnds{m_estimate};
        progress(what);
        log(what);

        GuestOrder order;
        order.recipe = made;
        order.image = image;
        order.hypervisor = one.hypervisor;
        order.memoryMiB = sweep.memoryMiB;
        order.vcpus = m_experiment.vcpus;
        order.arguments = one.arguments;
        auto guest = makeGuest(
            order, [this](const QString& line) { log(line); }, m_stop);

        GuestRecord record;
        record.series = sweep.series;
        record.memoryMiB = sweep.memoryMiB;
        record.repetition = sweep.repetition;
        record.arguments = one.arguments;
        record.imageJson = imageJson(image);

        LoadTarget target;
        target.service = m_experiment.service;
        target.dns = m_experiment.dns;
        target.http = m_experiment.http;
        target.port = static_cast<quint16>(servicePort(made).number);

        m_guest.emplace(std::move(guest), made.console(), std::move(record), target, *m_results,
                        m_observer);
        m_guest->start(*m_client, m_experiment.bootTimeout, m_stop,
                       [&] { progress(what, std::chrono::steady_clock::now() - began); });
        log(QStringLiteral("first correct answer after %1")
                .arg(humanDuration(std::chrono::nanoseconds(m_guest->record().bootNs))));
    }

    Port servicePort(const Recipe& made) const
    {
        const bool udp =
            m_experiment.service == Service::Dns || m_experiment.service == Service::Udp;
        for (const Port& port : made.server().ports) {
            if (port.udp == udp)
                return port;
        }
        throw GuestError(
            QStringLiteral("%1: the catalog gives %2 no port for %3")
                .arg(made.platform().file, made.server().id, displayName(m_experiment.service)));
    }

    StepOutcome step(const PlannedSweep& sweep, int rate)
    {
        StepRecord record;
        record.guest = m_guest->record().id;
        record.series = sweep.series;
        record.memoryMiB = sweep.memoryMiB;
        record.repetition = sweep.repetition;
        record.offeredRate = rate;
        record.duration = m_experiment.duration;
        LoadStep load;
        load.rate = rate;
        load.duration = m_experiment.duration;
        load.warmUp = m_experiment.warmUp;
        load.timeout = m_experiment.timeout;
        load.arrivals = m_experiment.arrivals;
        load.seed =
            m_experiment.seed + static_cast<quint64>(m_stepIndex++); // recorded in client_json
        m_estimate.stepBegins();
        const QString what =
            QStringLiteral("%1, %2 requests/s").arg(series(sweep.series).name).arg(rate);
        progress(what);
        const StepOutcome outcome = runStep(
            *m_guest, *m_client, load, record, *m_results, m_observer,
            [&](std::chrono::nanoseconds inStep) { progress(what, inStep); }, m_stop);
        m_estimate.stepEnds();
        return outcome;
    }

    void endGuest(const QString& how)
    {
        if (!m_guest)
            return;
        try {
            m_guest->end(m_stop.stop_requested() ? QStringLiteral("stopped on request") : how);
        } catch (const std::exception& error) {
            m_observer.logged(QString::fromUtf8(error.what()));
        }
        m_guest.reset();
    }

    const Experiment m_experiment; ///< without variation: each value is a series of its own
    const Catalog& m_catalog;
    const QString m_resultsPath;
    RunObserver& m_observer;
    const std::stop_token m_stop;
    ProgressEstimate m_estimate;
    std::unique_ptr<LoadClient> m_client;
    std::vector<BootFiles> m_images; ///< by series
    std::optional<ResultsWriter> m_results;
    std::optional<BootedGuest> m_guest;
    QStringList m_failures;
    int m_ladderEnded = -1; ///< the series whose ladder has ended
    double m_baseline = 0;  ///< best response rate on the first rung
    int m_stepIndex = 0;
};

} // namespace

RunResult runExperiment(const Experiment& experiment, const Catalog& catalog,
                        const QString& resultsPath, RunObserver& observer, std::stop_token stop)
{
    return RunExecution(experiment, catalog, resultsPath, observer, std::move(stop)).run();
}

} // namespace unisweep
