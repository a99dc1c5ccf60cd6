// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/scheduling_recorder.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <unordered_map>

#include "base/clock_now.h"
#include "evidence/evidence_text.h"
#include "evidence/perf_switches.h"
#include "evidence/schedstat.h"

namespace unisweep
{

using namespace std::chrono_literals;

static constexpr auto listInterval = 200ms;
// Between two readings lie few sleeps, so that a wait after one of them finds its place.
static constexpr auto switchesInterval = 4ms;
// About a thousand readings a second; a thread that did not run since the last one has no news.
static constexpr auto readingsInterval = 1ms;
static constexpr std::size_t mostSwitches = 4'000'000;
static constexpr std::size_t mostReadings = 4'000'000;

class SchedulingRecorder::Work
{
public:
    Work(ListThreads list, Allowed allowed)
        : m_list(std::move(list))
    {
        if (allowed == Allowed::Best)
            openSwitches();
        m_record.source = m_switches ? SchedulingSource::Switches : SchedulingSource::Readings;
        findThreads();
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }

    SchedulingRecord take(quint64 epochMonotonicNs)
    {
        const std::scoped_lock lock(m_mutex);
        collect();
        SchedulingRecord record = m_record;
        const auto epoch = static_cast<qint64>(epochMonotonicNs);
        for (ThreadSwitch& change : record.switches)
            change.atNs -= epoch;
        for (ThreadReading& reading : record.readings)
            reading.atNs -= epoch;
        m_record.switches.clear();
        m_record.readings.clear();
        m_record.lost = 0;
        std::ranges::stable_sort(record.switches, {}, &ThreadSwitch::atNs);
        const qint64 now = monotonicNowNs();
        for (std::size_t i = 0; i < m_watched.size(); ++i) {
            Watched& watched = m_watched[i];
            watched.sinceNs = now;
            if (watched.state)
                addState(now, i, *watched.state);
            if (watched.last)
                store({now, static_cast<quint16>(i), watched.last->runNs, watched.last->waitNs});
        }
        return record;
    }

private:
    struct Watched {
        Schedstat schedstat;
        qint64 sinceNs = 0; ///< of this record
        std::optional<ThreadState> state = {};
        std::optional<SchedstatTimes> last = {};
        qint64 lookedNs = 0;   ///< when `last` still held
        bool isStored = false; ///< a reading at `lookedNs`
        bool ran = true;       ///< since then
    };

