// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run_session.h"

#include <algorithm>
#include <utility>

#include <QJsonDocument>
#include <QJsonObject>

#include "base/canceled.h"
#include "base/duration_text.h"
#include "base/language.h"
#include "base/output_file.h"
#include "base/quantity_text.h"
#include "guest/guest_factory.h"
#include "guest/host_facts.h"
#include "guest/leftovers.h"
#include "images/image_builder.h"
#include "images/kernel_file.h"
#include "run/calibration.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

RunSession::RunSession(const Experiment& experiment, const Catalog& catalog, QString resultsPath,
                       RunObserver& observer, std::stop_token stop, RunOptions options)
    : m_experiment(expandVariation(experiment))
    , m_catalog(catalog)
    , m_options(std::move(options))
    , m_resultsPath(std::move(resultsPath))
    , m_observer(observer)
    , m_stop(std::move(stop))
    , m_estimate(m_experiment)
{
}

void RunSession::prepare()
{
    if (m_options.others == OtherRuns::WaitFor)
        m_turn = waitForTurn(
            [this] {
                const ShownText shown;
                progress(GuestError::tr("waiting for another run on this host to end"));
            },
            m_stop);
    endLeftovers();
    planProcessors();
    makeClients();
    makeImages();
    createResults();
    calibrate();
}

const Series& RunSession::series(int index) const
{
    return m_experiment.series.at(static_cast<std::size_t>(index));
}

void RunSession::throwIfStopped() const
{
    if (m_stop.stop_requested())
        throw Canceled();
}

void RunSession::log(const QString& line)
{
    if (m_results)
        m_results->addLog(line);
    m_observer.logged(line);
}

void RunSession::progress(const QString& activity, std::chrono::nanoseconds inActivity)
{
    m_observer.progressed(m_estimate.now(activity, inActivity));
}

Recipe RunSession::recipe(const Series& series) const
{
    const auto found = findRecipe(m_catalog, series, m_experiment);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        throw GuestError(u"%1: %2"_s.arg(series.name, refusal->toString()));
    return std::get<Recipe>(found);
}

// Ends the guests of crashed runs, which would use processor time.
void RunSession::endLeftovers()
{
    const Leftovers ended = reapLeftovers(m_stop);
    if (!ended.isEmpty())
        log(GuestError::tr("removed leftovers of crashed runs: %1").arg(ended.toText()));
}

void RunSession::makeClients()
{
    for (const Series& one : m_experiment.series) {
        const Client kind = m_experiment.clientOf(one);
        if (m_clients.contains(kind))
            continue;
        m_clients.emplace(kind, m_experiment.loadFrom.isEmpty()
                                    ? makeLoadClient(kind)
                                    : makeDistributedClient(m_experiment.loadFrom, m_stop));
    }
}

LoadClient& RunSession::client(int index) const
{
    return *m_clients.at(m_experiment.clientOf(series(index)));
}

// Builds all images first, so that a missing package does not end a run halfway.
void RunSession::makeImages()
{
    ImageBuilder builder{ImageStore()};
    for (const Series& one : m_experiment.series) {
        bool isBuilt = false;
        const auto report = [&](const QString& what, double fraction) {
            if (!std::exchange(isBuilt, true))
                log(GuestError::tr("building the image of %1").arg(one.name));
            const ShownText shown;
            RunProgress now = m_estimate.now(
                GuestError::tr("image of %1: %2", "series: what is being done").arg(one.name, what),
                {});
            now.fraction = fraction;
            now.left = {}; // the build time of an image is unknown
            now.preparing = true;
            m_observer.progressed(now);
        };
        m_images.push_back(builder.ensure(recipe(one), {}, report, m_stop));
        if (isBuilt)
            log(GuestError::tr("the image of %1 is ready").arg(one.name));
    }
}

// Runs before anything is created that would not be used.
void RunSession::planProcessors()
{
    m_processors = unisweep::planProcessors(m_experiment, readHostProcessors());
    if (m_experiment.processors.kind == ProcessorChoice::Kind::Given && !m_processors.why.isEmpty())
        throw GuestError(m_processors.why);
}

