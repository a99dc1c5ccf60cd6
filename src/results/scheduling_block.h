// SPDX-License-Identifier: GPL-3.0-or-later
// The format of the scheduling record in a results file: blocks of columns, each one zstd frame of
//
//   int64[n]   switches: time, each as its difference from the previous one (the first from 0)
//   uint16[n]  thread, an index into the step's threads
//   uint8[n]   new state: 0 asleep, 1 waiting, 2 running
//   int64[m]   readings: time, as above
//   uint16[m]  thread
//   int64[m]   run, as the difference from the previous reading (of any thread)
//   int64[m]   wait, in the same way
//
// All values are little-endian; times are in nanoseconds on the step's axis.
#pragma once

#include <QByteArray>

#include "evidence/scheduling.h"

namespace unisweep
{

/// Maximum number of switches in a block.
inline constexpr qint64 maxSwitchesPerBlock = 4'000'000;

/// Encodes the record's switches and readings.
QByteArray encodeSchedulingBlock(const SchedulingRecord& record);

/// Appends n switches and m readings. Throws std::runtime_error if the bytes are not such a block,
/// or name a thread that the record lacks.
void decodeSchedulingBlock(const QByteArray& block, qint64 n, qint64 m, SchedulingRecord& record);

} // namespace unisweep
