// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/thread_record.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <vector>

#include <unistd.h>

#include "loadgen/clock.h"
#include "switches/perf_switches.h"
#include "switches/schedstat.h"
#include "switches/thread_stream.h"

namespace unisweep::loadgen
{

namespace
{

using StreamRecord = ThreadStreamRecord;
using StreamKind = StreamRecord::Kind;

constexpr std::int64_t msNs = 1'000'000;
constexpr std::int64_t listNs = 200 * msNs;
constexpr std::int64_t switchesNs = 4 * msNs; // like evidence/scheduling_recorder.cpp
constexpr std::int64_t readingsNs = 1 * msNs;

std::string contentOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

std::string nameOf(const std::string& task)
{
    std::string name = contentOf(task + "/comm");
    if (!name.empty())
        name.pop_back(); // the newline
    return name;
}

/// The numeric entries of a directory, which are ids. Empty if it does not exist.
std::vector<pid_t> idsIn(const std::string& directory)
{
    std::vector<pid_t> ids;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(directory, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename();
        if (name.find_first_not_of("0123456789") == std::string::npos)
            ids.push_back(std::stoi(name));
    }
    return ids;
}

/// Whether the command line contains `-name guest=NAME,…`.
bool isEmulatorOf(pid_t pid, const std::string& guest)
{
    const std::string words = contentOf("/proc/" + std::to_string(pid) + "/cmdline");
    const std::string word = std::string(1, '\0') + "guest=" + guest;
    const std::size_t at = words.find(word);
    return at != std::string::npos &&
           (words[at + word.size()] == ',' || words[at + word.size()] == '\0');
}

class GuestThreads
{
public:
    explicit GuestThreads(std::string guest)
        : m_guest(std::move(guest))
    {
        put({StreamKind::Tick, 0, monotonicNs(), {}}); // from here on, threads may be found
        tryOrRead([this] { m_switches = std::make_unique<PerfSwitches>(); });
    }

    bool hasSwitches() const { return m_switches != nullptr; }

    /// Writes what happened since the last call; returns false if there is no reader.
    bool tick()
    {
        takeSwitches();
        const std::int64_t now = monotonicNs();
        for (auto& [tid, thread] : m_threads) {
            if (!m_switches || thread.ran)
                read(tid, thread, now);
        }
        if (now - m_listedNs >= listNs) {
            m_listedNs = now;
            findThreads(now);
        }
        put({StreamKind::Tick, 0, now, {}});
        return flush();
    }

private:
    struct Thread {
        Schedstat schedstat;
        bool ran = true; ///< since its last reading
    };

    template<class F> void tryOrRead(F useSwitches)
    {
        try {
            useSwitches();
        } catch (const PerfError& error) {
            m_switches.reset();
            put({StreamKind::Forbidden, 0, 0, {{error.code, error.paranoid}}});
        }
    }

    void put(const StreamRecord& record)
    {
        const char* bytes = reinterpret_cast<const char*>(&record);
        m_out.insert(m_out.end(), bytes, bytes + sizeof record);
    }
    void put(StreamKind kind, pid_t tid, std::int64_t atNs, const std::string& name)
    {
        StreamRecord record{kind, tid, atNs, {}};
        record.name = {};
        std::memcpy(record.name.data(), name.data(), std::min(name.size(), record.name.size() - 1));
        put(record);
    }

    bool flush()
    {
        std::size_t done = 0;
        while (done < m_out.size()) {
            const ssize_t written = write(STDOUT_FILENO, m_out.data() + done, m_out.size() - done);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return false;
            done += static_cast<std::size_t>(written);
        }
        m_out.clear();
        return true;
    }

    void takeSwitches()
    {
        if (!m_switches)
            return;
        m_switches->take(m_taken);
        for (const PerfRecord& record : m_taken) {
            const auto at = static_cast<std::int64_t>(record.monotonicNs);
            switch (record.kind) {
            case PerfRecord::Kind::SwitchIn:
                put({StreamKind::SwitchIn, record.tid, at, {}});
                if (const auto thread = m_threads.find(record.tid); thread != m_threads.end())
                    thread->second.ran = true;
                break;
            case PerfRecord::Kind::Preempted:
                put({StreamKind::Preempted, record.tid, at, {}});
                break;
            case PerfRecord::Kind::Slept:
                put({StreamKind::Slept, record.tid, at, {}});
                break;
            case PerfRecord::Kind::Started:
                put({StreamKind::Started, record.tid, at, {}});
                m_threads.try_emplace(record.tid, Thread{Schedstat(record.tid)});
                break;
            case PerfRecord::Kind::Ended:
                put({StreamKind::Ended, record.tid, at, {}});
                m_threads.erase(record.tid);
                break;
            case PerfRecord::Kind::Named:
                put(StreamKind::Named, record.tid, at, record.name);
                break;
            case PerfRecord::Kind::Lost:
                put({StreamKind::Lost, 0, at, {{static_cast<std::int64_t>(record.lost), 0}}});
                break;
            }
        }
    }

    void read(pid_t tid, Thread& thread, std::int64_t now)
    {
        thread.ran = false;
        if (const auto times = thread.schedstat.read())
            put({StreamKind::Reading, tid, now, {{times->runNs, times->waitNs}}});
    }

    void findThreads(std::int64_t now)
    {
        if (m_emulator == 0 || !isEmulatorOf(m_emulator, m_guest)) {
            m_emulator = 0;
            for (const pid_t pid : idsIn("/proc")) {
                if (isEmulatorOf(pid, m_guest))
                    m_emulator = pid;
            }
        }
        if (m_emulator == 0)
            return;
        const std::string tasks = "/proc/" + std::to_string(m_emulator) + "/task";
        for (const pid_t tid : idsIn(tasks))
            found(tid, nameOf(tasks + '/' + std::to_string(tid)), now);
        // Kernel threads before Linux 6.4.
        const std::string vhost = "vhost-" + std::to_string(m_emulator);
        for (const pid_t pid : idsIn("/proc")) {
            if (nameOf("/proc/" + std::to_string(pid)) == vhost)
                found(pid, vhost, now);
        }
    }

    void found(pid_t tid, const std::string& name, std::int64_t now)
    {
        const auto [thread, isNew] = m_threads.try_emplace(tid, Thread{Schedstat(tid)});
        if (!isNew)
            return;
        if (m_switches)
            tryOrRead([&] { m_switches->watch(tid); });
        put(StreamKind::Found, tid, m_emulator, name);
        read(tid, thread->second, now);
    }

    std::string m_guest;
    std::unique_ptr<PerfSwitches> m_switches;
    pid_t m_emulator = 0;
    std::int64_t m_listedNs = INT64_MIN / 2;
    std::map<pid_t, Thread> m_threads;
    std::vector<PerfRecord> m_taken;
    std::vector<char> m_out; ///< output of this tick
};

} // namespace

void recordThreads(const std::string& guest, const StopFlag& stop)
{
    GuestThreads recorder(guest);
    while (!stop.raised() && recorder.tick())
        sleepUntil(monotonicNs() + (recorder.hasSwitches() ? switchesNs : readingsNs));
}

} // namespace unisweep::loadgen
