// SPDX-License-Identifier: GPL-3.0-or-later
// Each switch of chosen threads, and of those that they start later, as the kernel tells it.
//
// Source: perf_event_open(2): a software event that counts nothing (PERF_COUNT_SW_DUMMY) with
// context_switch, task and comm records, stamped by CLOCK_MONOTONIC. One ring a processor, into
// which the events of all threads write. No tracepoints, and no more rights than
// perf_event_paranoid 2 gives over one's own processes.
#pragma once

#include <memory>
#include <span>
#include <stdexcept>
#include <vector>

#include <sys/types.h>

#include <QString>

namespace unisweep
{

struct PerfError : std::runtime_error {
    PerfError(int error, const QString& message)
        : std::runtime_error(message.toStdString())
        , code(error)
    {
    }
    int code; ///< errno
};

struct PerfRecord {
    enum class Kind {
        SwitchIn,
        Preempted, ///< it stopped although it was ready to go on
        Slept,     ///< it stopped to wait for something
        Started,   ///< `tid` was started by one that is watched, and is watched, too
        Ended,
        Named, ///< `name` is its name from now on
        Lost,  ///< `lost` records, for which there was no room
    };
    Kind kind = Kind::SwitchIn;
    quint64 monotonicNs = 0;
    pid_t tid = 0;
    quint64 lost = 0;
    QString name = {};
};

/// Why switches of this process's own threads cannot be recorded here, with what would allow it;
/// empty when they can. Tries it.
QString whyNoSwitches();

/// Not thread-safe. Owns the descriptors and the rings.
class PerfSwitches
{
public:
    /// Opens a ring for each processor. Throws PerfError, which says what forbids it and what would
    /// allow it.
    PerfSwitches();
    ~PerfSwitches();
    PerfSwitches(const PerfSwitches&) = delete;
    PerfSwitches& operator=(const PerfSwitches&) = delete;

    /// Watches a thread from now on. A thread that has ended is no error. Throws PerfError.
    void watch(pid_t tid);
    /// Replaces `records` by what has been recorded since the last call, in the order of time.
    void take(std::vector<PerfRecord>& records);

private:
    class Ring;
    std::vector<std::unique_ptr<Ring>> m_rings; ///< one a processor
    std::vector<int> m_events;
};

} // namespace unisweep