void RunSession::createResults()
{
    QJsonObject facts = hostFacts();
    if (!m_processors.isEmpty())
        facts.insert(u"processors"_s, m_processors.toJson());
    const QByteArray host = QJsonDocument(facts).toJson(QJsonDocument::Compact);
    // While this run waited, another may have used the name.
    m_resultsPath = unusedPath(m_resultsPath);
    m_results.emplace(m_resultsPath, m_experiment, host);
    m_results->setReport([this](const QString& line) { reportOnResults(line); });
    RunData run;
    run.file = m_resultsPath;
    run.experiment = m_experiment;
    run.hostJson = host;
    run.started = QDateTime::currentDateTimeUtc();
    m_shownPath = m_resultsPath;
    m_observer.runStarted(run);
    log(u"saving results in %1"_s.arg(m_resultsPath));
    if (!m_processors.isEmpty())
        log(m_processors.mapText());
    else if (!m_processors.why.isEmpty())
        log(m_processors.why);
}

void RunSession::reportOnResults(const QString& line)
{
    if (std::exchange(m_shownPath, m_results->path()) != m_results->path())
        m_observer.resultsMoved(m_shownPath);
    log(line);
}

const std::optional<Calibration>& RunSession::calibration(int index) const
{
    static const std::optional<Calibration> none;
    return m_experiment.clientOf(series(index)) == Client::Native ? m_calibration : none;
}

// Called before the first guest, so that nothing else of ours is running. What this host's client
// sustains says nothing about clients on other machines, whose steps are judged only by their own
// lateness.
void RunSession::calibrate()
{
    if (!m_experiment.loadFrom.isEmpty())
        return;
    const auto isNative = [this](const Series& one) {
        return m_experiment.clientOf(one) == Client::Native;
    };
    if (m_experiment.kind == ExperimentKind::Boot || // which offers no load
        !std::ranges::any_of(m_experiment.series, isNative))
        return;
    const auto report = [this](const QString& found, double fraction) {
        const ShownText shown;
        RunProgress now = m_estimate.now(
            found.isEmpty() ? GuestError::tr("calibrating the load client")
                            : GuestError::tr("calibrating the load client: %1").arg(found),
            {});
        now.fraction = fraction;
        now.left = {};
        now.preparing = true;
        m_observer.progressed(now);
    };
    int topRate = 0;
    for (int rate : m_experiment.rates.values())
        topRate = std::max(topRate, rate);
    try {
        m_calibration = calibrationFor(clientTransport(m_experiment), topRate, report, m_stop);
    } catch (const LoadError& error) { // steps are then judged only by their own lateness
        log(u"the load client is not calibrated: %1"_s.arg(QString::fromUtf8(error.what())));
        return;
    }
    m_results->setCalibration(*m_calibration);
    m_observer.calibrated(*m_calibration);
    log(u"load client calibrated %1: %2"_s.arg(
        m_calibration->measured.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s),
        m_calibration->toText()));
}

