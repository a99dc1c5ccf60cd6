// SPDX-License-Identifier: GPL-3.0-or-later
// Processes of the host, from /proc (proc(5)).
#pragma once

#include <optional>

#include <sys/types.h>

#include <QByteArray>
#include <QList>

namespace unisweep
{

/// A process, distinguished by its start time from later processes with the same ID.
struct ProcessId {
    pid_t pid = 0;
    quint64 startTicks = 0; ///< since the host's boot: field 22 of /proc/PID/stat; 0: no process
    bool operator==(const ProcessId&) const = default;

    bool exists() const { return startTicks != 0; }
};

/// The current process with that id.
ProcessId identifyProcess(pid_t pid);
/// This process.
ProcessId ownProcess();
/// Whether it is still running. A zombie is not running; its parent has just not read its status.
bool isRunning(const ProcessId& process);
/// Sends SIGKILL if it is still the same process. Returns whether there was one.
bool killProcess(const ProcessId& process);

/// The fields of /proc/PID/stat from `firstStatField` on (proc(5)); empty if there is no such
/// process.
QList<QByteArray> statFields(pid_t pid);
inline constexpr int firstStatField = 3; ///< earlier fields are the id and the name
/// Its arguments, as started or set since; empty if they cannot be read.
QList<QByteArray> commandLineOf(pid_t pid);
/// The namespace in which the process' id counts (pid_namespaces(7)), as "4026531836"; empty if it
/// cannot be read. Ids of other namespaces mean other processes.
QString idNamespaceOf(pid_t pid);

/// The process in a name PID-START or PID-START-REST of `parts` parts, as processes give to what
/// they create; nullopt if it is no such name.
std::optional<ProcessId> processInName(const QString& name, qsizetype parts);
/// All processes that are visible to this one.
QList<pid_t> allProcesses();

} // namespace unisweep
