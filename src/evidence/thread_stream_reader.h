// SPDX-License-Identifier: GPL-3.0-or-later
// Parses the output of `unisweep-load record` on another machine (switches/thread_stream.h) into a
// record. Not thread-safe.
#pragma once

#include <QByteArray>

#include "evidence/scheduling_builder.h"

namespace unisweep
{

class ThreadStreamReader
{
public:
    /// Takes the next bytes of the stream. Throws std::runtime_error if they are invalid.
    void feed(const QByteArray& bytes);
    /// The instant of that machine's CLOCK_MONOTONIC up to which everything has arrived; 0: nothing
    /// yet.
    qint64 completeUntilNs() const { return m_completeNs; }
    /// See ThreadRecorder::take(); uses that machine's clock.
    SchedulingRecord take(qint64 epochNs) { return m_builder.take(epochNs, m_completeNs); }

private:
    void read(const struct ThreadStreamRecord& record);

    QByteArray m_rest; ///< an incomplete record
    SchedulingBuilder m_builder;
    qint64 m_completeNs = 0;
};

} // namespace unisweep