    void openSwitches()
    {
        try {
            m_switches = std::make_unique<PerfSwitches>();
        } catch (const PerfError& error) {
            m_record.why = EvidenceText::tr("switches cannot be recorded: %1")
                               .arg(QString::fromUtf8(error.what()));
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

    std::size_t indexOf(pid_t tid, const GuestThread& asFound)
    {
        const auto [entry, isNew] = m_indices.try_emplace(tid, m_record.threads.size());
        if (isNew) {
            m_record.threads.push_back(asFound);
            m_watched.push_back({Schedstat(tid), monotonicNowNs()});
        }
        return entry->second;
    }

    void findThreads()
    {
        for (const GuestThread& thread : m_list()) {
            if (m_indices.contains(thread.tid) || m_record.threads.size() > UINT16_MAX)
                continue;
            if (m_switches)
                watch(thread.tid);
            read(monotonicNowNs(), indexOf(thread.tid, thread));
        }
    }

    void watch(pid_t tid)
    {
        try {
            m_switches->watch(tid);
        } catch (const PerfError& error) {
            m_record.why = EvidenceText::tr("switches cannot be recorded: %1")
                               .arg(QString::fromUtf8(error.what()));
            m_record.source = SchedulingSource::Readings;
            m_switches.reset();
        }
    }

    void collect()
    {
        if (m_switches) {
            m_switches->take(m_taken);
            for (const PerfRecord& record : m_taken)
                add(record);
        }
        const qint64 now = monotonicNowNs();
        for (std::size_t i = 0; i < m_watched.size(); ++i) {
            if (!m_switches || m_watched[i].ran)
                read(now, i);
        }
    }

    void add(const PerfRecord& record)
    {
        using Kind = PerfRecord::Kind;
        if (record.kind == Kind::Lost) {
            m_record.lost += static_cast<qint64>(record.lost);
            return;
        }
        // A thread that a watched one has started is of the same kind.
        const auto found = m_indices.find(record.tid);
        const bool known = found != m_indices.end();
        if (!known && (m_record.threads.empty() || m_record.threads.size() > UINT16_MAX))
            return;
        const std::size_t index =
            known ? found->second : indexOf(record.tid, GuestThread{record.tid, startedRole(), {}});
        const auto at = static_cast<qint64>(record.monotonicNs);
        switch (record.kind) {
        case Kind::SwitchIn:
            addSwitch(at, index, ThreadState::Running, ThreadState::Asleep);
            m_watched[index].ran = true;
            break;
        case Kind::Preempted:
            addSwitch(at, index, ThreadState::Waiting, ThreadState::Running);
            break;
        case Kind::Slept:
        case Kind::Ended:
            addSwitch(at, index, ThreadState::Asleep, ThreadState::Running);
            break;
        case Kind::Started:
            addSwitch(at, index, ThreadState::Waiting, ThreadState::Waiting);
            break;
        case Kind::Named:
            m_record.threads[index].name = record.name;
            break;
        case Kind::Lost:
            break;
        }
    }

    ThreadRole startedRole() const
    {
        const ThreadRole first = m_record.threads.front().role;
        return first == ThreadRole::Process || first == ThreadRole::Tender ? first
                                                                           : ThreadRole::IoThread;
    }

    // What it was before its first switch, that switch tells.
    void addSwitch(qint64 at, std::size_t index, ThreadState state, ThreadState before)
    {
        Watched& watched = m_watched[index];
        if (!watched.state && watched.sinceNs < at)
            addState(watched.sinceNs, index, before);
        addState(at, index, state);
    }

    void addState(qint64 at, std::size_t index, ThreadState state)
    {
        m_watched[index].state = state;
        if (m_record.switches.size() >= mostSwitches)
            ++m_record.lost;
        else
            m_record.switches.push_back({at, static_cast<quint16>(index), state});
    }

    void store(const ThreadReading& reading)
    {
        if (m_record.readings.size() < mostReadings)
            m_record.readings.push_back(reading);
    }

    // Stored are the readings on both sides of each change.
    void read(qint64 now, std::size_t index)
    {
        Watched& watched = m_watched[index];
        watched.ran = false;
        const auto times = watched.schedstat.read();
        if (!times)
            return;
        const auto thread = static_cast<quint16>(index);
        const bool isNews = !watched.last || *watched.last != *times;
        if (isNews && watched.last && !watched.isStored)
            store({watched.lookedNs, thread, watched.last->runNs, watched.last->waitNs});
        // It runs on without a switch, and has since before it was watched.
        if (isNews && m_switches && watched.last && !watched.state &&
            times->runNs > watched.last->runNs)
            addState(watched.sinceNs, index, ThreadState::Running);
        if (isNews)
            store({now, thread, times->runNs, times->waitNs});
        watched.last = times;
        watched.lookedNs = now;
        watched.isStored = isNews;
    }

    ListThreads m_list;
    std::unique_ptr<PerfSwitches> m_switches;
    std::mutex m_mutex;                               ///< guards all that follows
    std::unordered_map<pid_t, std::size_t> m_indices; ///< of threads, by id
    std::vector<Watched> m_watched;                   ///< beside m_record.threads
    SchedulingRecord m_record;
    std::vector<PerfRecord> m_taken; ///< its room is used again
    std::jthread m_thread;           ///< last, so that it ends first
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
