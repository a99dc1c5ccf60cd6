// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/guest_threads.h"

#include "guest/process_tree.h"

namespace unisweep
{

QString guestNameIn(const QList<QByteArray>& commandLine)
{
    static const QByteArray key = "guest=";
    for (const QByteArray& word : commandLine) {
        if (word.startsWith(key))
            return QString::fromUtf8(word.mid(key.size()).split(',').constFirst());
    }
    return {};
}

ThreadLister listEmulator(const ProcessId& emulator)
{
    return [emulator] {
        return isRunning(emulator) ? threadsOfEmulator(emulator.pid) : QList<GuestThread>();
    };
}

static ProcessId findEmulator(const QString& guestName)
{
    for (const pid_t pid : allProcesses()) {
        if (guestNameIn(commandLineOf(pid)) == guestName)
            return identifyProcess(pid);
    }
    return {};
}

ThreadLister listEmulatorOf(const QString& guestName)
{
    return [guestName, emulator = ProcessId{}]() mutable {
        if (!isRunning(emulator))
            emulator = findEmulator(guestName);
        return isRunning(emulator) ? threadsOfEmulator(emulator.pid) : QList<GuestThread>();
    };
}

qint64 VhostUse::cpuNs(bool search)
{
    if (search && m_threads.empty()) {
        // Since Linux 6.4, vhost threads belong to the emulator and are counted with it.
        const QList<pid_t> processes = allProcesses();
        for (const GuestThread& thread : m_lister()) {
            if (thread.role == ThreadRole::Vhost && processes.contains(thread.tid))
                m_threads.emplace_back(thread.tid);
        }
    }
    qint64 ns = 0;
    for (const Schedstat& thread : m_threads) {
        if (const auto times = thread.read())
            ns += times->runNs;
    }
    return ns;
}

ThreadLister listTender(const ProcessId& tender)
{
    return [tender] {
        return isRunning(tender) ? threadsOfProcess(tender.pid, ThreadRole::Tender)
                                 : QList<GuestThread>();
    };
}

static QList<GuestThread> threadsOf(const QList<pid_t>& processes)
{
    QList<GuestThread> threads;
    for (const pid_t pid : processes)
        threads += threadsOfProcess(pid, ThreadRole::Process);
    return threads;
}

ThreadLister listTree(const ProcessId& root)
{
    return [root] { return threadsOf(processesOfTree(root)); };
}

ThreadLister listBelow(const ProcessId& root)
{
    return [root] { return threadsOf(processesOfTree(root).mid(1)); };
}

} // namespace unisweep
