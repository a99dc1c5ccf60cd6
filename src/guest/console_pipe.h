// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <thread>

#include <QString>

#include "guest/console_queue.h"

namespace unisweep
{

/// The console of a program of this host: a large pipe that a thread of its own empties from the
/// first byte on. A program that finds its pipe full waits, and its clients with it.
class ConsolePipe
{
public:
    /// Throws GuestError when the system has no pipe to give.
    ConsolePipe();
    /// A FIFO that is made here, for programs that open their output by name.
    explicit ConsolePipe(const QString& path);
    ~ConsolePipe();
    ConsolePipe(const ConsolePipe&) = delete;
    ConsolePipe& operator=(const ConsolePipe&) = delete;

    /// For the program's standard output; stays open with this object.
    int writeEnd() const { return m_writeEnd; }
    /// All that was written since the last call.
    QList<ConsolePiece> take();
    /// How often the pipe was found full: whoever wrote then may have waited.
    qint64 timesFull() const { return m_timesFull; }

private:
    void begin();
    void drain();
    void run(const std::stop_token& stop);

    int m_readEnd = -1;
    int m_writeEnd = -1;
    std::mutex m_reading; ///< one reader at a time, so that pieces keep their order
    ConsoleQueue m_queue;
    std::atomic<qint64> m_timesFull = 0;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace unisweep
