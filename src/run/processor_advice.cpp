// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/processor_advice.h"

#include <QCoreApplication>

#include "run/processor_plan.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using Kind = HostFinding::Kind;

namespace
{

struct ProcessorAdvice {
    Q_DECLARE_TR_FUNCTIONS(HostReport)
};

HostFinding isolation(const HostProcessors& host, const ProcessorPlan& plan)
{
    const QString topic = ProcessorAdvice::tr("isolated CPUs");
    if (!host.isolated.isEmpty())
        return {Kind::Works, topic, ProcessorAdvice::tr("CPU %1").arg(host.isolated.toText()), {}};
    const CpuList wanted(plan.guest.cpus() + plan.emulator.cpus() + plan.load.cpus());
    // Whole cores: their siblings would compete. Something must be left for everything else.
    QList<int> isolated;
    for (const int cpu : wanted.cpus())
        isolated += host.coreOf(cpu).cpus();
    const CpuList cpus(isolated);
    if (wanted.isEmpty() || host.usable.without(cpus).isEmpty())
        return {Kind::Optional, topic,
                ProcessorAdvice::tr("none, and too few cores to isolate some: other programs run on "
                                    "the guest's CPUs, too"),
                {}};
    return {Kind::Optional, topic,
            ProcessorAdvice::tr("none: other programs run on the guest's CPUs, too"),
            ProcessorAdvice::tr("add isolcpus=%1 to GRUB_CMDLINE_LINUX in /etc/default/grub, then: "
                                "sudo update-grub && sudo reboot")
                .arg(cpus.toText())};
}

} // namespace

QList<HostFinding> processorFindings(const HostProcessors& host, const QString& governor)
{
    Experiment one;
    one.vcpus = 1;
    one.processors.kind = ProcessorChoice::Kind::Auto;
    const ProcessorPlan plan = planProcessors(one, host);
    QList<HostFinding> findings = {
        {plan.why.isEmpty() ? Kind::Works : Kind::Optional, u"processors: auto"_s,
         plan.why.isEmpty() ? plan.mapText() : plan.why, {}},
        isolation(host, plan)};
    if (governor.isEmpty())
        return findings;
    const bool fast = governor == "performance"_L1;
    findings << HostFinding{
        fast ? Kind::Works : Kind::Optional, ProcessorAdvice::tr("CPU frequency"),
        fast ? ProcessorAdvice::tr("governor performance")
             : ProcessorAdvice::tr("governor %1: CPUs that were idle answer the first requests "
                                   "slowly")
                   .arg(governor),
        fast ? QString() : u"sudo cpupower frequency-set --governor performance"_s};
    return findings;
}

} // namespace unisweep
