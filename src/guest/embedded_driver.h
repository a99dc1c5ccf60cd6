// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "guest/libvirt_call.h"

namespace unisweep
{

/// Connects to libvirt's QEMU driver inside this process (https://libvirt.org/drvqemu.html,
/// "Embedded driver"), which needs no daemon. Opened once and kept open until the process exits;
/// its state is in runtimeDirectory(). Thread-safe. Throws GuestError.
ConnectionHandle embeddedConnection(std::stop_token stop);

} // namespace unisweep
