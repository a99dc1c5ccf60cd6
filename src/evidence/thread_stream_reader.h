// SPDX-License-Identifier: GPL-3.0-or-later
// What `unisweep-load record` writes on another machine (switches/thread_stream.h), read into a
// record. Not thread-safe.
#pragma once

#include <QByteArray>

#include "evidence/scheduling_builder.h"

namespace unisweep
{

class ThreadStreamReader
{
public:
    /// Whatever piece of the stream comes next. Throws std::runtime_error when it is none.
    void feed(const QByteArray& bytes);
    /// Up to this instant of that machine's CLOCK_MONOTONIC everything has come; 0: nothing yet.
    qint64 completeUntilNs() const { return m_completeNs; }
    /// As ThreadRecorder::take(), on that machine's clock.
    SchedulingRecord take(qint64 epochNs) { return m_builder.take(epochNs, m_completeNs); }

private:
    void read(const struct ThreadStreamRecord& record);

    QByteArray m_rest; ///< the beginning of a record
    SchedulingBuilder m_builder;
    qint64 m_completeNs = 0;
};

} // namespace unisweep
