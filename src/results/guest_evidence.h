// SPDX-License-Identifier: GPL-3.0-or-later
// What the scheduler's record of the guest says of one request. A cause is named where it took at
// least half of what the request waited beyond the step's median (measurement rule 22):
//
// *Host noise*: the guest was ready to run, and was not let run.
// *Guest busy*: the guest ran, and answered nothing meanwhile.
// *Guest asleep*: the guest slept. Either it waited for something although the request was there
// (an
//   interrupt, a timer, a lock), or the request, or its answer, was still on its way.
#pragma once

#include <memory>
#include <optional>

#include "evidence/guest_line.h"
#include "results/episodes.h"
#include "results/run_data.h"

namespace unisweep
{

struct Finding;

/// Of what a request waited beyond the median, that a cause must account for.
inline constexpr double explainingShare = 0.5;

/// The step's guest as one line, on the samples' axis; null when nothing was recorded.
std::shared_ptr<const ThreadLine> guestLineOf(const StepData& step);

/// Of the time within the step in which the guest was ready to run, the share in which it was not
/// let run; nullopt when nothing was recorded, or it never was.
std::optional<double> waitingShare(const ThreadLine& guest, std::chrono::nanoseconds duration);

/// One answered request of a step, and what the guest did from its sending to its answer.
class RequestEvidence
{
public:
    /// `rank` in the timeline; `medianNs` of the step.
    RequestEvidence(const StepTimeline& timeline, std::size_t rank, double medianNs,
                    const ThreadLine& guest);

    std::optional<Finding> notLetRun() const;
    std::optional<Finding> busy() const;
    std::optional<Finding> asleep() const;

private:
    bool explains(double ns) const;

    double m_excessNs = 0; ///< beyond the median
    double m_medianNs = 0;
    ThreadTime m_during;    ///< from its sending to its answer
    ThreadTime m_inSilence; ///< in the longest part of that in which nothing was answered
};

} // namespace unisweep
