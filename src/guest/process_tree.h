// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/process_id.h"

namespace unisweep
{

/// The use of resources by a process and its descendants, from /proc (proc(5)); nullopt: it has
/// ended.
struct ProcessTreeUse {
    std::optional<qint64>
        cpuNs; ///< those that have ended and were waited for included; 10 ms steps
    std::optional<qint64> residentKiB; ///< their proportional share (Pss) of the pages they share
};

ProcessTreeUse useOfTree(const ProcessId& root);
/// The process and its descendants, itself first; empty when it has ended.
QList<pid_t> processesOfTree(const ProcessId& root);

} // namespace unisweep
