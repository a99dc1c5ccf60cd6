// SPDX-License-Identifier: GPL-3.0-or-later
// What a thread of the guest did when, from its switches and readings.
#pragma once

#include <vector>

#include "evidence/scheduling.h"

namespace unisweep
{

/// A stretch of time with one state, or, where there are only readings, with shares of states.
struct ThreadSpan {
    qint64 fromNs = 0;
    qint64 toNs = 0;
    float running = 0; ///< share of the time, 0 to 1
    float waiting = 0; ///< the rest it slept

    bool operator==(const ThreadSpan&) const = default;
};

/// How a thread spent a stretch of time, in nanoseconds.
struct ThreadTime {
    double runningNs = 0;
    double waitingNs = 0;
    double asleepNs = 0;
};

class ThreadLine
{
public:
    /// `spans` in the order of time, without gaps.
    ThreadLine(GuestThread thread, std::vector<ThreadSpan> spans);

    const GuestThread& thread() const { return m_thread; }
    const std::vector<ThreadSpan>& spans() const { return m_spans; }
    /// Between two instants; what lies outside the spans is not counted. Takes as long for a
    /// microsecond as for an hour.
    ThreadTime timeBetween(qint64 fromNs, qint64 toNs) const;

private:
    ThreadTime timeUntil(qint64 ns) const;

    GuestThread m_thread;
    std::vector<ThreadSpan> m_spans;
    std::vector<ThreadTime> m_before; ///< up to the beginning of each span
};

/// A line for each thread of the record, up to `endNs`.
///
/// Waits of a thread that was stopped while it could have gone on are told by the switches. Those
/// between being woken and running are not: they show in the readings' totals, and are placed at
/// the ends of the sleeps that ended between two readings, in proportion to the sleeps' lengths.
/// Where only readings were taken, what they tell is spread between them.
std::vector<ThreadLine> threadLines(const SchedulingRecord& record, qint64 endNs);

} // namespace unisweep
