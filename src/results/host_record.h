// SPDX-License-Identifier: GPL-3.0-or-later
// What the load client's sentinel threads observed of the host during a step (loadgen/sentinel.h).
#pragma once

#include <vector>

#include <QByteArray>

namespace unisweep
{

/// A span on the step's axis, in nanoseconds.
struct HostSpan {
    qint64 fromNs = 0;
    qint64 toNs = 0;
    qint64 lostNs =
        0; ///< for a stall: its whole length; for stolen time: the stolen part of it, of all CPUs
};

struct HostRecord {
    int processors = 0;           ///< CPUs that were watched; 0: none
    std::vector<HostSpan> stalls; ///< times in which a sentinel could not run, by fromNs
    std::vector<HostSpan> steals; ///< times in which the hypervisor below took CPU time, by fromNs
    qint64 longestStallNs = 0;

    bool watched() const { return processors > 0; }
};

/// How often stalls and stolen time would meet an episode by chance.
class HostChance
{
public:
    HostChance(const HostRecord& record, qint64 durationNs);

    /// The share of all positions of a span of `lengthNs` in the step that touch a stall or stolen
    /// time of at least `leastNs`; at most 1.
    double share(double leastNs, qint64 lengthNs) const;

private:
    struct Longer {
        qint64 lostNs;
        double covered; ///< total of this span and of all that lost more
    };
    std::vector<Longer> m_spans; ///< by lostNs, descending
    double m_durationNs;
};

/// From the client's summary; without data about sentinels, nothing was watched.
HostRecord readHostRecord(const QByteArray& clientJson);

} // namespace unisweep
