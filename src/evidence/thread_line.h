// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of a guest's thread, from its switches and readings.
#pragma once

#include <vector>

#include "evidence/scheduling.h"

namespace unisweep
{

/// A period with one state or, if there are only readings, with shares of states.
struct ThreadSpan {
    qint64 fromNs = 0;
    qint64 toNs = 0;
    float running = 0; ///< share of the time, 0 to 1
    float waiting = 0; ///< share of the time, 0 to 1; the rest is sleep

    bool operator==(const ThreadSpan&) const = default;
};

/// How a thread spent a period, in nanoseconds.
struct ThreadTime {
    double runningNs = 0;
    double waitingNs = 0;
    double asleepNs = 0;
};

class ThreadLine
{
public:
    /// `spans`: by time, without gaps.
    ThreadLine(GuestThread thread, std::vector<ThreadSpan> spans);

    const GuestThread& thread() const { return m_thread; }
    const std::vector<ThreadSpan>& spans() const { return m_spans; }
    /// How the thread spent the time between two instants, without time outside the spans. Binary
    /// search.
    ThreadTime timeBetween(qint64 fromNs, qint64 toNs) const;

private:
    ThreadTime timeUntil(qint64 ns) const;

    GuestThread m_thread;
    std::vector<ThreadSpan> m_spans;
    std::vector<ThreadTime> m_before; ///< totals before each span
};

/// The timelines of the record's threads, up to `endNs`.
///
/// Switches show the waits of a preempted thread, but not the wait between waking and running. The
/// readings' totals include that wait, so it is placed at the ends of the sleeps that ended between
/// two readings: it is cut off the longest sleeps first. If there are only readings, the times that
/// they report are spread evenly between them.
std::vector<ThreadLine> threadLines(const SchedulingRecord& record, qint64 endNs);

} // namespace unisweep
