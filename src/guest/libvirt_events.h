// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unisweep
{

/// Gives libvirt an event loop (virEventRegisterImpl) that runs in a separate thread, once per
/// process; call it before the first connection is opened. libvirt's own loop is not usable: it
/// uses GLib's default context, which Qt runs in the main thread, so that callbacks would run
/// there, and not at all while that thread is blocked. Throws GuestError.
void startLibvirtEvents();

} // namespace unisweep
