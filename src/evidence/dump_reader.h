// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a capture from a FIFO as it is written, so that whoever writes it never waits.
#pragma once

#include <thread>

#include "evidence/door_watch.h"

namespace unisweep
{

/// On a thread of its own, which looks some hundred times a second; the FIFO holds what comes
/// meanwhile.
class DumpReader
{
public:
    /// Opens the FIFO, which exists. Throws DoorError.
    DumpReader(const QString& fifo, DoorPort port);
    ~DumpReader();
    DumpReader(const DumpReader&) = delete;
    DumpReader& operator=(const DumpReader&) = delete;

    /// Once the writer has closed it, or soon after where it does not. Once only.
    DoorSight finish();

private:
    void run(const std::stop_token& stop);
    bool readAll();

    DoorPort m_port;
    int m_fifo = -1;
    class Frames;
    std::unique_ptr<Frames> m_frames;
    std::jthread m_thread; ///< last, so that it ends first
};

} // namespace unisweep
