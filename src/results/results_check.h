// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what a results file says can be true. Readers check once, at the door: whoever works
// with a run that was read need not ask again whether a duration is positive, a difference of
// times overflows, or an answer that is counted ever came.
#pragma once

#include <stdexcept>

#include "results/run_data.h"

namespace unisweep
{

/// Names the record and the column: "step 3: duration_ns is -5; expected 1 to …".
struct ImpossibleRecord : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Steps, boots and notes that a file may have, each.
inline constexpr std::size_t maxRecords = 1'000'000;

/// The records without their samples: numbers, times, references to series and guests. Throws
/// ImpossibleRecord.
void checkRecords(const RunData& run);

/// A step's samples, summary and intervals. Throws ImpossibleRecord.
void checkMeasurements(const StepData& step);

/// The samples of a whole run, before they are unfolded. Throws ImpossibleRecord when they would
/// take more than half of this host's memory.
void checkSampleCount(qint64 count);

/// `value`, if it lies within the bounds. Throws ImpossibleRecord, naming the place.
qint64 checked(qint64 value, qint64 least, qint64 most, const QString& record, const char* column);

} // namespace unisweep
