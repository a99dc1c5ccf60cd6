// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/sentinel.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <pthread.h>
#include <sched.h>
#include <thread>
#include <unistd.h>

#include "loadgen/clock.h"
#include "loadgen/file_descriptor.h"

namespace unisweep::loadgen
{

// A thousand wake-ups per second cost about 0.5 % of a CPU and detect every stall of twice the
// threshold. Normal activity of a busy kernel stays below the threshold.
static constexpr std::int64_t intervalNs = 1'000'000;
static constexpr std::int64_t thresholdNs = 500'000;
static constexpr std::int64_t stealIntervalNs = 100'000'000;

static bool longer(const Stall& a, const Stall& b)
{
    return a.lateNs > b.lateNs;
}

class Sentinel::Watch
{
public:
    Watch(int processor, std::int64_t epochNs, bool realtime)
        : m_processor(processor)
        , m_epochNs(epochNs)
        , m_realtime(realtime)
        , m_thread([this] { run(); })
    {
    }
    ~Watch() { stop(); }

    void stop()
    {
        m_stop.store(true, std::memory_order_relaxed);
        if (m_thread.joinable())
            m_thread.join();
    }
    /// Call after stop().
    const std::vector<Stall>& stalls() const { return m_stalls; }
    std::uint64_t omitted() const { return m_omitted; }

private:
    void run()
    {
        cpu_set_t set;
        CPU_ZERO(&set);
        CPU_SET(m_processor, &set);
        sched_setaffinity(0, sizeof set, &set); // if refused, the sentinel works without pinning
        wakePromptly();
        if (m_realtime) {
            const sched_param parameter{.sched_priority = 11};
            pthread_setschedparam(pthread_self(), SCHED_FIFO, &parameter);
        }
        m_stalls.reserve(maxStalls);
        std::int64_t due = monotonicNs() + intervalNs;
        while (!m_stop.load(std::memory_order_relaxed)) {
            sleepUntil(due);
            const std::int64_t now = monotonicNs();
            if (now - due >= thresholdNs)
                note({due - m_epochNs, now - due, m_processor});
            due = std::max(due + intervalNs, now);
        }
    }

    // A heap with the shortest stall on top, which is dropped when the heap is full.
    void note(const Stall& stall)
    {
        if (m_stalls.size() == maxStalls) {
            ++m_omitted;
            if (!longer(stall, m_stalls.front()))
                return;
            std::pop_heap(m_stalls.begin(), m_stalls.end(), longer);
            m_stalls.pop_back();
        }
        m_stalls.push_back(stall);
        std::push_heap(m_stalls.begin(), m_stalls.end(), longer);
    }

    int m_processor;
    std::int64_t m_epochNs;
    bool m_realtime;
    std::vector<Stall> m_stalls;
    std::uint64_t m_omitted = 0;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

/// Reads /proc/stat ten times per second.
class StealWatch
{
public:
    explicit StealWatch(std::int64_t epochNs)
        : m_epochNs(epochNs)
        , m_stat(open("/proc/stat", O_RDONLY | O_CLOEXEC))
        , m_tickNs(1'000'000'000 / std::max(1L, sysconf(_SC_CLK_TCK)))
        , m_thread([this] { run(); })
    {
    }
    ~StealWatch() { stop(); }

    void stop()
    {
        m_stop.store(true, std::memory_order_relaxed);
        if (m_thread.joinable())
            m_thread.join();
    }
    const std::vector<Steal>& steals() const { return m_steals; }

private:
    // The eighth number of the first line, "cpu user nice system idle iowait irq softirq steal";
    // nullopt if it cannot be read.
    std::optional<std::int64_t> stolenTicks() const
    {
        char text[256];
        const ssize_t size = pread(m_stat.get(), text, sizeof text - 1, 0);
        if (size <= 0)
            return {};
        text[size] = 0;
        long long field[8] = {};
        const int read =
            std::sscanf(text, "cpu %lld %lld %lld %lld %lld %lld %lld %lld", &field[0], &field[1],
                        &field[2], &field[3], &field[4], &field[5], &field[6], &field[7]);
        return read == 8 ? std::optional<std::int64_t>(field[7]) : std::nullopt;
    }

    void run()
    {
        std::int64_t from = monotonicNs();
        std::optional<std::int64_t> before = stolenTicks();
        while (!m_stop.load(std::memory_order_relaxed) && before) {
            // Sleeps briefly, so that stopping does not wait for long.
            sleepUntil(monotonicNs() + stealIntervalNs / 5);
            const std::int64_t now = monotonicNs();
            if (now - from < stealIntervalNs)
                continue;
            const std::optional<std::int64_t> ticks = stolenTicks();
            if (ticks > before && m_steals.size() < Sentinel::maxSteals)
                m_steals.push_back(
                    {from - m_epochNs, now - m_epochNs, (*ticks - *before) * m_tickNs});
            before = ticks;
            from = now;
        }
    }

    std::int64_t m_epochNs;
    FileDescriptor m_stat;
    std::int64_t m_tickNs;
    std::vector<Steal> m_steals;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

// The CPUs that this process may use. If there are more than maxProcessors, an evenly spread
// selection.
static std::vector<int> processorsToWatch()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    std::vector<int> all;
    if (sched_getaffinity(0, sizeof set, &set) == 0) {
        for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
            if (CPU_ISSET(cpu, &set))
                all.push_back(cpu);
        }
    }
    const std::size_t count = std::min(all.size(), Sentinel::maxProcessors);
    std::vector<int> some;
    for (std::size_t i = 0; i < count; ++i)
        some.push_back(all[i * all.size() / count]);
    return some;
}

Sentinel::Sentinel(std::int64_t epochNs, bool realtime)
    : m_steal(std::make_unique<StealWatch>(epochNs))
{
    for (const int processor : processorsToWatch())
        m_watches.push_back(std::make_unique<Watch>(processor, epochNs, realtime));
}

Sentinel::~Sentinel() = default;

SentinelReport Sentinel::finish()
{
    SentinelReport report{.intervalNs = intervalNs,
                          .thresholdNs = thresholdNs,
                          .processors = static_cast<int>(m_watches.size())};
    for (const auto& watch : m_watches) {
        watch->stop();
        report.stalls.insert(report.stalls.end(), watch->stalls().begin(), watch->stalls().end());
        report.stallsOmitted += watch->omitted();
    }
    if (report.stalls.size() > maxStalls) {
        report.stallsOmitted += report.stalls.size() - maxStalls;
        std::nth_element(report.stalls.begin(),
                         report.stalls.begin() + static_cast<std::ptrdiff_t>(maxStalls),
                         report.stalls.end(), longer);
        report.stalls.resize(maxStalls);
    }
    std::sort(report.stalls.begin(), report.stalls.end(),
              [](const Stall& a, const Stall& b) { return a.dueNs < b.dueNs; });
    m_steal->stop();
    report.steals = m_steal->steals();
    return report;
}

} // namespace unisweep::loadgen
