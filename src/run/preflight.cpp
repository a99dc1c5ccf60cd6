// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/preflight.h"

#include <algorithm>
#include <cmath>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "experiment/client_check.h"
#include "experiment/client_entry.h"
#include "experiment/client_limits.h"
#include "experiment/client_transport.h"
#include "experiment/experiment_check.h"
#include "guest/guest_factory.h"
#include "guest/host_facts.h"
#include "guest/hypervisor.h"
#include "guest/recent_kvm.h"
#include "images/image_builder.h"
#include "images/kernel_file.h"
#include "load/load_client.h"
#include "load/load_host.h"
#include "run/processor_plan.h"
#include "run/reachability.h"
#include "run/realtime_check.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// For an emulated guest whose program takes minutes to compile itself (JIT).
static void inspectWarmUp(const Experiment& experiment, const Series& series,
                          const ServerEntry& server, Preflight& result)
{
    const QList<int> rates = experiment.rates.values();
    if (rates.isEmpty() || server.warmUpRequests == 0)
        return;
    const auto seconds = std::chrono::duration<double>(experiment.warmUp).count();
    const double requests = rates.constFirst() * seconds;
    if (requests >= server.warmUpRequests)
        return;
    const auto needed = std::chrono::seconds(
        static_cast<qint64>(std::ceil(server.warmUpRequests / double(rates.constFirst()))));
    result.remarks << GuestError::tr("%1: an emulated guest is slow and loses requests until it "
                                     "has answered about %2, but the warm-up of the first step has "
                                     "only %3. Set warm-up to %4, or begin with a higher rate")
                          .arg(series.name, humanCount(server.warmUpRequests),
                               humanCount(static_cast<qint64>(requests)), humanDuration(needed));
}

static void blockSeries(Preflight& result, const Series& series, const QString& why,
                        bool noImage = false)
{
    result.blockers << u"%1: %2"_s.arg(series.name, why);
    result.ofSeries.push_back({series.name, why, noImage});
}

static QString whyNotKvm(BootKind boot, const Series& series)
{
    return kvmFor(resolvedUri(boot, series.hypervisor, series.network.kind)).why;
}

static void inspectSeries(const Experiment& experiment, const Series& series,
                          const Catalog& catalog, Preflight& result)
{
    const auto block = [&](const QString& why) { blockSeries(result, series, why); };
    const auto found = findRecipe(catalog, series, experiment);
    if (const auto* refusal = std::get_if<Refusal>(&found)) {
        block(refusal->toString());
        return;
    }
    const auto& recipe = std::get<Recipe>(found);
    GuestOrder order;
    order.recipe = recipe;
    order.hypervisor = series.hypervisor;
    order.machine = series.machine;
    order.hardware = series.hardware;
    if (!experiment.memoryMiB.isEmpty()) // the largest: the ladder descends
        order.memoryMiB = experiment.memoryMiB.front();
    order.vcpus = experiment.vcpus;
    order.network = series.network;
    order.arguments = series.arguments;
    const ImageBuilder builder{ImageStore()};
    const auto image = builder.find(recipe);
    if (image)
        order.image = *image;
    if (const QString why = whyNoGuest(order); !why.isEmpty()) {
        block(why);
        return;
    }
    if (const QString why = whyUnreachable(series, recipe, experiment.loadFrom); !why.isEmpty()) {
        block(why);
        return;
    }
    if (const QString why = experiment.recordDoor ? whyNoDoor(order) : QString(); !why.isEmpty())
        result.remarks << GuestError::tr("%1: the guest's door will not be recorded: %2")
                              .arg(series.name, why);
    if (image) {
        for (const int memoryMiB : experiment.memoryMiB) {
            const QString why = whyKernelDoesNotFit(image->kernel, memoryMiB);
            if (!why.isEmpty())
                result.remarks << GuestError::tr("%1 with %2: %3", "series, memory: message")
                                      .arg(series.name, humanMemory(memoryMiB), why);
        }
    } else {
        if (const auto obstacle = builder.obstacle(recipe))
            blockSeries(result, series, obstacle->toString(), true);
        else
            result.remarks << GuestError::tr("%1: the image will be built first").arg(series.name);
    }
    if (hypervisorKind(catalog, series) != HypervisorKind::Qemu)
        return;
    inspectWarmUp(experiment, series, recipe.server(), result);
    result.remarks << GuestError::tr("%1: will be emulated, without KVM: %2")
                          .arg(series.name, whyNotKvm(recipe.platform().boot, series));
}

