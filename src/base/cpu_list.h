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
    /// The capacity of a mask for sched_setaffinity(2).
    static constexpr int atMost = 1024;

    CpuList() = default;
    explicit CpuList(QList<int> cpus);

    /// nullopt if the text is not such a list or contains a processor from 1024; "" is the empty
    /// list.
    static std::optional<CpuList> fromText(const QString& text);
    /// Such as "0-3,6"; empty for an empty list.
    QString toText() const;

    const QList<int>& cpus() const { return m_cpus; } ///< ascending, each once
    bool isEmpty() const { return m_cpus.isEmpty(); }
    qsizetype size() const { return m_cpus.size(); }
    bool contains(int cpu) const { return m_cpus.contains(cpu); }
    bool overlaps(const CpuList& other) const; ///< some processor is in both
    CpuList without(const CpuList& other) const;
    CpuList commonWith(const CpuList& other) const; ///< those in both

    /// Restricts the calling thread, and what it starts, to these processors. Only a system call,
    /// so usable between fork and exec. Returns false and sets errno if the kernel refuses. Does
    /// nothing for an empty list.
    bool confine() const;

    bool operator==(const CpuList&) const = default;

private:
    QList<int> m_cpus;
};

} // namespace unisweep
