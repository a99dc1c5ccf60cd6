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
    const auto most = [](double before, qint64 kib) {
        return kib < 0 ? before : std::max(before, static_cast<double>(kib) / 1024);
    };
    for (const AccountingPoint& point : run.accounting) {
        if (!guests.contains(point.guest))
            continue;
        memory.managed = most(memory.managed, point.availableKiB);
        memory.used = most(memory.used, point.memoryUsedKiB);
        memory.majorFaults = std::max(memory.majorFaults, point.majorFaults);
    }
    return memory;
}

} // namespace unisweep
