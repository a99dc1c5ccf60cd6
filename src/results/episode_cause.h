// SPDX-License-Identifier: GPL-3.0-or-later
// Why an episode of outliers may have happened. A cause is named only on evidence, which is told
// with it; without, it is unknown. The rules, tried in this order:
//
// *Host noise*: the client's own sending accounts for half of the wait; or one of its sentinels was
//   not let run, at that time, for half of the longest wait; or that much CPU time was stolen.
//   Where stalls and thefts meet episodes of a size (and larger ones) less than five times as often
//   as they would by chance, they are evidence of nothing.
// *Collection*: collections of the guest's runtime, told by itself, took half of what its longest
//   wait has beyond the median (collection_share.h); where so many would by chance, none is named.
//   Tried before the client's sentinels where the scheduler's record shows that the guest was let
//   run.
// *Guest silent*: nothing was answered for at least half of the longest wait and four times the
//   step's median latency, while at least three requests were waiting and the client went on
//   sending on time; then answers came faster than they were asked for, at least five in as long
//   (or it was but one slow answer). A guest that the host kept from running while it let every
//   sentinel run looks the same: the pause is the guest's, its reason may not be.
// *Queueing*: most requests of that time were late, answers went on coming, and the queue was
//   worked off at less than 1/0.9 of the rate asked for, that is, at a utilization of at least 0.9;
//   or the step asks for more than the guest answered at any rate, and half of its requests wait
//   twice as long as at the lowest rate.
// *Packet loss*: the request was lost, or answered after a retransmission timeout of TCP, while
// most
//   of those sent beside it were answered as usual.
// Where the scheduler's record of the guest, or of its door, is there, it is asked first, about the
// request that waited longest (results/guest_evidence.h): host noise, guest busy, guest asleep and
// network path are told apart by them, and *guest silent* is not needed.
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
    GuestSilent, ///< by the client's side alone: it answered nothing
    Queueing,
    PacketLoss,
    GuestBusy,   ///< by the scheduler's record (results/guest_evidence.h)
    GuestAsleep, ///< likewise
    Collection,  ///< by the runtime's own events
    NetworkPath, ///< by the guest's door
};
inline constexpr int causeCount = 9;
/// "unknown", "host noise", "guest silent", "queueing", "packet loss", "guest busy", "guest
/// asleep", "collection", "network path"
QString toWord(Cause cause);

struct Finding {
    Cause cause = Cause::Unknown;
    QString evidence; ///< with the figures it rests on; of an unknown cause, what was looked at
    bool byHostRecord = false; ///< host noise by a sentinel or stolen time
};

/// What is known of an episode's step besides its samples.
struct StepContext {
    double askedPerSecond = 0;    ///< requests really due
    double capacityPerSecond = 0; ///< the highest response rate of the curve's steps; 0: not known
    double medianNs = 0;
    double lowestRateMedianNs = 0; ///< of the curve's step of the lowest rate; 0: not known
    qint64 durationNs = 0;
    bool tcp = false;
    bool keptUp = true; ///< false: the curve's knee is at this rate or below
    int steps = 0;      ///< of the run, finished: as many tests are made
    HostRecord host;
    std::shared_ptr<const ThreadLine> guest;      ///< what it did when; null: not recorded
    const CollectionTimes* collections = nullptr; ///< null: not told, or not placed
    bool collectionsAreEvidence = false;          ///< CollectionFinding::namesRequests
    std::optional<StepDoor> door; ///< when requests passed it; nullopt: not recorded
    bool hostIsEvidence = true;   ///< false: its stalls meet episodes no more often than by chance
};

/// What a stall must last to explain an episode, nanoseconds.
double leastExplainingNs(const StepTimeline& timeline, const Episode& episode);

Finding findCause(const StepTimeline& timeline, const Episode& episode, double fenceNs,
                  const StepContext& step);

} // namespace unisweep
