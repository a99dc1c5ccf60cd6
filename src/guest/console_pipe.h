// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <thread>

#include <QString>

#include "guest/console_queue.h"

namespace unisweep
{

/// The console of a program on this host: a large pipe, drained by a separate thread from the first
/// byte on. A program blocks when its pipe is full, and its clients would then wait.
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

    /// For the program's standard output; open as long as this object exists.
    int writeEnd() const { return m_writeEnd; }
    /// Returns everything written since the last call.
    QList<ConsolePiece> take();
    /// How often the pipe was full when it was read; the writer may have blocked each time.
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
    std::jthread m_thread; ///< last, because it uses the members above
};

} // namespace unisweep
