// SPDX-License-Identifier: GPL-3.0-or-later
// Where this process keeps what lives no longer than it: sockets, libvirt's embedded state. And
// what earlier processes of ours left behind when they died.
#pragma once

#include <sys/types.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace unisweep
{

/// A process, told from a later one of the same id by its start time.
struct ProcessId {
    pid_t pid = 0;
    quint64 startTicks = 0; ///< field 22 of /proc/PID/stat
    bool operator==(const ProcessId&) const = default;
};

/// The process with that id now; startTicks 0 when there is none.
ProcessId identifyProcess(pid_t pid);
/// SIGKILL, if it is still the same process. True when there was one to kill.
bool killProcess(const ProcessId& process);

/// The folder of all our processes: $XDG_RUNTIME_DIR/unisweep, or /tmp/unisweep-UID where that is
/// not set or too long for a socket below it. Throws GuestError when it is somebody else's.
QString runtimeRoot();

/// This process's own folder below it, held by a lock for as long as the process lives; made at the
/// first call. Removed at exit, or by the guard, or by the next reapLeftovers().
QString runtimeDirectory();

/// Notes a guest's process in the folder, so that it is found even if this process and its guard
/// both die.
void noteGuestProcess(const ProcessId& process);

struct Leftovers {
    QStringList directories;    ///< of processes that are gone
    QList<ProcessId> processes; ///< guests of theirs that still run
    bool isEmpty() const { return directories.isEmpty() && processes.isEmpty(); }
};

/// What dead processes of ours have left.
Leftovers findLeftovers();
/// Ends and removes it. Never touches what belongs to a process that lives.
Leftovers reapLeftovers();

} // namespace unisweep
