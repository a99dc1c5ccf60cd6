// SPDX-License-Identifier: GPL-3.0-or-later
// Starts a program in a private root directory without any privileges: in namespaces for users,
// mounts and processes (user_namespaces(7)), but on the host's own network and scheduler, so that
// it runs as fast as any process of the host.
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "base/cpu_list.h"
#include "base/process_id.h"

namespace unisweep
{

struct IsolatedProgram {
    QString root;            ///< a directory that holds all the program needs; /dev and /proc are
                             ///< mounted into it
    QStringList command;     ///< paths within the root
    QStringList environment; ///< NAME=VALUE; nothing else is inherited
    QString outputFile;      ///< receives standard output and error
    unsigned userId = 100;   ///< whom the program takes itself to be; outside it is the caller
    int cpus = 0;            ///< it may use this many, the last ones; 0: all
    CpuList wantedCpus;      ///< instead, these; empty: by `cpus`
};

/// A running program: the first process of its namespace; when it ends, so do all others in it.
/// Killed by the destructor.
class IsolatedProcess
{
public:
    /// Returns once the program was executed. Throws GuestError naming the step that failed.
    explicit IsolatedProcess(const IsolatedProgram& program);
    ~IsolatedProcess();
    IsolatedProcess(const IsolatedProcess&) = delete;
    IsolatedProcess& operator=(const IsolatedProcess&) = delete;

    const ProcessId& id() const { return m_id; }
    /// How it ended ("it exited with status 1"), nullopt while it runs.
    std::optional<QString> ending();
    /// SIGKILL, and waits for the end.
    void kill();

private:
    ProcessId m_id;
    QString m_ending;
};

/// Why such processes cannot be started on this host, with the remedy; empty if they can. Tries it.
QString whyNoIsolatedProcess();

} // namespace unisweep
