// SPDX-License-Identifier: GPL-3.0-or-later
// The format of the door's record in a results file: blocks of columns, each one zstd frame of
//
//   int64[n]   sample: index into the step's samples, as the difference from the previous one
//   int64[n]   entered, as the difference from the previous one (the first from 0)
//   int64[n]   left − entered; −2⁶³: no response left
//   int64[n]   away: the part of it in which the guest waited for the client (TCP)
//   uint16[n]  packets that came in more than once
//   uint16[n]  packets that went out more than once
//
// All values are little-endian; times are in nanoseconds on the step's axis.
#pragma once

#include <span>

#include <QByteArray>

#include "evidence/door.h"

namespace unisweep
{

inline constexpr qint64 maxPassagesPerBlock = 1'000'000;

QByteArray encodeDoorBlock(std::span<const DoorPassage> passages);

/// Appends n passages. Throws std::runtime_error if the bytes are not such a block.
void decodeDoorBlock(const QByteArray& block, qint64 n, std::vector<DoorPassage>& passages);

} // namespace unisweep
