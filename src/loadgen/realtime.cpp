// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/realtime.h"

#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>
#include <system_error>

#include "loadgen/clock.h"

namespace unisweep::loadgen
{

// The kernel allows 95 % of each second. Limiting each tenth of a second satisfies that.
static constexpr std::int64_t turnNs = 100'000'000;
static constexpr std::int64_t firstNs = 93'000'000;
static constexpr int priority = 10;

static int setPolicy(int policy, int level)
{
    const sched_param parameter{.sched_priority = level};
    return pthread_setschedparam(pthread_self(), policy, &parameter);
}

void RealtimeTurns::begin()
{
    if (!m_on)
        return;
    if (const int error = setPolicy(SCHED_FIFO, priority))
        throw std::system_error(error, std::generic_category(), "--realtime");
    setpriority(PRIO_PROCESS, 0, -20); // of this thread, for when it yields; may fail
}

void RealtimeTurns::check(std::int64_t nowNs)
{
    if (!m_on)
        return;
    const std::int64_t cpu = clockNs(CLOCK_THREAD_CPUTIME_ID);
    if (nowNs >= m_turnEndNs) {
        m_turnEndNs = nowNs + turnNs;
        m_cpuAtTurn = cpu;
        if (m_givingWay && setPolicy(SCHED_FIFO, priority) == 0)
            m_givingWay = false;
    } else if (!m_givingWay && cpu - m_cpuAtTurn > firstNs) {
        m_givingWay = setPolicy(SCHED_OTHER, 0) == 0;
        wakePromptly(); // changing the policy reset the short time slices
    }
}

} // namespace unisweep::loadgen
