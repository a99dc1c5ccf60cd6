// SPDX-License-Identifier: GPL-3.0-or-later
// Summarizes a run's boots: how long they took, how many failed and why, and the least memory that
// is enough. Also prints the memory ladder as a table.
#pragma once

#include <optional>

#include <QJsonArray>
#include <QMap>

#include "results/run_data.h"

namespace unisweep
{

/// The boots of one series at one memory size. Boots of a search for the least memory are
/// summarized separately.
struct BootSummary {
    int series = 0;
    int memoryMiB = 0;
    qint64 boots = 0;
    QMap<Failure, int> failures; ///< boots without a correct response, by cause
    LatencyStatistics time;      ///< from creating the guest to its first correct response

    qint64 failed() const { return boots - time.count; }
};
/// In the order of the boots; leaves out boots that the user stopped.
std::vector<BootSummary> bootSummaries(const RunData& run);

/// The result so far of one series' memory search.
struct LeastMemory {
    int series = 0;
    std::optional<int> respondsMiB;  ///< the smallest size that answered
    std::optional<int> failsMiB;     ///< the largest size below it that failed
    Failure failure = Failure::None; ///< how it failed
};
std::vector<LeastMemory> leastMemories(const RunData& run);

/// "2 × out of memory, 1 × kernel panic"
QString causesText(const QMap<Failure, int>& failures);
/// "Linux: least memory that answered: 72 MiB; not with 64 MiB: out of memory"
QString leastMemoryText(const RunData& run, const LeastMemory& least);

/// For terminals and logs; empty unless the run measured boots.
QString bootsTable(const RunData& run);
QString rungsTable(const RunData& run);

/// For the JSON export.
QJsonArray bootsArray(const RunData& run);
QJsonArray rungsArray(const RunData& run);

} // namespace unisweep
