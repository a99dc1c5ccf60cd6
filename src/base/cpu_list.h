// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QString>

namespace unisweep
{

/// Processors of a host by number, as the kernel writes them ("0-3,6"; cpuset(7), "List format").
class CpuList
{
public:
    /// What a mask of sched_setaffinity(2) has room for.
    static constexpr int atMost = 1024;

    CpuList() = default;
    explicit CpuList(QList<int> cpus);

    /// nullopt for what is no such list, or names a processor from 1024; "" is the empty list.
    static std::optional<CpuList> fromText(const QString& text);
    /// "0-3,6"; empty for none.
    QString toText() const;

    const QList<int>& cpus() const { return m_cpus; } ///< ascending, each once
    bool isEmpty() const { return m_cpus.isEmpty(); }
    qsizetype size() const { return m_cpus.size(); }
    bool contains(int cpu) const { return m_cpus.contains(cpu); }
    bool overlaps(const CpuList& other) const; ///< some processor is in both
    CpuList without(const CpuList& other) const;
    CpuList commonWith(const CpuList& other) const; ///< those in both

    /// Confines the calling thread, and what it starts. Only a system call, so between fork and
    /// exec, too. False, with errno, where the kernel refuses; nothing is done for the empty list.
    bool confine() const;

    bool operator==(const CpuList&) const = default;

private:
    QList<int> m_cpus;
};

} // namespace unisweep
