// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cpu_list.h"

#include <algorithm>

#include <sched.h>

#include <QStringList>

namespace unisweep
{

CpuList::CpuList(QList<int> cpus)
    : m_cpus(std::move(cpus))
{
    std::ranges::sort(m_cpus);
    m_cpus.erase(std::unique(m_cpus.begin(), m_cpus.end()), m_cpus.end());
}

std::optional<CpuList> CpuList::fromText(const QString& text)
{
    QList<int> cpus;
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return CpuList();
    for (const QString& part : trimmed.split(QLatin1Char(','))) {
        const QStringList ends = part.trimmed().split(QLatin1Char('-'));
        bool isFirst = false;
        bool isLast = false;
        const uint first = ends.constFirst().toUInt(&isFirst);
        const uint last = ends.constLast().toUInt(&isLast);
        if (ends.size() > 2 || !isFirst || !isLast || last < first || last >= atMost)
            return {};
        for (uint cpu = first; cpu <= last; ++cpu)
            cpus << static_cast<int>(cpu);
    }
    return CpuList(std::move(cpus));
}

QString CpuList::toText() const
{
    QStringList parts;
    for (qsizetype i = 0; i < m_cpus.size();) {
        qsizetype end = i;
        while (end + 1 < m_cpus.size() && m_cpus[end + 1] == m_cpus[end] + 1)
            ++end;
        QString part = QString::number(m_cpus[i]);
        if (end > i)
            part += QLatin1Char('-') + QString::number(m_cpus[end]);
        parts << part;
        i = end + 1;
    }
    return parts.join(QLatin1Char(','));
}

bool CpuList::overlaps(const CpuList& other) const
{
    return !commonWith(other).isEmpty();
}

CpuList CpuList::without(const CpuList& other) const
{
    CpuList rest;
    std::ranges::copy_if(m_cpus, std::back_inserter(rest.m_cpus),
                         [&other](int cpu) { return !other.contains(cpu); });
    return rest;
}

CpuList CpuList::commonWith(const CpuList& other) const
{
    CpuList common;
    std::ranges::copy_if(m_cpus, std::back_inserter(common.m_cpus),
                         [&other](int cpu) { return other.contains(cpu); });
    return common;
}

bool CpuList::confine() const
{
    if (m_cpus.isEmpty())
        return true;
    cpu_set_t mask;
    CPU_ZERO(&mask);
    for (const int cpu : m_cpus)
        CPU_SET(static_cast<unsigned>(cpu), &mask);
    return sched_setaffinity(0, sizeof mask, &mask) == 0;
}

} // namespace unisweep
