// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/processor_plan.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

class ProcessorText
{
    Q_DECLARE_TR_FUNCTIONS(ProcessorText)
};

/// The cores of a host in the order of assignment.
QList<CpuList> coresInOrder(const HostProcessors& host, qsizetype wanted)
{
    // Prefer the node with the most isolated processors, if it has enough cores.
    CpuList node = host.usable;
    for (const CpuList& one : host.nodes) {
        qsizetype cores = 0;
        for (const CpuList& core : host.cores)
            cores += core.overlaps(one) ? 1 : 0;
        const auto isolatedOf = [&host](const CpuList& cpus) {
            return cpus.commonWith(host.isolated).size();
        };
        if (cores >= wanted && (node == host.usable || isolatedOf(one) > isolatedOf(node)))
            node = one;
    }
    QList<CpuList> cores;
    for (const CpuList& core : host.cores) {
        if (core.overlaps(node))
            cores << core;
    }
    // Use the first processors last, because they handle most of the kernel's own work and
    // interrupts.
    std::ranges::reverse(cores);
    std::ranges::stable_sort(cores, [&host](const CpuList& a, const CpuList& b) {
        return a.overlaps(host.isolated) && !b.overlaps(host.isolated);
    });
    return cores;
}

// One processor of the core, so that its siblings stay idle.
int firstOf(const CpuList& core, const HostProcessors& host)
{
    const CpuList isolated = core.commonWith(host.isolated);
    return (isolated.isEmpty() ? core : isolated).cpus().constFirst();
}

} // namespace

static ProcessorPlan givenPlan(const Experiment& experiment, const HostProcessors& host)
{
    const ProcessorChoice& choice = experiment.processors;
    const bool guestsHere = std::ranges::none_of(
        experiment.series, [](const Series& one) { return one.hypervisor.isRemote(); });
    QList<int> here = choice.load.cpus();
    if (guestsHere)
        here += choice.guest.cpus() + choice.emulator.cpus();
    const CpuList missing = CpuList(here).without(host.usable);
    ProcessorPlan plan;
    if (missing.isEmpty()) {
        plan.guest = choice.guest;
        plan.emulator = choice.emulator;
        plan.load = choice.load;
    } else {
        plan.why = ProcessorText::tr("CPU %1 cannot be used on this host; it has CPU %2")
                       .arg(missing.toText(), host.usable.toText());
    }
    return plan;
}

ProcessorPlan planProcessors(const Experiment& experiment, const HostProcessors& host)
{
    if (experiment.processors.kind == ProcessorChoice::Kind::Given)
        return givenPlan(experiment, host);
    ProcessorPlan plan;
    if (experiment.processors.kind == ProcessorChoice::Kind::None)
        return plan;
    const int vcpus = experiment.vcpus;
    const qsizetype wanted = vcpus + 1;
    const QList<CpuList> cores = coresInOrder(host, wanted);
    if (cores.size() < wanted) {
        plan.why = ProcessorText::tr("a guest with %1 and the load client need %2 cores, and there "
                                     "are %3. Nothing is assigned to CPUs")
                       .arg(ProcessorText::tr("%n vCPU(s)", nullptr, vcpus),
                            QString::number(wanted), QString::number(cores.size()));
        return plan;
    }
    QList<int> guest;
    for (int i = 0; i < vcpus; ++i)
        guest << firstOf(cores[i], host);
    plan.guest = CpuList(guest);
    plan.load = CpuList({firstOf(cores[vcpus], host)});
    plan.emulator =
        CpuList({cores.size() > wanted ? firstOf(cores[wanted], host) : guest.constFirst()});
    return plan;
}

QString ProcessorPlan::mapText() const
{
    const CpuList all(guest.cpus() + emulator.cpus() + load.cpus());
    QStringList lines;
    for (const int cpu : all.cpus()) {
        QStringList parts;
        if (guest.contains(cpu))
            parts << ProcessorText::tr("guest");
        if (emulator.contains(cpu))
            parts << ProcessorText::tr("emulator");
        if (load.contains(cpu))
            parts << ProcessorText::tr("load client");
        lines << ProcessorText::tr("CPU %1: %2", "number: what runs there")
                     .arg(QString::number(cpu), parts.join(u", "_s));
    }
    return lines.join(u" · "_s);
}

QJsonObject ProcessorPlan::toJson() const
{
    QJsonObject json;
    for (const auto& [part, cpus] :
         {std::pair(u"guest"_s, &guest), {u"emulator"_s, &emulator}, {u"load"_s, &load}}) {
        if (!cpus->isEmpty())
            json.insert(part, cpus->toText());
    }
    return json;
}

} // namespace unisweep
