// SPDX-License-Identifier: GPL-3.0-or-later
// Names of what a process creates outside itself, such as guests and networks, from which its
// creator can be determined after a crash. Any thread.
#pragma once

#include <optional>

#include <QString>

#include "base/process_id.h"

namespace unisweep
{

/// A new name: unisweep-MARK-PID-START-NUMBER. MARK stands for this host and this process's
/// namespace of process IDs.
QString nextOwnedName();
/// The process that created the name; nullopt if the name is not ours, or comes from another host
/// or namespace, whose processes cannot be checked here.
std::optional<ProcessId> ownerOf(const QString& name);

} // namespace unisweep
