// SPDX-License-Identifier: GPL-3.0-or-later
// Where this process stores what is only needed during its lifetime: sockets, state of libvirt's
// embedded driver, roots of containers and processes, and notes from which leftovers.h finds what a
// crash left behind.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "base/process_id.h"
#include "experiment/hypervisor_uri.h"

namespace unisweep
{

/// The folder shared by all our processes: $XDG_RUNTIME_DIR/unisweep. If that variable is not set,
/// or its folder is not ours (after `sudo -E`), missing, or too long for the path of a socket, it
/// is /run/user/UID/unisweep or /tmp/unisweep-UID. Created if necessary. Throws GuestError if that
/// fails.
QString runtimeRoot();

/// Sets XDG_RUNTIME_DIR to a folder of our own if it does not meet the XDG Base Directory
/// Specification: a folder that belongs to the user and that only the user can access. Otherwise Qt
/// warns at each start and creates another one. Changes the environment, so call it before starting
/// threads.
void ensureUserRuntimeDirectory();

/// All such folders that exist and are ours: earlier processes may have had a different
/// environment.
QStringList runtimeRoots();

/// This process's own folder in runtimeRoot(), named by its process ID and locked as long as the
/// process lives. Created by the first call; removed at exit or by reapLeftovers(). Throws
/// GuestError.
QString runtimeDirectory();
/// The path that runtimeDirectory() has or will have. Throws GuestError.
QString runtimeDirectoryPath();
/// Removes the folder at exit, when nothing uses it any more. Dismiss the guard afterwards: if this
/// process is killed in between, the guard removes the folder.
void removeRuntimeDirectory();
/// Leaves the folder to the guard, with its notes about guests and hypervisors.
void keepRuntimeDirectory();

/// The process that is creating the folder of this name; nullopt for other names.
std::optional<ProcessId> makerOfDraft(const QString& name);

/// Whether the process that created the folder has ended.
bool ownerIsGone(const QString& directory);

/// Records a guest's process in our folder.
void noteGuestProcess(const ProcessId& process);
/// Records that guests or networks will be created on this hypervisor.
void noteHypervisor(const HypervisorUri& uri);

/// What a folder's process recorded: guests that are still running, and hypervisors.
QList<ProcessId> notedProcesses(const QString& directory);
QList<HypervisorUri> notedHypervisors(const QString& directory);

} // namespace unisweep
