// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace unisweep
{

/// A port of 127.0.0.1 that is free now, for UDP, TCP or both. Another program may take it before
/// it is used: the caller must be ready to try another. Throws GuestError if there is none.
quint16 freePort(bool udp, bool tcp);

} // namespace unisweep
