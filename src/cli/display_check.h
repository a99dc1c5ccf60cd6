// SPDX-License-Identifier: GPL-3.0-or-later
// Qt aborts (with a core dump) if it cannot connect to the display, and waits forever for a display
// that accepts the connection but does not respond. In both cases, the program prints a message and
// exits instead.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

namespace unisweep
{

/// Whether the environment names a display, or a platform of Qt that needs none.
bool namesDisplay();

/// Watches while QApplication is constructed: if that fails or takes longer than half a minute, the
/// program exits with CannotRun and a sentence on standard error.
class DisplayCheck
{
public:
    DisplayCheck();
    ~DisplayCheck();
    DisplayCheck(const DisplayCheck&) = delete;
    DisplayCheck& operator=(const DisplayCheck&) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable m_made;
    bool m_isMade = false;
    std::thread m_watch;
};

} // namespace unisweep
