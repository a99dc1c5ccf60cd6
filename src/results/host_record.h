// SPDX-License-Identifier: GPL-3.0-or-later
// What the load client's sentinels saw of the host during a step (loadgen/sentinel.h).
#pragma once

#include <vector>

#include <QByteArray>

namespace unisweep
{

/// A span of the step's own axis, nanoseconds.
struct HostSpan {
    qint64 fromNs = 0;
    qint64 toNs = 0;
    qint64 lostNs = 0; ///< of a stall: all of it; of stolen time: how much of it, all processors
};

struct HostRecord {
    int processors = 0;           ///< watched; 0: nobody watched
    std::vector<HostSpan> stalls; ///< a sentinel was not let run, by fromNs
    std::vector<HostSpan> steals; ///< the hypervisor below took CPU time, by fromNs
    qint64 longestStallNs = 0;

    bool watched() const { return processors > 0; }
};

/// How often the host's doings would meet an episode by chance.
class HostChance
{
public:
    HostChance(const HostRecord& record, qint64 durationNs);

    /// The share of all places of a span of `lengthNs` in the step that touch a stall or a theft of
    /// at least `leastNs`; at most 1.
    double share(double leastNs, qint64 lengthNs) const;

private:
    struct Longer {
        qint64 lostNs;
        double covered; ///< together, of this span and all that lost more
    };
    std::vector<Longer> m_spans; ///< by lostNs, falling
    double m_durationNs;
};

/// From the client's summary; nobody watched when that tells nothing of sentinels.
HostRecord readHostRecord(const QByteArray& clientJson);

} // namespace unisweep
