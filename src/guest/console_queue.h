// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

#include <QByteArray>
#include <QList>

#include "base/clock_now.h"

namespace unisweep
{

/// Console bytes that arrived in one read.
struct ConsolePiece {
    qint64 arrivedNs = 0; ///< CLOCK_MONOTONIC when they were read
    QByteArray bytes;
};

inline QByteArray joined(const QList<ConsolePiece>& pieces)
{
    QByteArray all;
    for (const ConsolePiece& piece : pieces)
        all += piece.bytes;
    return all;
}

/// Console output that was read but not yet taken. Thread-safe.
class ConsoleQueue
{
public:
    /// Bytes. More is dropped, so that a guest that prints endlessly does not exhaust the memory.
    static constexpr qsizetype capacity = 8 << 20;

    void add(const char* bytes, qsizetype count)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_size >= capacity)
            return;
        m_size += count;
        m_pieces << ConsolePiece{monotonicNowNs(), QByteArray(bytes, count)};
    }
    QList<ConsolePiece> take()
    {
        const std::scoped_lock lock(m_mutex);
        m_size = 0;
        return std::exchange(m_pieces, {});
    }

private:
    std::mutex m_mutex;
    QList<ConsolePiece> m_pieces;
    qsizetype m_size = 0;
};

} // namespace unisweep
