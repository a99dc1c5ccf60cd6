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
/// Layout 1 lacks guests' arguments; 2 lacks failures, rungs and most of the accounting.
inline constexpr qint64 resultsLayoutVersion = 3;

/// Creates the file, which must not exist, and missing folders, with the tables and the run's
/// record. Throws ResultsError.
sqlite::Database createResultsDatabase(const QString& path, const Experiment& experiment,
                                       const QByteArray& hostJson);

/// The current time as stored in the file: UTC, ISO 8601, milliseconds.
QString utcNowText();

} // namespace unisweep