static QByteArray imageJson(const BootFiles& image)
{
    QJsonObject hashes;
    for (auto it = image.sha256.begin(); it != image.sha256.end(); ++it)
        hashes.insert(toWord(it.key()), it.value());
    QJsonObject json{{u"id"_s, image.id}, {u"sha256"_s, hashes}};
    for (const auto& [key, map] :
         {std::pair(u"packages"_s, image.packages), std::pair(u"notes"_s, image.notes)}) {
        QJsonObject object;
        for (auto it = map.begin(); it != map.end(); ++it)
            object.insert(it.key(), it.value());
        json.insert(key, object);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

LoadTarget RunSession::target(const Recipe& made) const
{
    LoadTarget target;
    target.service = m_experiment.service;
    target.dns = m_experiment.dns;
    target.http = m_experiment.http;
    target.direction = m_experiment.bandwidth.direction;
    target.cpus = m_processors.load;
    target.options = m_experiment.load;
    // A server without a port has been rejected before.
    target.port = static_cast<quint16>(
        made.server().portFor(m_experiment.service, m_experiment.usesTcp())->number);
    return target;
}

// A kernel outside the guest's memory crashes before it prints anything, so do not try it.
void RunSession::throwIfKernelDoesNotFit(const Recipe& made, const BootFiles& image,
                                         GuestRecord record)
{
    const QString why = whyKernelDoesNotFit(image.kernel, record.memoryMiB);
    if (why.isEmpty() || made.platform().boot != BootKind::DirectKernel)
        return;
    record.failure = Failure::KernelDoesNotFit;
    record.ending = why;
    m_results->addGuest(record);
    m_observer.guestChanged(record);
    throw GuestFailed(Failure::KernelDoesNotFit, why);
}

// CLOCK_MONOTONIC belongs to the kernel.
static bool sharesHostsClock(std::optional<HypervisorKind> kind, const Series& series)
{
    return (kind == HypervisorKind::Process || kind == HypervisorKind::Lxc ||
            kind == HypervisorKind::Spt) &&
           !series.hypervisor.isRemote();
}

// The current activity, in the user's language.
QString RunSession::bootText(const BootOrder& order) const
{
    const QString& name = series(order.series).name;
    const QString memory = humanMemory(order.memoryMiB);
    return order.purpose == BootPurpose::Time
               ? GuestError::tr("boot %1 of %2: %3 with %4")
                     .arg(QString::number(order.repetition + 1),
                          QString::number(m_experiment.boot.count), name, memory)
               : GuestError::tr("booting %1 with %2", "series, memory").arg(name, memory);
}

GuestOrder RunSession::guestOrder(const BootOrder& order, const Recipe& recipe,
                                  const BootFiles& image) const
{
    const Series& one = series(order.series);
    GuestOrder guest;
    guest.recipe = recipe;
    guest.image = image;
    guest.hypervisor = one.hypervisor;
    guest.machine = one.machine;
    guest.hardware = one.hardware;
    guest.network = one.network;
    guest.memoryMiB = order.memoryMiB;
    guest.vcpus = m_experiment.vcpus;
    guest.guestCpus = m_processors.guest;
    guest.emulatorCpus = m_processors.emulator;
    guest.arguments = one.arguments;
    return guest;
}

BootedGuest& RunSession::boot(const BootOrder& order)
{
    endGuest(u"ended before the next was booted"_s);
    const Series& one = series(order.series);
    const QString shownActivity = [&] {
        const ShownText shown;
        return bootText(order);
    }();
    const Recipe made = recipe(one);
    const BootFiles& image = m_images.at(static_cast<std::size_t>(order.series));
    m_estimate.bootBegins();
    const struct BootEnds {
        ProgressEstimate& estimate;
        ~BootEnds() { estimate.bootEnds(); }
    } bootEnds{m_estimate};
    progress(shownActivity);
    log(bootText(order));

    GuestRecord record;
    record.series = order.series;
    record.memoryMiB = order.memoryMiB;
    record.repetition = order.repetition;
    record.purpose = order.purpose;
    record.arguments = one.arguments;
    record.imageJson = imageJson(image);
    throwIfKernelDoesNotFit(made, image, record);

    auto guest = makeGuest(
        guestOrder(order, made, image), [this](const QString& line) { log(line); }, m_stop);

    m_guest = std::make_unique<BootedGuest>(std::move(guest), made.console(), std::move(record),
                                            target(made), *m_results, m_observer);
    const auto began = std::chrono::steady_clock::now();
    m_guest->setScope(LoadScope(one, m_options.allowedPublic));
    m_guest->setStatistics(made.server().statistics);
    m_guest->setScheduling(m_experiment.recordScheduling);
    m_guest->setDoor(m_experiment.recordDoor);
    m_guest->setEvents(made.server().events, sharesHostsClock(hypervisorKind(m_catalog, one), one));
    m_guest->start(client(order.series), order.within.value_or(m_experiment.bootTimeout), m_stop,
                   [&] { progress(shownActivity, std::chrono::steady_clock::now() - began); });
    log(u"first correct response after %1"_s.arg(
        humanDuration(std::chrono::nanoseconds(m_guest->record().bootNs.value_or(0)))));
    return *m_guest;
}

void RunSession::endGuest(const QString& how)
{
    if (!m_guest)
        return;
    try {
        m_guest->end(stopRequested() ? u"stopped on request"_s : how);
    } catch (const std::exception& error) {
        m_observer.logged(QString::fromUtf8(error.what()));
    }
    m_guest.reset();
}

} // namespace unisweep
