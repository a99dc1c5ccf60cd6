// SPDX-License-Identifier: GPL-3.0-or-later
// Qt aborts (with a core dump) when the display does not answer, and waits for ever for one that
// takes the connection and says nothing. Neither is a fault of this program: it says so and ends.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

namespace unisweep
{

/// The environment names a display, or a platform of Qt's that needs none.
bool namesDisplay();

/// Watches while QApplication is made: if that fails or takes longer than half a minute, the
/// program ends with CannotRun and a sentence on standard error.
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
