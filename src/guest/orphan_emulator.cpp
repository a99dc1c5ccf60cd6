// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/orphan_emulator.h"

#include <unistd.h>

#include "base/owned_name.h"
#include "guest/guest_threads.h"
#include "guest/runtime_directory.h"

namespace unisweep
{

// Process ids in a guest's name are those of its workbench's namespace. In another one they mean
// other processes, so that the guest of a running workbench would look like that of a dead one.
static bool sharesOurIds(pid_t pid)
{
    static const QString own = idNamespaceOf(getpid());
    return idNamespaceOf(pid) == own;
}

template<typename Predicate> static QList<ProcessId> emulatorsWhose(const Predicate& guestFits)
{
    QList<ProcessId> found;
    for (const pid_t pid : allProcesses()) {
        const ProcessId process = identifyProcess(pid);
        const QList<QByteArray> words = commandLineOf(pid);
        if (words.value(0).contains("qemu-system-") && sharesOurIds(pid) &&
            guestFits(guestNameIn(words)) && isRunning(process))
            found << process;
    }
    return found;
}

QList<ProcessId> emulatorsOf(const QString& guest)
{
    return emulatorsWhose([&](const QString& name) { return name == guest; });
}

QList<ProcessId> orphanEmulators(const QStringList& known)
{
    return emulatorsWhose([&](const QString& name) {
        const std::optional<ProcessId> owner = ownerOf(name);
        return owner && !isRunning(*owner) && !known.contains(name);
    });
}

} // namespace unisweep
