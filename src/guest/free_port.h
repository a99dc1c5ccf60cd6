// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace unisweep
{

/// Returns a port of 127.0.0.1 that is free now, for UDP, TCP or both. Another program may take it
/// before it is used, so the caller must be ready to try another. Throws GuestError if none is
/// free.
quint16 freePort(bool udp, bool tcp);

} // namespace unisweep
