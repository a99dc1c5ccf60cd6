// SPDX-License-Identifier: GPL-3.0-or-later
// How the scheduler's record lies in a results file: blocks of columns, each block one zstd frame
// of
//
//   int64[n]   switches: time, each as its difference from the one before (the first from 0)
//   uint16[n]  thread, an index into the step's threads
//   uint8[n]   state from then on: 0 asleep, 1 waiting, 2 running
//   int64[m]   readings: time, as above
//   uint16[m]  thread
//   int64[m]   run, as the difference from the reading before (of whichever thread)
//   int64[m]   wait, likewise
//
// all little-endian, times in nanoseconds on the step's axis.
#pragma once

#include <QByteArray>

#include "evidence/scheduling.h"

namespace unisweep
{

/// Most of each that a block may hold.
inline constexpr qint64 maxSwitchesPerBlock = 4'000'000;

/// Of the record's switches and readings.
QByteArray encodeSchedulingBlock(const SchedulingRecord& record);

/// Appends n switches and m readings. Throws std::runtime_error when the bytes are no such block,
/// or name a thread that the record does not have.
void decodeSchedulingBlock(const QByteArray& block, qint64 n, qint64 m, SchedulingRecord& record);

} // namespace unisweep
