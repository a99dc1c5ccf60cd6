// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of a results file, as experiments/RESULTS.md documents it.
#pragma once

#include <QByteArray>
#include <QString>

#include "experiment/experiment.h"
#include "results/sqlite.h"

namespace unisweep
{

/// "unsw": `file` and other tools can tell our files from other SQLite databases.
inline constexpr qint64 resultsApplicationId = 0x756e7377;
/// 1: without the guests' arguments; 2: without failures, rungs and most of the accounting.
inline constexpr qint64 resultsLayoutVersion = 3;

/// Creates the file, which must not exist, with its tables and the run's record; missing folders
/// are made. Throws ResultsError.
sqlite::Database createResultsDatabase(const QString& path, const Experiment& experiment,
                                       const QByteArray& hostJson);

/// The present instant as the file has it: UTC, ISO 8601, milliseconds.
QString utcNowText();

} // namespace unisweep
