// SPDX-License-Identifier: GPL-3.0-or-later
// The format of samples in a results file: blocks of columns, each one zstd frame of
//
//   int64[n]   intended, each as its difference from the previous one (the first from 0)
//   int64[n]   sent − intended, or INT64_MIN if it was never sent
//   int64[n]   received − intended, or INT64_MIN if there was no answer
//   uint32[n]  detail, as in sample.h
//   uint8[n]   outcome, as in sample.h
//   uint8[n]   clocks, as in sample.h
//
// All values are little-endian; times are in nanoseconds.
#pragma once

#include <span>
#include <vector>

#include <QByteArray>

#include "sample/sample.h"

namespace unisweep
{

/// Bytes of one sample before compression.
inline constexpr qsizetype sampleColumnBytes = 3 * 8 + 4 + 1 + 1;
/// The largest block that is written, and that readers accept.
inline constexpr qsizetype maxSamplesPerBlock = 65536;

QByteArray encodeSampleBlock(std::span<const Sample> samples);

/// Appends the block's samples. Throws std::runtime_error if the bytes are not a block of n
/// samples.
void decodeSampleBlock(const QByteArray& block, qsizetype n, std::vector<Sample>& samples);

} // namespace unisweep
