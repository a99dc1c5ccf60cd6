// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/switches_text.h"

#include <cerrno>
#include <cstring>

#include "evidence/evidence_text.h"
#include "switches/perf_switches.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Up to this value of perf_event_paranoid, the kernel allows users to record their own threads.
static constexpr int ownThreadsAllowed = 2;

QString switchesForbidden(int error, int paranoid)
{
    const bool denied = error == EACCES || error == EPERM;
    if (denied && paranoid >= 0 && paranoid <= ownThreadsAllowed)
        return EvidenceText::tr(
                   "the kernel denies it although perf_event_paranoid is %1: the guest's threads "
                   "belong to another user, or a container does not allow perf_event_open(). Run "
                   "Unisweep as root, outside of a container")
            .arg(paranoid);
    if (denied)
        return EvidenceText::tr("the kernel does not allow it (perf_event_paranoid is %1). Allow "
                                "it with: sudo sysctl kernel.perf_event_paranoid=2")
            .arg(paranoid < 0 ? u"?"_s : QString::number(paranoid));
    if (error == EMFILE)
        return EvidenceText::tr("the guest's threads on all processors need more open files than "
                                "the limit allows. Raise it with: ulimit -n");
    return EvidenceText::tr("perf_event_open() failed: %1")
        .arg(QString::fromLocal8Bit(std::strerror(error)));
}

QString whyNoSwitches()
{
    try {
        PerfSwitches().watch(0);
    } catch (const PerfError& error) {
        return switchesForbidden(error.code, error.paranoid);
    }
    return {};
}

} // namespace unisweep
