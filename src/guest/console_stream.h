// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "guest/console_queue.h"
#include "guest/libvirt_call.h"

namespace unisweep
{

/// Live output of a guest's first console, read through libvirt (virDomainOpenConsole), so that it
/// also works with daemons of other users or hosts. libvirt's event thread receives it. Throws
/// GuestError.
class ConsoleStream
{
public:
    /// Open it while the domain is still paused, so that no output is missed.
    ConsoleStream(const ConnectionHandle& connection, const DomainHandle& domain,
                  std::stop_token stop);
    ~ConsoleStream();
    ConsoleStream(const ConsoleStream&) = delete;
    ConsoleStream& operator=(const ConsoleStream&) = delete;

    /// Returns the output received since the last call.
    QList<ConsolePiece> take();
    /// The other end has closed the console; no more output will arrive.
    bool ended() const;

private:
    struct Shared; ///< outlives this object while libvirt's thread is in the callback
    std::shared_ptr<Shared> m_shared;
};

} // namespace unisweep
