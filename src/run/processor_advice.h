// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/host_processors.h"
#include "run/host_report.h"

namespace unisweep
{

/// The doctor's findings about the processors of a host: what `processors: auto` assigns to a guest
/// with one virtual CPU, whether these are free of other programs, and whether their frequency
/// varies; each with the command that improves it. `governor` is that of CPU 0 (cpufreq); empty: the
/// host has none, as most virtual machines.
QList<HostFinding> processorFindings(const HostProcessors& host, const QString& governor);

} // namespace unisweep