// QEMU's user network forwards connections through a socket with a backlog of one: a connection
// that finds it full is retried a second later.
static void inspectConnections(const Experiment& experiment, const Series& series,
                               Preflight& result)
{
    constexpr int manyPerSecond = 200;
    const bool each = clientTransport(experiment) == ClientTransport::Tcp &&
                      !isBandwidth(experiment.service) && experiment.service != Service::Other;
    int topRate = 0;
    for (const int rate : experiment.rates.values())
        topRate = std::max(topRate, rate);
    if (each && series.network.kind == NetworkKind::User && topRate >= manyPerSecond &&
        (series.hypervisor.isAuto() || series.hypervisor.driver == HypervisorUri::Driver::Qemu))
        result.remarks << GuestError::tr("%1: with one connection per request over QEMU's user "
                                         "network, some requests wait a second for its queue on "
                                         "this host. Set network: isolated, or keep-alive: true")
                              .arg(series.name);
}

// Checks the largest memory size of a guest on this host.
static void inspectMemory(const Experiment& experiment, const Series& series, Preflight& result)
{
    if (series.hypervisor.isRemote() || experiment.memoryMiB.isEmpty())
        return;
    const int wanted = *std::ranges::max_element(experiment.memoryMiB);
    const HostMemory host = readHostMemory();
    if (host.totalMiB > 0 && wanted >= host.totalMiB)
        blockSeries(result, series,
                    GuestError::tr("this host has %1 MiB of memory, but the guest needs %2")
                        .arg(QString::number(host.totalMiB), QString::number(wanted)));
    else if (host.availableMiB > 0 && wanted > host.availableMiB)
        result.remarks << GuestError::tr(
                              "%1: this host has %2 MiB of free memory, but the guest needs %3")
                              .arg(series.name, QString::number(host.availableMiB),
                                   QString::number(wanted));
}

static QString whyOtherProtocol(const ClientEntry& entry, const Recipe& recipe)
{
    QStringList others;
    for (const ServerEntry& server : recipe.platform().servers) {
        if (server.protocols.contains(entry.protocol))
            others << server.id;
    }
    const QString sentence =
        others.isEmpty()
            ? GuestError::tr(
                  "%1 uses the protocol %2, which the catalog does not list for %3 on %4; "
                  "no other server of that platform uses it")
            : GuestError::tr(
                  "%1 uses the protocol %2, which the catalog does not list for %3 on %4; "
                  "servers of that platform that use it: %5");
    const QStringList named{entry.title, entry.protocol, recipe.server().title,
                            recipe.platform().title};
    return others.isEmpty()
               ? sentence.arg(named[0], named[1], named[2], named[3])
               : sentence.arg(named[0], named[1], named[2], named[3], others.join(u", "_s));
}

static void inspectClient(const Experiment& experiment, const Series& series,
                          const Catalog& catalog, Preflight& result)
{
    const Client client = experiment.clientOf(series);
    if (const auto entry = clientEntry(client); entry && !entry->protocol.isEmpty()) {
        const auto found = findRecipe(catalog, series, experiment);
        if (const auto* recipe = std::get_if<Recipe>(&found);
            recipe && !recipe->server().protocols.contains(entry->protocol))
            blockSeries(result, series, whyOtherProtocol(*entry, *recipe));
    }
    if (const QString why = whyNoLoadClient(client); !why.isEmpty()) {
        result.blockers << why; // applies to all series that use it
        result.ofSeries.push_back({series.name, why});
    }
    if (const QString why = whyOtherServer(client, series.server); !why.isEmpty())
        blockSeries(result, series, why);
    const QString limits = clientLimits(client, experiment);
    if (!limits.isEmpty())
        result.remarks << (client == Client::Described // names itself
                               ? limits
                               : GuestError::tr("load client %1: %2").arg(toWord(client), limits));
}

Preflight preflight(const Experiment& experiment, const Catalog& catalog)
{
    Preflight result;
    for (const Problem& problem : check(experiment))
        result.blockers << problem.toString();
    for (const Problem& problem :
         checkClientNames(experiment) + checkArguments(experiment, catalog))
        result.blockers << problem.toString();
    result.host = readHostProcessors();
    result.processors = planProcessors(experiment, result.host);
    const ProcessorPlan& processors = result.processors;
    const HostProcessors& cpus = result.host;
    if (!processors.why.isEmpty())
        (experiment.processors.kind == ProcessorChoice::Kind::Given ? result.blockers
                                                                    : result.remarks)
            << processors.why;
    else if (!processors.isEmpty())
        result.remarks << processors.mapText();
    if (experiment.load.realtime) {
        if (const QString why = whyNoRealtime(experiment, processors, cpus, mayBeRealtime());
            !why.isEmpty())
            result.blockers << why;
    }
    for (const Series& series : experiment.series)
        inspectClient(experiment, series, catalog, result);
    for (const QString& host : experiment.loadFrom) {
        if (const QString why = whyNoLoadHost(host); !why.isEmpty())
            result.blockers << why;
    }
    result.blockers.removeDuplicates();
    for (const Series& series : experiment.series) {
        inspectSeries(experiment, series, catalog, result);
        const auto platform = catalog.platform(series.platform);
        if (platform && platform->isMachine()) {
            inspectConnections(experiment, series, result);
            inspectMemory(experiment, series, result);
        }
    }
    result.remarks.removeDuplicates();
    return result;
}

} // namespace unisweep
