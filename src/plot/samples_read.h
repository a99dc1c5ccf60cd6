// SPDX-License-Identifier: GPL-3.0-or-later
// Counts how many samples figures read, and on which thread, because the GUI thread may read only a
// few at a time. For tests.
#pragma once

#include <atomic>

#include <QtGlobal>

namespace unisweep
{

/// In windows, more samples than this are read in the background.
inline constexpr qsizetype fewSamples = 200'000;

/// Samples read on the calling thread since its start.
inline qint64& samplesReadHere()
{
    thread_local qint64 count = 0;
    return count;
}

/// Samples scanned to display a running run, on all threads: columns searched, outliers drawn or
/// listed.
inline std::atomic<qint64>& samplesVisited()
{
    static std::atomic<qint64> count = 0;
    return count;
}

/// Samples read on all threads.
inline std::atomic<qint64>& samplesReadAnywhere()
{
    static std::atomic<qint64> count = 0;
    return count;
}

inline void noteSamplesRead(qint64 count)
{
    samplesReadHere() += count;
    samplesReadAnywhere() += count;
    samplesVisited() += count;
}

} // namespace unisweep
