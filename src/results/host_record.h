// SPDX-License-Identifier: GPL-3.0-or-later
// What the load client's sentinel threads observed on the host during a step (loadgen/sentinel.h).
#pragma once

#include <vector>

#include <QByteArray>

namespace unisweep
{

/// A span on the step's axis, in nanoseconds.
struct HostSpan {
    qint64 fromNs = 0;
    qint64 toNs = 0;
    qint64 lostNs = 0; ///< a stall: its whole length; stolen time: the time stolen from all CPUs
};

struct HostRecord {
    int processors = 0;           ///< CPUs that were watched; 0: none
    std::vector<HostSpan> stalls; ///< times in which a sentinel could not run, by fromNs
    std::vector<HostSpan> steals; ///< times in which the hypervisor under this host took CPU time,
                                  ///< by fromNs
    qint64 longestStallNs = 0;

    bool watched() const { return processors > 0; }
};

/// How often stalls and stolen time would coincide with an episode by chance.
class HostChance
{
public:
    HostChance(const HostRecord& record, qint64 durationNs);

    /// The share of positions in the step at which a span of `lengthNs` overlaps a stall or stolen
    /// time of at least `minNs`; at most 1.
    double share(double minNs, qint64 lengthNs) const;

private:
    struct Longer {
        qint64 lostNs;
        double covered; ///< total of this span and all that lost more
    };
    std::vector<Longer> m_spans; ///< by lostNs, descending
    double m_durationNs;
};

/// Reads the client's summary. Without data from sentinels, the record is empty.
HostRecord readHostRecord(const QByteArray& clientJson);

} // namespace unisweep
