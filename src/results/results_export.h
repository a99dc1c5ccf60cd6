// SPDX-License-Identifier: GPL-3.0-or-later
// What a run measured, for other programs and for terminals. Text is UTF-8; numbers have a decimal
// point and no separators, whatever the locale. Any thread.
#pragma once

#include <optional>

#include <QIODevice>

#include "results/run_data.h"

namespace unisweep
{

/// A header, then one line a sample: series,memory_mib,repetition,offered_rate,intended_ns,sent_ns,
/// received_ns,outcome,detail. Names are quoted where they must be; times are on the step's axis,
/// and empty when it never happened. False when the device cannot be written. Of a bandwidth test,
/// a line an interval (transfer_export.h); of clients that tell no samples, nothing.
bool exportSamplesCsv(const RunData& run, QIODevice& out);

/// The steps' statistics and verdicts as JSON: an object with the experiment's name and `steps`.
/// Outliers are by `rule`, or by the experiment's when none is given.
QByteArray exportStepsJson(const RunData& run, std::optional<OutlierRule> rule = {});

/// The steps as an aligned table for terminals: rate, n, lost, mean, sd, median, p99, max, verdict.
QString stepsTable(const RunData& run);

} // namespace unisweep
