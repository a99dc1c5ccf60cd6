// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of bandwidth tests, used by results_export.h.
#pragma once

#include <QIODevice>
#include <QJsonObject>

#include "results/run_data.h"

namespace unisweep
{

/// Writes a header, then one line per interval:
/// series,memory_mib,repetition,offered_mbits,datagram_bytes,at_ns,duration_ns,
/// bits,jitter_ns,lost,sent
/// Fields that the client did not report are empty. Returns false if the device cannot be written.
bool exportIntervalsCsv(const RunData& run, QIODevice& out);

QJsonObject transferObject(const RunData& run, const StepData& step);

/// Like stepsTable(): offered and achieved Mbit/s with deviation, jitter, loss, verdict.
QString transferTable(const RunData& run);

/// In double quotes, with inner quotes doubled (RFC 4180).
QString csvQuoted(QString text);

} // namespace unisweep
