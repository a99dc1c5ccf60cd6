// SPDX-License-Identifier: GPL-3.0-or-later
// Validates the content of a results file when it is read, so that other code need not check that
// durations are positive, differences of times do not overflow, and answered samples have a time.
#pragma once

#include <span>
#include <stdexcept>

#include "results/run_data.h"

namespace unisweep
{

/// The message names the record and the column: "step 3: duration_ns is -5; expected 1 to …".
struct ImpossibleRecord : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Maximum number of steps, of boots, and of notes of a file.
inline constexpr std::size_t maxRecords = 1'000'000;

/// Checks all records except samples: numbers, times, references to series and guests. Throws
/// ImpossibleRecord.
void checkRecords(const RunData& run);

/// Samples of the step with that id. Throws ImpossibleRecord.
void checkSamples(std::span<const Sample> samples, qint64 step);

/// What else a step has: summary, intervals, evidence. Throws ImpossibleRecord.
void checkMeasurements(const StepData& step);

/// Checks the number of samples of a run before they are decompressed. Throws ImpossibleRecord if
/// they would need more than half of this host's memory.
void checkSampleCount(qint64 count);

/// Returns `value` if it is within the bounds; otherwise throws ImpossibleRecord with record and
/// column.
qint64 checked(qint64 value, qint64 least, qint64 most, const QString& record, const char* column);

} // namespace unisweep
