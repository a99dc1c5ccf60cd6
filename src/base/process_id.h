// SPDX-License-Identifier: GPL-3.0-or-later
// Processes of the host, by /proc (proc(5)).
#pragma once

#include <sys/types.h>

#include <QByteArray>
#include <QList>

namespace unisweep
{

/// A process, told from a later one of the same id by its start time.
struct ProcessId {
    pid_t pid = 0;
    quint64 startTicks = 0; ///< since the host's boot: field 22 of /proc/PID/stat; 0: no process
    bool operator==(const ProcessId&) const = default;

    bool exists() const { return startTicks != 0; }
};

/// The process with that id now.
ProcessId identifyProcess(pid_t pid);
/// This process.
ProcessId ownProcess();
/// Whether it still runs. A zombie does not: it only waits for its parent to ask how it ended.
bool isRunning(const ProcessId& process);
/// SIGKILL, if it is still the same process. True when there was one to kill.
bool killProcess(const ProcessId& process);

/// The fields of /proc/PID/stat from `firstStatField` on (proc(5)); empty without such a process.
QList<QByteArray> statFields(pid_t pid);
inline constexpr int firstStatField = 3; ///< those before it are the id and the name
/// Its arguments, as it was started or has since set them; empty without rights to read them.
QList<QByteArray> commandLineOf(pid_t pid);
/// All processes that this one can see.
QList<pid_t> allProcesses();

} // namespace unisweep
