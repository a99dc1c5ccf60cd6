// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the likely cause of an episode of outliers. A cause is named only with evidence, which is
// reported with it; otherwise it is unknown. The causes and their rules:
//
// - *Host noise*: the client's own lateness is half of the wait; or one of its sentinels could not
//   run for half of the longest wait, at that time; or that much CPU time was stolen. Stalls and
//   stolen time do not count for episodes of some size if, among these and larger ones, they meet
//   fewer than five times as many as they would by chance.
// - *Collection*: collections that the guest's runtime reports took half of the longest wait's
//   excess over the median (collection_share.h). Not named if that would often happen by chance.
//   Tried before the client's sentinels if the scheduling record shows that the guest had a CPU.
// - *Guest silent*: no answer arrived for at least half of the longest wait and four times the
//   step's median latency, while at least three requests waited and the client continued to send on
//   time; then at least five answers arrived within the same time, faster than requests were due
//   (otherwise it was one slow answer). A guest that the host did not run, although every sentinel
//   ran, looks the same: the pause is the guest's, but its reason may be the host's.
// - *Queueing*: most requests of the episode were late, answers continued to arrive, and the queue
//   drained at less than 1/0.9 of the rate that was due, that is, at a utilization of at least 0.9;
//   or the step offers more than the guest answered at any rate, and the median latency is at least
//   twice that of the lowest rate.
// - *Packet loss*: the request was lost, or answered after a TCP retransmission timeout, while most
//   requests sent at the same time were answered as usual.
//
// If the scheduling of the guest, or its door, was recorded, these records judge the request that
// waited longest (results/guest_evidence.h): they distinguish host noise, guest busy, guest asleep
// and network path, and the scheduling record replaces *guest silent*.
#pragma once

#include <memory>

#include <QString>

#include "evidence/thread_line.h"
#include "results/collection_share.h"
#include "results/episodes.h"
#include "results/guest_evidence.h"
#include "results/host_record.h"

namespace unisweep
{

enum class Cause : int {
    Unknown,
    HostNoise,
    GuestSilent, ///< seen by the client only: no answers
    Queueing,
    PacketLoss,
    GuestBusy,   ///< from the scheduling record (results/guest_evidence.h)
    GuestAsleep, ///< likewise
    Collection,  ///< from the runtime's events
    NetworkPath, ///< from the guest's door
};
inline constexpr int causeCount = 9;
/// "unknown", "host noise", "guest silent", "queueing", "packet loss", "guest busy", "guest
/// asleep", "collection", "network path"
QString toWord(Cause cause);

struct Finding {
    Cause cause = Cause::Unknown;
    QString evidence;          ///< with its figures; for an unknown cause, what was observed
    bool byHostRecord = false; ///< host noise shown by a sentinel or stolen time
};

/// What is known about an episode's step besides its samples.
struct StepContext {
    double duePerSecond = 0;      ///< requests that were due
    double capacityPerSecond = 0; ///< the highest response rate of the curve's steps; 0: unknown
    double medianNs = 0;
    double lowestRateMedianNs = 0; ///< of the curve's step at the lowest rate; 0: unknown
    qint64 durationNs = 0;
    bool tcp = false;
    bool keptUp = true; ///< false: the curve's knee is at or below this rate
    int steps = 0;      ///< finished steps of the run: the number of tests to correct for
    HostRecord host;
    std::shared_ptr<const ThreadLine> guest;      ///< the guest's timeline; null: not recorded
    const CollectionTimes* collections = nullptr; ///< null: not reported, or not placed on the
                                                  ///< step's axis
    bool collectionsAreEvidence = false;          ///< CollectionFinding::namesRequests
    std::optional<StepDoor> door;                 ///< nullopt: not recorded
    bool hostIsEvidence = true; ///< false: the host's stalls meet episodes no more often than by
                                ///< chance
};

/// The shortest stall that would explain the episode, in nanoseconds.
double minExplainingNs(const StepTimeline& timeline, const Episode& episode);

Finding findCause(const StepTimeline& timeline, const Episode& episode, double fenceNs,
                  const StepContext& step);

} // namespace unisweep
