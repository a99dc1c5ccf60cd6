// SPDX-License-Identifier: GPL-3.0-or-later
// Matches packets at the guest's door to samples.
//
// A packet belongs to the last sample sent before it with the same tag (Sample::tag): for UDP the
// id that request and response carry, for TCP the client's port, on which only one request is
// outstanding at a time. The difference between the client's clock and the door's is taken into
// account.
#pragma once

#include <span>

#include "evidence/door_watch.h"

namespace unisweep
{

/// Creates the step's record from the captured packets; `samples` in the order of the step.
///
/// If the packets have a separate clock, its offset is estimated from the samples: no request
/// enters before it was sent, and no response arrives before it left. The record's clock error is
/// half of the range that these bounds leave. If they contradict each other for more than one
/// sample in twenty, there is no record, and `why` says so.
DoorRecord matchDoor(DoorCapture capture, std::span<const Sample> samples, quint64 epochMonotonicNs,
                     bool tcp);

} // namespace unisweep
