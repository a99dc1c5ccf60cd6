// SPDX-License-Identifier: GPL-3.0-or-later
// What a run's boots say: how long they took, how many failed and of what, and how little memory
// is enough. And the memory ladder as a table.
#pragma once

#include <optional>

#include <QJsonArray>
#include <QMap>

#include "results/run_data.h"

namespace unisweep
{

/// The boots of one series at one memory size, those of a search for the least memory apart.
struct BootSummary {
    int series = 0;
    int memoryMiB = 0;
    qint64 boots = 0;
    QMap<Failure, int> failures; ///< of boots that had no right answer, by cause
    LatencyStatistics time;      ///< from creating the guest to its first correct answer

    qint64 failed() const { return boots - time.count; }
};
/// In the order of the boots. Boots that were cut short by the user are not counted.
std::vector<BootSummary> bootSummaries(const RunData& run);

/// What the search of one series has found so far.
struct LeastMemory {
    int series = 0;
    std::optional<int> answersMiB;   ///< the least that answered
    std::optional<int> failsMiB;     ///< the most that failed, below it
    Failure failure = Failure::None; ///< how
};
std::vector<LeastMemory> leastMemories(const RunData& run);

/// "2 × out of memory, 1 × kernel panic"
QString causesText(const QMap<Failure, int>& failures);
/// "Linux: least memory that answered: 72 MiB; not with 64 MiB: out of memory"
QString leastMemoryText(const RunData& run, const LeastMemory& least);

/// For terminals and logs; empty when the run has nothing of it.
QString bootsTable(const RunData& run);
QString rungsTable(const RunData& run);

/// For the JSON export.
QJsonArray bootsArray(const RunData& run);
QJsonArray rungsArray(const RunData& run);

} // namespace unisweep
