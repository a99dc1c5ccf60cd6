// SPDX-License-Identifier: GPL-3.0-or-later
// Which packets at the guest's door belong to which sample.
//
// A packet belongs to the last sample sent before it with its tag (Sample::tag): of UDP the id that
// the request and its answer carry, of TCP the client's port, on which one request is out at a
// time. What the client's clock and the door's disagree by is allowed for.
#pragma once

#include <span>

#include "evidence/door_watch.h"

namespace unisweep
{

/// The step's record from what was seen at the door; `samples` in the order in which they are kept.
///
/// Where the packets have a clock of their own, its offset is found from the samples: no request
/// enters before it was sent, and no answer comes before it has left. Half of what these bounds
/// leave open is the record's clock error; where they contradict each other for more than one
/// sample in twenty, there is no record, and `why` says so.
DoorRecord matchDoor(DoorSight sight, std::span<const Sample> samples, quint64 epochMonotonicNs,
                     bool tcp);

} // namespace unisweep
