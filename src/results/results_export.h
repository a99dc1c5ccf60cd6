// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of a run for other programs and for terminals. UTF-8; numbers have a decimal point and no
// separators in any locale. Any thread.
#pragma once

#include <optional>

#include <QIODevice>

#include "results/run_data.h"

namespace unisweep
{

/// Writes a header, then one line per sample:
/// series,memory_mib,repetition,offered_rate,intended_ns,sent_ns,received_ns,outcome,detail
/// and further columns of evidence (evidence_export.h). Names are quoted if necessary. Times are on
/// the step's axis, and empty if the event did not happen. Bandwidth tests have one line per
/// interval (transfer_export.h); clients that report no samples, only the header. Returns false if
/// the device cannot be written.
bool exportSamplesCsv(const RunData& run, QIODevice& out);

/// Statistics and verdicts of the steps as JSON: an object with the experiment's name and `steps`.
/// Outliers are by `rule`, by default the experiment's.
QByteArray exportStepsJson(const RunData& run, std::optional<OutlierRule> rule = {});

/// The steps as an aligned table for terminals: rate, n, lost, mean, sd, median, p99, max, verdict.
QString stepsTable(const RunData& run);

} // namespace unisweep
