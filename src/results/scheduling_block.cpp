// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/scheduling_block.h"

#include "results/columns.h"

namespace unisweep
{

static constexpr qint64 switchBytes = 8 + 2 + 1;
static constexpr qint64 readingBytes = 8 + 2 + 8 + 8;

QByteArray encodeSchedulingBlock(const SchedulingRecord& record)
{
    ColumnWriter out(std::ssize(record.switches) * switchBytes +
                     std::ssize(record.readings) * readingBytes);
    out.differences(record.switches, &ThreadSwitch::atNs);
    out.column(record.switches, &ThreadSwitch::thread);
    out.column(record.switches, &ThreadSwitch::state);
    out.differences(record.readings, &ThreadReading::atNs);
    out.column(record.readings, &ThreadReading::thread);
    out.differences(record.readings, &ThreadReading::runNs);
    out.differences(record.readings, &ThreadReading::waitNs);
    return out.packed();
}

template<class T> static void checkThreads(std::span<const T> rows, const SchedulingRecord& record)
{
    for (const T& row : rows) {
        if (row.thread >= record.threads.size())
            throw std::runtime_error("a switch of an unknown thread");
    }
}

void decodeSchedulingBlock(const QByteArray& block, qint64 n, qint64 m, SchedulingRecord& record)
{
    if (n < 0 || n > maxSwitchesPerBlock || m < 0 || m > maxSwitchesPerBlock)
        throw std::runtime_error("a block with an impossible length");
    ColumnReader in(block, n * switchBytes + m * readingBytes);
    const auto switches = appended(record.switches, n);
    in.differences(switches, &ThreadSwitch::atNs);
    in.column(switches, &ThreadSwitch::thread);
    in.column(switches, &ThreadSwitch::state);
    const auto readings = appended(record.readings, m);
    in.differences(readings, &ThreadReading::atNs);
    in.column(readings, &ThreadReading::thread);
    in.differences(readings, &ThreadReading::runNs);
    in.differences(readings, &ThreadReading::waitNs);
    checkThreads(std::span<const ThreadSwitch>(switches), record);
    checkThreads(std::span<const ThreadReading>(readings), record);
    for (const ThreadSwitch& change : switches) {
        if (change.state > ThreadState::Running)
            throw std::runtime_error("a switch to an unknown state");
    }
}

} // namespace unisweep
