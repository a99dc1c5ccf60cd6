// SPDX-License-Identifier: GPL-3.0-or-later
// Why a thread's switches cannot be recorded, for people, with what would allow it.
#pragma once

#include <QString>

namespace unisweep
{

/// `error`: errno; `paranoid`: kernel.perf_event_paranoid of that machine, -1 where it is not
/// known.
QString switchesForbidden(int error, int paranoid);
/// Of this process's own threads; empty when they can be. Tries it.
QString whyNoSwitches();

} // namespace unisweep
