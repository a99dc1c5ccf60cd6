// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unisweep
{

/// Gives libvirt an event loop (virEventRegisterImpl) that runs in a thread of its own, once per
/// process; must come before the first connection is opened. libvirt's own loop would not do: it
/// uses GLib's default context, which Qt holds for the main thread, so that callbacks would run
/// there, and not at all while that thread waits. Throws GuestError.
void startLibvirtEvents();

} // namespace unisweep
