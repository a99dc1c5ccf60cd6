// SPDX-License-Identifier: GPL-3.0-or-later
// Counts how many samples figures have read, and on which thread: the GUI thread reads few at a
// time. For tests.
#pragma once

#include <atomic>

#include <QtGlobal>

namespace unisweep
{

/// More samples than this at a time are read in the background in windows.
inline constexpr qsizetype fewSamples = 200'000;

/// On the calling thread, since its start.
inline qint64& samplesReadHere()
{
    thread_local qint64 count = 0;
    return count;
}

/// Samples scanned to show a run while it is in progress: columns that were searched, outliers that
/// were drawn or listed. On all threads.
inline std::atomic<qint64>& samplesVisited()
{
    static std::atomic<qint64> count = 0;
    return count;
}

/// On all threads.
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
