// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a capture from a FIFO while it is written, so that the writer never blocks.
#pragma once

#include <thread>

#include "evidence/door_watch.h"

namespace unisweep
{

/// Reads on a separate thread, every few milliseconds; the FIFO buffers in between.
class DumpReader
{
public:
    /// Opens an existing FIFO. Throws DoorError.
    DumpReader(const QString& fifo, DoorPort port);
    ~DumpReader();
    DumpReader(const DumpReader&) = delete;
    DumpReader& operator=(const DumpReader&) = delete;

    /// Returns when the writer has closed the FIFO, or after a short timeout. Call once.
    DoorCapture finish();

private:
    void run(const std::stop_token& stop);
    bool readAll();

    DoorPort m_port;
    int m_fifo = -1;
    class Frames;
    std::unique_ptr<Frames> m_frames;
    std::jthread m_thread; ///< last, so that it stops before other members are destroyed
};

} // namespace unisweep
