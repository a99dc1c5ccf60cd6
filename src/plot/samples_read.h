// SPDX-License-Identifier: GPL-3.0-or-later
// How many samples figures have read, and where: the GUI's thread reads few at a time. For tests.
#pragma once

#include <atomic>

#include <QtGlobal>

namespace unisweep
{

/// More than that at a time is read beside the GUI's thread while people look.
inline constexpr qsizetype fewSamples = 200'000;

/// On the calling thread, from its beginning.
inline qint64& samplesReadHere()
{
    thread_local qint64 count = 0;
    return count;
}

/// Samples that somebody passed over for what a run shows of itself while it goes on: columns that
/// were searched, outliers that were drawn or listed. On all threads.
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
