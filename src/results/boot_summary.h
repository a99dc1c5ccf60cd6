// SPDX-License-Identifier: GPL-3.0-or-later
// A summary of a run's boots: how long they took, how many failed and why, and how little memory is
// enough. Also the memory ladder as a table.
#pragma once

#include <optional>

#include <QJsonArray>
#include <QMap>

#include "results/run_data.h"

namespace unisweep
{

/// The boots of one series at one memory size; those of a search for the least memory separately.
struct BootSummary {
    int series = 0;
    int memoryMiB = 0;
    qint64 boots = 0;
    QMap<Failure, int> failures; ///< boots without a correct answer, by cause
    LatencyStatistics time;      ///< from creating the guest to its first correct answer

    qint64 failed() const { return boots - time.count; }
};
/// In the order of the boots, without boots that the user stopped.
std::vector<BootSummary> bootSummaries(const RunData& run);

/// The result of the memory search of one series so far.
struct LeastMemory {
    int series = 0;
    std::optional<int> answersMiB;   ///< the smallest size that answered
    std::optional<int> failsMiB;     ///< the largest size below it that failed
    Failure failure = Failure::None; ///< how it failed
};
std::vector<LeastMemory> leastMemories(const RunData& run);

/// "2 × out of memory, 1 × kernel panic"
QString causesText(const QMap<Failure, int>& failures);
/// "Linux: least memory that answered: 72 MiB; not with 64 MiB: out of memory"
QString leastMemoryText(const RunData& run, const LeastMemory& least);

/// For terminals and logs; empty if the run has no boots to summarize.
QString bootsTable(const RunData& run);
QString rungsTable(const RunData& run);

/// For the JSON export.
QJsonArray bootsArray(const RunData& run);
QJsonArray rungsArray(const RunData& run);

} // namespace unisweep
