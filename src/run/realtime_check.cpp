// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/realtime_check.h"

#include <algorithm>
#include <thread>

#include <pthread.h>
#include <sched.h>

#include "guest/guest_error.h"
#include "sample/load_caps.h"

namespace unisweep
{

QString whyNoRealtime(const Experiment& experiment, const ProcessorPlan& plan,
                      const HostProcessors& host, bool permitted)
{
    if (!experiment.load.realtime || !experiment.loadFrom.isEmpty())
        return {};
    const qsizetype usable = host.usable.size();
    const qsizetype own = plan.load.isEmpty() ? usable : plan.load.size();
    if (std::min<qsizetype>(experiment.load.threads, own) >= usable)
        return GuestError::tr("load.realtime: the %n sending thread(s) would leave other programs "
                              "no processor: this host has %1. Set load.threads to less than that, "
                              "or remove realtime",
                              nullptr, experiment.load.threads)
            .arg(usable);
    if (!permitted)
        return GuestError::tr("load.realtime: you may not run threads with real-time priority. "
                              "Remove it, run as root, or allow it (limits.conf: rtprio %1)")
            .arg(realtimePriority);
    return {};
}

bool mayBeRealtime()
{
    bool allowed = false;
    std::thread([&allowed] {
        const sched_param parameter{.sched_priority = realtimePriority};
        allowed = pthread_setschedparam(pthread_self(), SCHED_FIFO, &parameter) == 0;
    }).join();
    return allowed;
}

} // namespace unisweep
