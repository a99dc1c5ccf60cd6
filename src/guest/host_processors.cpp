// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/host_processors.h"

#include <sched.h>

#include <QDir>
#include <QFile>

namespace unisweep
{

using namespace Qt::StringLiterals;

static CpuList readCpuList(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return CpuList::fromText(QString::fromLatin1(file.readAll())).value_or(CpuList());
}

CpuList HostProcessors::coreOf(int cpu) const
{
    for (const CpuList& core : cores) {
        if (core.contains(cpu))
            return core;
    }
    return CpuList({cpu});
}

HostProcessors readHostProcessors(const QString& folder, const CpuList& allowed)
{
    HostProcessors host;
    // The affinity mask of a process excludes isolated processors, but the process may request
    // them.
    const CpuList isolated = readCpuList(folder + u"/cpu/isolated"_s);
    const CpuList online = readCpuList(folder + u"/cpu/online"_s);
    host.usable =
        online.isEmpty() ? allowed : online.commonWith(CpuList(allowed.cpus() + isolated.cpus()));
    host.isolated = isolated.commonWith(host.usable);
    for (const int cpu : host.usable.cpus()) {
        CpuList core =
            readCpuList(u"%1/cpu/cpu%2/topology/thread_siblings_list"_s.arg(folder).arg(cpu))
                .commonWith(host.usable);
        if (core.isEmpty())
            core = CpuList({cpu});
        if (core.cpus().constFirst() == cpu)
            host.cores << core;
    }
    const QDir nodes(folder + u"/node"_s);
    for (const QString& node : nodes.entryList({u"node[0-9]*"_s}, QDir::Dirs)) {
        const CpuList cpus =
            readCpuList(nodes.filePath(node) + u"/cpulist"_s).commonWith(host.usable);
        if (!cpus.isEmpty())
            host.nodes << cpus;
    }
    if (host.nodes.isEmpty())
        host.nodes << host.usable;
    return host;
}

HostProcessors readHostProcessors()
{
    cpu_set_t mask;
    CPU_ZERO(&mask);
    sched_getaffinity(0, sizeof mask, &mask);
    QList<int> allowed;
    for (int cpu = 0; cpu < CpuList::atMost; ++cpu) {
        if (CPU_ISSET(static_cast<unsigned>(cpu), &mask))
            allowed << cpu;
    }
    return readHostProcessors(u"/sys/devices/system"_s, CpuList(allowed));
}

} // namespace unisweep
