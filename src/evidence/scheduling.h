// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduling record of a guest: when each of its threads ran, was ready but had no CPU, or
// slept. Values only; evidence/scheduling_recorder.h records them.
//
// Times are in nanoseconds on the samples' axis: CLOCK_MONOTONIC minus the step's epoch. The kernel
// reads that clock itself, so they need no correction.
#pragma once

#include <vector>

#include <QString>

#include "evidence/guest_thread.h"

namespace unisweep
{

enum class ThreadState : quint8 {
    Asleep = 0,  ///< waits for something: an interrupt, a packet, a lock
    Waiting = 1, ///< ready, but has no CPU
    Running = 2,
};

/// The thread was in `state` from `atNs` on. The kernel reports why a thread stopped, but not when
/// it was woken: the wait between waking and running appears as sleep here, and only the readings
/// include it.
struct ThreadSwitch {
    qint64 atNs = 0;
    quint16 thread = 0; ///< index into SchedulingRecord::threads
    ThreadState state = ThreadState::Asleep;

    bool operator==(const ThreadSwitch&) const = default;
};

/// A reading of /proc/PID/task/TID/schedstat: totals since the thread started.
struct ThreadReading {
    qint64 atNs = 0;
    quint16 thread = 0;
    qint64 runNs = 0;  ///< on a CPU
    qint64 waitNs = 0; ///< ready without a CPU; counted when the thread runs again

    bool operator==(const ThreadReading&) const = default;
};

/// The source of a record.
enum class SchedulingSource {
    None,
    Switches, ///< every switch, from perf_event_open(2), and readings
    Readings, ///< only readings of schedstat, about a thousand per second
};
QString toWord(SchedulingSource source);
SchedulingSource schedulingSourceFromWord(const QString& word);

/// The record of one step.
struct SchedulingRecord {
    SchedulingSource source = SchedulingSource::None;
    QString why; ///< why there is no record, or no better one, for people; otherwise empty
    std::vector<GuestThread> threads;
    std::vector<ThreadSwitch> switches;  ///< by time
    std::vector<ThreadReading> readings; ///< by time
    qint64 lost = 0;                     ///< switches dropped because the kernel's buffer was full

    bool operator==(const SchedulingRecord&) const = default;
};

/// Appends a later record of the same threads, and possibly more, to `record`.
void append(SchedulingRecord& record, const SchedulingRecord& later);

} // namespace unisweep
