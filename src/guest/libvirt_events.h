// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unisweep
{

/// Starts an event loop for libvirt (virEventRegisterImpl) on a separate thread, once per process.
/// Call it before opening the first connection. libvirt's own loop cannot be used: it uses GLib's
/// default context, which Qt runs in the main thread. Callbacks would run there, and not at all
/// while that thread is blocked. Throws GuestError.
void startLibvirtEvents();

} // namespace unisweep
