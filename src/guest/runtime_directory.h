// SPDX-License-Identifier: GPL-3.0-or-later
// Where this process stores what is not needed after it: sockets, libvirt's embedded state, roots
// of containers and processes, and notes by which leftovers.h finds what is left behind by a crash.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "base/process_id.h"
#include "experiment/hypervisor_uri.h"

namespace unisweep
{

/// The folder of all our processes: $XDG_RUNTIME_DIR/unisweep, or where that is not set, not ours
/// (after `sudo -E`), gone, or too long for a socket below it: /run/user/UID/unisweep, or
/// /tmp/unisweep-UID. Created if necessary. Throws GuestError if that fails.
QString runtimeRoot();

/// Sets XDG_RUNTIME_DIR to a folder of our own where it is not what the XDG Base Directory
/// Specification wants: a folder of the user's that only the user can use. Without it Qt warns at
/// each start and makes one elsewhere. Changes the environment: call it before there are threads.
void ensureUserRuntimeDirectory();

/// Every such folder that exists and is ours: earlier processes may have had another environment.
QStringList runtimeRoots();

/// This process's own folder in runtimeRoot(), named by its process id and held by a lock for as
/// long as the process lives; made at the first call. Removed at exit, or by reapLeftovers().
/// Throws GuestError.
QString runtimeDirectory();
/// The path that it has or will have. Throws GuestError.
QString runtimeDirectoryPath();
/// Removes it now, at exit, when nothing uses it any more. The guard is dismissed afterwards: if
/// this process is killed in between, the guard removes the folder.
void removeRuntimeDirectory();
/// Leaves it to the guard, with what it says of guests and hypervisors.
void keepRuntimeDirectory();

/// Whose folder is not finished, by its name; nullopt for other names.
std::optional<ProcessId> makerOfDraft(const QString& name);

/// Whether the process that created the folder has ended.
bool ownerIsGone(const QString& directory);

/// Notes a guest's process in our folder.
void noteGuestProcess(const ProcessId& process);
/// Notes that guests or networks will be created there.
void noteHypervisor(const HypervisorUri& uri);

/// What a folder's process noted: guests that still run, and hypervisors.
QList<ProcessId> notedProcesses(const QString& directory);
QList<HypervisorUri> notedHypervisors(const QString& directory);

/// A name for a guest or a network of ours, by which ownerOf() finds this process.
QString nextOwnedName();
/// The process that gave the name; nullopt for names that are not ours.
std::optional<ProcessId> ownerOf(const QString& name);

} // namespace unisweep
