// SPDX-License-Identifier: GPL-3.0-or-later
// Why thread switches cannot be recorded and what to do, for people.
#pragma once

#include <QString>

namespace unisweep
{

/// `error`: errno; `paranoid`: kernel.perf_event_paranoid of that machine, -1 if unknown.
QString switchesForbidden(int error, int paranoid);
/// The same for this process's own threads; empty if they can be recorded. Tries to record one.
QString whyNoSwitches();

} // namespace unisweep
