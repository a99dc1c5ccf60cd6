// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/stuck_container.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include <QFile>
#include <QSet>

namespace unisweep
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto watchInterval = 500ms;

// "NSpid: 1234    1": the process's ID here and in each of its PID namespaces (proc(5)).
bool isInOwnPidNamespace(pid_t pid)
{
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("NSpid:"))
            return line.simplified().count(' ') > 1;
    }
    return false;
}

// The NAME in "libvirt_lxc --name NAME …"; empty for other programs.
QString containerName(const QList<QByteArray>& words)
{
    if (!words.value(0).endsWith("libvirt_lxc"))
        return {};
    const qsizetype option = words.indexOf("--name");
    return option < 0 ? QString() : QString::fromUtf8(words.value(option + 1));
}

} // namespace

QList<StuckContainer> findStuckContainers()
{
    QList<StuckContainer> found;
    QSet<QString> controlled;
    for (const pid_t pid : allProcesses()) {
        const QString name = containerName(commandLineOf(pid));
        if (name.isEmpty())
            continue;
        // Until it executes the container's init, the first process is a copy of the controller.
        const ProcessId process = identifyProcess(pid);
        if (!isRunning(process))
            continue;
        if (isInOwnPidNamespace(pid))
            found << StuckContainer{name, process};
        else
            controlled << name;
    }
    found.removeIf([&](const StuckContainer& one) { return controlled.contains(one.name); });
    return found;
}

StuckContainerWatch::StuckContainerWatch(const QString& name)
    : m_thread([name](const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any changed;
        QList<StuckContainer> before;
        std::unique_lock lock(mutex);
        while (!stop.stop_requested()) {
            changed.wait_for(lock, stop, watchInterval, [] { return false; });
            const QList<StuckContainer> now = findStuckContainers();
            // Seen twice, because reading /proc is not atomic.
            for (const StuckContainer& one : now) {
                if (one.name == name && before.contains(one))
                    killProcess(one.process);
            }
            before = now;
        }
    })
{
}

} // namespace unisweep
