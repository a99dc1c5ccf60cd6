// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/rung_memory.h"

#include <algorithm>

#include <QSet>

namespace unisweep
{

RungMemory rungMemory(const RunData& run, int series, int memoryMiB)
{
    QSet<qint64> guests;
    for (const GuestRecord& guest : run.guests) {
        if (guest.series == series && guest.memoryMiB == memoryMiB)
            guests << guest.id;
    }
    RungMemory memory;
    const auto mib = [](std::optional<qint64> kib) {
        return kib ? std::optional(static_cast<double>(*kib) / 1024) : std::nullopt;
    };
    for (const AccountingPoint& point : run.accounting) {
        if (!guests.contains(point.guest))
            continue;
        memory.managed = std::max(memory.managed, mib(point.availableKiB));
        memory.used = std::max(memory.used, mib(point.memoryUsedKiB)); // nullopt compares as less
        memory.majorFaults = std::max(memory.majorFaults, point.majorFaults);
    }
    return memory;
}

} // namespace unisweep
