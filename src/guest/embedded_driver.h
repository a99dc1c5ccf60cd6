// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "guest/libvirt_call.h"

namespace unisweep
{

/// The connection to libvirt's QEMU driver inside this process (https://libvirt.org/drvqemu.html,
/// "Embedded driver"): no daemon is needed. Opened once and kept open until the process exits. Its
/// state is stored in runtimeDirectory(). Thread-safe. Throws GuestError.
ConnectionHandle embeddedConnection(std::stop_token stop);

} // namespace unisweep
