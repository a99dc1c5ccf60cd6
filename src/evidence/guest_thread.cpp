// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/guest_thread.h"

#include <array>
#include <utility>

#include <QDir>
#include <QFile>

#include "base/process_id.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr std::array<std::pair<ThreadRole, const char*>, 6> roleWords{{
    {ThreadRole::Vcpu, "vcpu"},
    {ThreadRole::Emulator, "emulator"},
    {ThreadRole::IoThread, "iothread"},
    {ThreadRole::Vhost, "vhost"},
    {ThreadRole::Tender, "tender"},
    {ThreadRole::Process, "process"},
}};

QString toWord(ThreadRole role)
{
    for (const auto& [value, word] : roleWords) {
        if (value == role)
            return QString::fromLatin1(word);
    }
    Q_UNREACHABLE();
}

std::optional<ThreadRole> threadRoleFromWord(const QString& word)
{
    for (const auto& [value, text] : roleWords) {
        if (word == QLatin1String(text))
            return value;
    }
    return {};
}

static QString nameOf(const QString& commFile)
{
    QFile file(commFile);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().trimmed()) : QString();
}

QList<GuestThread> threadsOfProcess(pid_t pid, ThreadRole role)
{
    QList<GuestThread> threads;
    const QDir tasks(u"/proc/%1/task"_s.arg(pid));
    const QStringList entries = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& entry : entries)
        threads << GuestThread{entry.toInt(), role, nameOf(tasks.filePath(entry + u"/comm"_s))};
    return threads;
}

ThreadRole emulatorRole(const QString& name, bool isFirst)
{
    if (name.startsWith("CPU "_L1))
        return ThreadRole::Vcpu;
    if (name.startsWith("vhost-"_L1)) // a thread of QEMU's process since Linux 6.4
        return ThreadRole::Vhost;
    return isFirst ? ThreadRole::Emulator : ThreadRole::IoThread;
}

QList<GuestThread> threadsOfEmulator(pid_t pid)
{
    QList<GuestThread> threads = threadsOfProcess(pid, ThreadRole::IoThread);
    for (GuestThread& thread : threads)
        thread.role = emulatorRole(thread.name, thread.tid == pid);
    // Before Linux 6.4, it is a kernel process named after QEMU's.
    const QString vhost = u"vhost-%1"_s.arg(pid);
    for (const pid_t other : allProcesses()) {
        if (nameOf(u"/proc/%1/comm"_s.arg(other)) == vhost)
            threads << GuestThread{other, ThreadRole::Vhost, vhost};
    }
    return threads;
}

} // namespace unisweep
