// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/scheduling_recorder.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "base/clock_now.h"
#include "evidence/scheduling_builder.h"

namespace unisweep
{

using namespace std::chrono_literals;

static constexpr auto listInterval = 200ms;
// Short enough that few sleeps occur between two readings, so that a wait can be attributed to one
// of them.
static constexpr auto switchesInterval = 4ms;
// About a thousand readings per second.
static constexpr auto readingsInterval = 1ms;

class SchedulingRecorder::Work
{
public:
    Work(ListThreads list, Allowed allowed)
        : m_list(std::move(list))
    {
        if (allowed == Allowed::ReadingsOnly)
            m_builder.useReadings();
        else
            tryOrRead([this] { m_switches = std::make_unique<PerfSwitches>(); });
        findThreads();
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }

    SchedulingRecord take(quint64 epochMonotonicNs)
    {
        const std::scoped_lock lock(m_mutex);
        collect();
        return m_builder.take(static_cast<qint64>(epochMonotonicNs), monotonicNowNs());
    }

private:
    template<class F> void tryOrRead(F useSwitches)
    {
        try {
            useSwitches();
        } catch (const PerfError& error) {
            m_builder.forbidSwitches(error.code, error.paranoid);
            m_switches.reset();
        }
    }

    void run(const std::stop_token& stop)
    {
        std::mutex sleep;
        std::condition_variable_any wake;
        auto listed = std::chrono::steady_clock::now();
        while (!stop.stop_requested()) {
            {
                std::unique_lock lock(sleep);
                wake.wait_for(lock, stop, m_switches ? switchesInterval : readingsInterval,
                              [] { return false; });
            }
            const std::scoped_lock lock(m_mutex);
            collect();
            if (const auto now = std::chrono::steady_clock::now(); now - listed >= listInterval) {
                listed = now;
                findThreads();
            }
        }
    }

    void findThreads()
    {
        for (const GuestThread& thread : m_list()) {
            if (m_builder.knows(thread.tid))
                continue;
            if (m_switches)
                tryOrRead([&] { m_switches->watch(thread.tid); });
            const qint64 now = monotonicNowNs();
            if (const auto index = m_builder.found(thread, now))
                read(now, *index);
        }
    }

    void collect()
    {
        if (m_switches) {
            m_switches->take(m_taken);
            for (const PerfRecord& record : m_taken)
                m_builder.add(record);
        }
        const qint64 now = monotonicNowNs();
        for (std::size_t i = 0; i < m_builder.threads().size(); ++i) {
            if (m_builder.mayHaveRun(i))
                read(now, i);
        }
    }

    void read(qint64 now, std::size_t index)
    {
        while (m_schedstats.size() <= index) // some threads were added when they started
            m_schedstats.emplace_back(m_builder.threads()[m_schedstats.size()].tid);
        if (const auto times = m_schedstats[index].read())
            m_builder.add(index, now, *times);
        else
            m_builder.noteEnd(index);
    }

    ListThreads m_list;
    std::unique_ptr<PerfSwitches> m_switches;
    std::mutex m_mutex; ///< guards all members below
    SchedulingBuilder m_builder;
    std::vector<Schedstat> m_schedstats; ///< in the order of the builder's threads, may be fewer
    std::vector<PerfRecord> m_taken;     ///< reused to avoid allocations
    std::jthread m_thread; ///< last, so that it ends before other members are destroyed
};

SchedulingRecorder::SchedulingRecorder(ListThreads list, Allowed allowed)
    : m_work(std::make_unique<Work>(std::move(list), allowed))
{
}

SchedulingRecorder::~SchedulingRecorder() = default;

SchedulingRecord SchedulingRecorder::take(quint64 epochMonotonicNs)
{
    return m_work->take(epochMonotonicNs);
}

} // namespace unisweep
