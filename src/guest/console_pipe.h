// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <thread>

#include <QString>

#include "guest/console_queue.h"

namespace unisweep
{

/// The console of a program on this host: a large pipe that a separate thread empties from the
/// first byte on, because a program that finds its pipe full blocks, and its clients wait.
class ConsolePipe
{
public:
    /// Throws GuestError if no pipe can be created.
    ConsolePipe();
    /// Creates a FIFO at `path`, for programs that open their output by name. Throws GuestError.
    explicit ConsolePipe(const QString& path);
    ~ConsolePipe();
    ConsolePipe(const ConsolePipe&) = delete;
    ConsolePipe& operator=(const ConsolePipe&) = delete;

    /// For the program's standard output; stays open with this object.
    int writeEnd() const { return m_writeEnd; }
    /// All that was written since the last call.
    QList<ConsolePiece> take();
    /// How often the pipe was found full: the writer may have blocked then.
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
