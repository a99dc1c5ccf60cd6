// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/process_id.h"

namespace unisweep
{

/// Resources used by a process and its descendants, from /proc (proc(5)); nullopt if it has ended.
struct ProcessTreeUse {
    std::optional<qint64> cpuNs;       ///< includes those waited for; resolution 10 ms
    std::optional<qint64> residentKiB; ///< proportional share (Pss) of pages that they share
};

ProcessTreeUse useOfTree(const ProcessId& root);
/// The process and its descendants, itself first; empty if it has ended.
QList<pid_t> processesOfTree(const ProcessId& root);

} // namespace unisweep
