// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/recording_mark.h"

#include "results/results_opening.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

std::optional<RecordingMark> readRecordingMark(const QString& resultsPath)
{
    const ResultsSource source(resultsPath);
    const sqlite::Database& database = source.database();
    if (!database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'recorded'")
             .step())
        return {};
    auto row = database.prepare("SELECT title, about, host FROM recorded");
    if (!row.step())
        return {};
    return RecordingMark{row.text(0), row.text(1), row.text(2)};
}

} // namespace unisweep
