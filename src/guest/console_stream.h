// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "guest/console_queue.h"
#include "guest/libvirt_call.h"

namespace unisweep
{

/// The live output of a guest's first console, read through libvirt (virDomainOpenConsole), so that
/// it works the same with a daemon of another user or host. Filled by libvirt's event thread.
/// Throws GuestError.
class ConsoleStream
{
public:
    /// Open it while the domain is still paused: then nothing is missed.
    ConsoleStream(const ConnectionHandle& connection, const DomainHandle& domain,
                  std::stop_token stop);
    ~ConsoleStream();
    ConsoleStream(const ConsoleStream&) = delete;
    ConsoleStream& operator=(const ConsoleStream&) = delete;

    /// What has come since the last call.
    QList<ConsolePiece> take();
    /// The other end has closed the console: no more output will arrive.
    bool ended() const;

private:
    struct Shared; ///< outlives this object while libvirt's thread is in the callback
    std::shared_ptr<Shared> m_shared;
};

} // namespace unisweep
