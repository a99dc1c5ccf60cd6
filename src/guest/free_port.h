// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace unisweep
{

/// A port of 127.0.0.1 that is free now, for UDP, TCP or both. Somebody may take it before it is
/// used: whoever binds it must be ready to try another. Throws GuestError when there is none.
quint16 freePort(bool udp, bool tcp);

} // namespace unisweep
