// SPDX-License-Identifier: GPL-3.0-or-later
// When a CPU did nothing for anybody: the hypervisor below this host ran something else. No record
// of the guest's threads shows it, so a test of causes has to know of it by itself.
#pragma once

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

#include <pthread.h>
#include <sched.h>

#include "loadgen/clock.h"

namespace unisweep
{

struct Stall {
    std::int64_t fromNs = 0; ///< CLOCK_MONOTONIC
    std::int64_t toNs = 0;
};

/// A real-time thread on one CPU that sleeps for 1 ms at a time, and notes when it was woken more
/// than 3 ms late. Between two sleeps it can occupy the CPU on request.
class StallWatch
{
public:
    explicit StallWatch(int cpu, int priority)
        : m_thread(
              [this, cpu, priority](const std::stop_token& stop) { watch(stop, cpu, priority); })
    {
        while (m_state == 0)
            std::this_thread::yield();
    }

    /// False without the right to real-time priorities.
    bool isAllowed() const { return m_state > 0; }
    /// Occupies the CPU for this long, soon.
    void occupy(std::int64_t ns) { m_wantedNs = ns; }
    std::vector<Stall> stalls() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_stalls;
    }
    /// When the CPU was occupied on request.
    std::vector<Stall> occupied() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_occupied;
    }

private:
    void watch(const std::stop_token& stop, int cpu, int priority)
    {
        constexpr std::int64_t ms = 1'000'000;
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(cpu, &one);
        const sched_param parameters{priority};
        const bool allowed = sched_setaffinity(0, sizeof one, &one) == 0 &&
                             sched_setscheduler(0, SCHED_FIFO, &parameters) == 0;
        m_state = allowed ? 1 : -1;
        while (!stop.stop_requested()) {
            const std::int64_t due = loadgen::monotonicNs() + ms;
            loadgen::sleepUntil(due);
            const std::int64_t woken = loadgen::monotonicNs();
            const std::int64_t wantedNs = m_wantedNs.exchange(0);
            while (loadgen::monotonicNs() < woken + wantedNs) {
            }
            const std::scoped_lock lock(m_mutex);
            if (woken > due + 3 * ms)
                m_stalls.push_back({due, woken});
            if (wantedNs > 0)
                m_occupied.push_back({woken, loadgen::monotonicNs()});
        }
    }

    std::atomic<int> m_state{0};
    std::atomic<std::int64_t> m_wantedNs{0};
    mutable std::mutex m_mutex;
    std::vector<Stall> m_stalls;
    std::vector<Stall> m_occupied;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace unisweep
