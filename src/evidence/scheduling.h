// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler's record of a guest: when each thread that is the guest ran, was ready but not let
// run, or slept. Values only; evidence/scheduling_recorder.h makes them.
//
// Times are nanoseconds on the samples' axis: CLOCK_MONOTONIC less the step's epoch. They come from
// the kernel's own clock of that name, so there is no error of placing beyond the record's own
// cost.
#pragma once

#include <vector>

#include <QString>

#include "evidence/guest_thread.h"

namespace unisweep
{

enum class ThreadState : quint8 {
    Asleep = 0,  ///< waits for something: an interrupt, a packet, a lock
    Waiting = 1, ///< ready, and not let run
    Running = 2,
};

/// From `atNs` on, the thread was in `state`. The kernel says why a thread stopped, but not when it
/// was woken again: a wait between waking and running shows as sleep here, and in the readings.
struct ThreadSwitch {
    qint64 atNs = 0;
    quint16 thread = 0; ///< index into SchedulingRecord::threads
    ThreadState state = ThreadState::Asleep;

    bool operator==(const ThreadSwitch&) const = default;
};

/// What /proc/PID/task/TID/schedstat said: totals since the thread began.
struct ThreadReading {
    qint64 atNs = 0;
    quint16 thread = 0;
    qint64 runNs = 0;  ///< on a processor
    qint64 waitNs = 0; ///< ready and not let run; counted when it runs at last

    bool operator==(const ThreadReading&) const = default;
};

/// Where a record comes from.
enum class SchedulingSource {
    None,
    Switches, ///< each switch, from perf_event_open(2), and readings beside them
    Readings, ///< readings of schedstat alone, about a thousand a second
};
QString toWord(SchedulingSource source);
SchedulingSource schedulingSourceFromWord(const QString& word);

/// Of one step.
struct SchedulingRecord {
    SchedulingSource source = SchedulingSource::None;
    QString why; ///< for people: why there is no record, or no better one; else empty
    std::vector<GuestThread> threads;
    std::vector<ThreadSwitch> switches;  ///< in the order of time
    std::vector<ThreadReading> readings; ///< in the order of time
    qint64 lost = 0;                     ///< switches that the kernel had no room for

    bool operator==(const SchedulingRecord&) const = default;
};

/// Adds what was recorded after `record`, of the same threads and perhaps more.
void append(SchedulingRecord& record, const SchedulingRecord& later);

} // namespace unisweep
