// SPDX-License-Identifier: GPL-3.0-or-later
// Validates the content of a results file. Readers do this once, so that other code need not check
// again whether a duration is positive, a difference of times overflows, or an answer that is
// counted has a time.
#pragma once

#include <stdexcept>

#include "results/run_data.h"

namespace unisweep
{

/// Names the record and the column: "step 3: duration_ns is -5; expected 1 to …".
struct ImpossibleRecord : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Maximum number of steps, boots and notes of a file, each.
inline constexpr std::size_t maxRecords = 1'000'000;

/// The records without their samples: numbers, times, references to series and guests. Throws
/// ImpossibleRecord.
void checkRecords(const RunData& run);

/// A step's samples, summary and intervals. Throws ImpossibleRecord.
void checkMeasurements(const StepData& step);

/// The samples of a whole run, before they are decompressed. Throws ImpossibleRecord if they would
/// take more than half of this host's memory.
void checkSampleCount(qint64 count);

/// Returns `value` if it lies within the bounds. Throws ImpossibleRecord, with the place.
qint64 checked(qint64 value, qint64 least, qint64 most, const QString& record, const char* column);

} // namespace unisweep
