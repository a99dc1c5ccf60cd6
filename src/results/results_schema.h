// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of a results file, documented in experiments/RESULTS.md.
#pragma once

#include <QByteArray>
#include <QString>

#include "experiment/experiment.h"
#include "results/sqlite.h"

namespace unisweep
{

/// "unsw": lets `file` and other tools distinguish results files from other SQLite databases.
inline constexpr qint64 resultsApplicationId = 0x756e7377;
/// 1 has no arguments of guests; 2 has no failures, rungs and most of the accounting.
inline constexpr qint64 resultsLayoutVersion = 3;

/// Creates the file, which must not exist, with its tables and the run's record, and missing
/// folders. Throws ResultsError.
sqlite::Database createResultsDatabase(const QString& path, const Experiment& experiment,
                                       const QByteArray& hostJson);

/// The current time in the format of the file: UTC, ISO 8601, milliseconds.
QString utcNowText();

} // namespace unisweep
