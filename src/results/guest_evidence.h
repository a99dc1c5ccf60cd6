// SPDX-License-Identifier: GPL-3.0-or-later
// What was recorded of one request besides its three times: when it passed the guest's door, and
// what the guest's threads did meanwhile. A cause is named where it took at least half of what the
// request waited beyond the step's median (measurement rule 22):
//
// *Network path*: the request, or its answer, was on its way, by the door.
// *Host noise*: the guest was ready to run, and was not let run.
// *Guest busy*: the guest ran, and answered nothing meanwhile.
// *Guest asleep*: the guest slept: it waited for something although the request was inside (an
//   interrupt, a timer, a lock). Where the door was not recorded, the request may as well have been
//   on its way.
//
// Where the door was recorded, the guest's time counts from the request's entering to its answer's
// leaving; but QEMU's user network is part of the emulator, whose waiting counts on the ways, too.
#pragma once

#include <memory>
#include <optional>

#include "evidence/guest_line.h"
#include "results/door_statistics.h"
#include "results/episodes.h"
#include "results/run_data.h"

namespace unisweep
{

enum class Cause : int;
struct Finding;
struct StepContext;

/// Of what a request waited beyond the median, that a cause must account for.
inline constexpr double explainingShare = 0.5;

/// The step's guest as one line, on the samples' axis; null when nothing was recorded.
std::shared_ptr<const ThreadLine> guestLineOf(const StepData& step);

/// Of the time within the step in which the guest was ready to run, the share in which it was not
/// let run; nullopt when nothing was recorded, or it never was.
std::optional<double> waitingShare(const ThreadLine& guest, std::chrono::nanoseconds duration);

/// The step's door, with what is usual there.
struct StepDoor {
    std::shared_ptr<const DoorRecord> record;
    double medianWayNs = 0; ///< in and out together
};
/// nullopt when it was not recorded, or tells nothing of the ways (a process's).
std::optional<StepDoor> stepDoorOf(const StepData& step);

/// One answered request of a step.
class RequestEvidence
{
public:
    /// `rank` in the timeline.
    RequestEvidence(const StepTimeline& timeline, std::size_t rank, const StepContext& step);

    std::optional<Finding> onTheWay() const;
    std::optional<Finding> notLetRun() const;
    std::optional<Finding> busy() const;
    std::optional<Finding> asleep() const;

private:
    bool explains(double ns) const;
    void readGuest(const StepTimeline& timeline, const Sample& sample, const DoorPassage* passage,
                   const StepContext& step);
    Finding finding(Cause cause, const QString& evidence) const;

    double m_latencyNs = 0;
    double m_excessNs = 0; ///< beyond the median
    double m_medianNs = 0;
    double m_medianWayNs = 0;
    std::optional<LatencyParts> m_parts; ///< by the door
    bool m_hasGuest = false;
    double m_notLetRunNs = 0;
    ThreadTime m_inside;    ///< while the request was inside; without a door, while it was out
    ThreadTime m_inSilence; ///< in the longest part of that in which nothing was answered
};

} // namespace unisweep
