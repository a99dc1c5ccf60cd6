// SPDX-License-Identifier: GPL-3.0-or-later
// What was recorded about one request besides its three times: when it passed the guest's door, and
// what the guest's threads did meanwhile. A cause is named if it took at least half of the
// request's excess over the step's median (measurement rule 22):
//
// - *Network path*: the request, or its response, was on its way, according to the door.
// - *Host noise*: the guest was ready to run, but had no CPU.
// - *Guest busy*: the guest ran, but sent no response meanwhile.
// - *Guest asleep*: the guest slept although the request was inside, waiting for something else (an
//   interrupt, a timer, a lock). If the door was not recorded, the request may still have been on
//   its way.
//
// If the door was recorded, the guest's time counts from when the request entered to when its
// response left. Exception: QEMU's user network is part of the emulator, so waits for a CPU also
// count on the way in and out.
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

/// The share of a request's excess over the median that a cause must account for.
inline constexpr double explainingShare = 0.5;

/// The guest's timeline on the step's axis; null if it was not recorded.
std::shared_ptr<const ThreadLine> guestLineOf(const StepData& step);

/// The share of the time in which the guest was ready to run that it had no CPU; nullopt if it was
/// not recorded or never ready.
std::optional<double> waitingShare(const ThreadLine& guest, std::chrono::nanoseconds duration);

/// A step's door, with its typical values.
struct StepDoor {
    std::shared_ptr<const DoorRecord> record;
    double medianWayNs = 0; ///< in and out together
};
/// nullopt if the door was not recorded, or does not show the way in and out (for a process).
std::optional<StepDoor> stepDoorOf(const StepData& step);

/// One answered request of a step.
class RequestEvidence
{
public:
    /// `rank`: in the timeline.
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
    double m_excessNs = 0; ///< latency minus the median
    double m_medianNs = 0;
    double m_medianWayNs = 0;
    std::optional<LatencyParts> m_parts; ///< nullopt: not seen at the door
    bool m_hasGuest = false;
    double m_notLetRunNs = 0;
    ThreadTime m_inside; ///< while the request was inside; without a door, while it was outstanding
    ThreadTime m_inGap;  ///< during the longest part of that time without any response
};

} // namespace unisweep
