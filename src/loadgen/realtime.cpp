// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/realtime.h"

#include <algorithm>
#include <pthread.h>
#include <sched.h>
#include <set>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <system_error>

#include "loadgen/clock.h"
#include "sample/load_caps.h"

namespace unisweep::loadgen
{

// The kernel allows 95 % of each second. Limiting each tenth of a second satisfies that.
static constexpr std::int64_t turnNs = 100'000'000;
static constexpr std::int64_t firstNs = 93'000'000;

static int setPolicy(int policy, int level)
{
    const sched_param parameter{.sched_priority = level};
    return pthread_setschedparam(pthread_self(), policy, &parameter);
}

bool realtimeLeavesRoom(unsigned threads, unsigned own, unsigned usable)
{
    return std::min(threads, own) < usable;
}

// All that this process's cpuset has, of which the workbench may have given it some: the kernel
// reduces what is asked for to that.
static unsigned usableProcessors(const cpu_set_t& own)
{
    cpu_set_t all;
    std::fill_n(reinterpret_cast<unsigned char*>(&all), sizeof all, 0xff);
    cpu_set_t usable = own;
    if (sched_setaffinity(0, sizeof all, &all) == 0)
        sched_getaffinity(0, sizeof usable, &usable);
    sched_setaffinity(0, sizeof own, &own);
    return static_cast<unsigned>(CPU_COUNT(&usable));
}

void checkRealtimeLeavesRoom(unsigned threads, const std::vector<int>& pins)
{
    cpu_set_t own;
    CPU_ZERO(&own);
    sched_getaffinity(0, sizeof own, &own);
    const unsigned usable = usableProcessors(own);
    const auto ours = static_cast<unsigned>(
        pins.empty() ? CPU_COUNT(&own) : std::set<int>(pins.begin(), pins.end()).size());
    if (!realtimeLeavesRoom(threads, ours, usable))
        throw std::runtime_error("--realtime: " + std::to_string(threads) +
                                 " threads would leave other programs none of the " +
                                 std::to_string(usable) +
                                 " processors. Use fewer threads, or no --realtime");
}

void RealtimeTurns::begin()
{
    if (!m_on)
        return;
    if (const int error = setPolicy(SCHED_FIFO, realtimePriority))
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
        if (m_givingWay && setPolicy(SCHED_FIFO, realtimePriority) == 0)
            m_givingWay = false;
    } else if (!m_givingWay && cpu - m_cpuAtTurn > firstNs) {
        m_givingWay = setPolicy(SCHED_OTHER, 0) == 0;
        wakePromptly(); // changing the policy reset the short time slices
    }
}

} // namespace unisweep::loadgen
