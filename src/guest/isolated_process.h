// SPDX-License-Identifier: GPL-3.0-or-later
// Starts a program in a private root directory without any privileges, in user, mount and PID
// namespaces (user_namespaces(7)). It uses the host's own network and scheduler, so it runs as fast
// as any process of the host.
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

#include "base/cpu_list.h"
#include "base/process_id.h"

namespace unisweep
{

struct IsolatedProgram {
    QString root;            ///< directory with all that the program needs; /dev and /proc are
                             ///< mounted into it
    QStringList command;     ///< paths within the root
    QStringList environment; ///< NAME=VALUE; nothing else is inherited
    QString outputFile;      ///< receives standard output and error
    unsigned userId = 100;   ///< user ID inside the namespace; outside, it is the caller's
    int cpus = 0;            ///< number of CPUs it may use, counted from the last; 0: all
    CpuList wantedCpus;      ///< the CPUs to use instead; empty: by `cpus`
};

/// A running program, the first process of its PID namespace: when it ends, all others in it end
/// too. The destructor kills it.
class IsolatedProcess
{
public:
    /// Returns once the program has been executed. Throws GuestError, which names the step that
    /// failed.
    explicit IsolatedProcess(const IsolatedProgram& program);
    ~IsolatedProcess();
    IsolatedProcess(const IsolatedProcess&) = delete;
    IsolatedProcess& operator=(const IsolatedProcess&) = delete;

    const ProcessId& id() const { return m_id; }
    /// How the program ended ("it exited with status 1"); nullopt while it is running.
    std::optional<QString> ending();
    /// Sends SIGKILL and waits for the end.
    void kill();

private:
    ProcessId m_id;
    QString m_ending;
};

/// Why such processes cannot be started on this host, and how to fix it; empty if they can. Starts
/// one to find out.
QString whyNoIsolatedProcess();

} // namespace unisweep
