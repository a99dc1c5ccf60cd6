// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/door_block.h"

#include "results/columns.h"

namespace unisweep
{

static constexpr qint64 passageBytes = 4 * 8 + 2 * 2;

QByteArray encodeDoorBlock(std::span<const DoorPassage> passages)
{
    const std::vector<DoorPassage> rows(passages.begin(), passages.end());
    ColumnWriter out(std::ssize(rows) * passageBytes);
    out.differences(rows, &DoorPassage::sample);
    out.differences(rows, &DoorPassage::enteredNs);
    for (const DoorPassage& row : rows)
        out.put(row.hasLeft() ? row.leftNs - row.enteredNs : qint64{never});
    out.column(rows, &DoorPassage::awayNs);
    out.column(rows, &DoorPassage::repeatedIn);
    out.column(rows, &DoorPassage::repeatedOut);
    return out.packed();
}

void decodeDoorBlock(const QByteArray& block, qint64 n, std::vector<DoorPassage>& passages)
{
    if (n < 0 || n > maxPassagesPerBlock)
        throw std::runtime_error("a block of the door with an impossible length");
    ColumnReader in(block, n * passageBytes);
    const std::span<DoorPassage> rows = appended(passages, n);
    in.differences(rows, &DoorPassage::sample);
    in.differences(rows, &DoorPassage::enteredNs);
    for (DoorPassage& row : rows) {
        const auto stayed = in.take<qint64>();
        row.leftNs = stayed == never ? never : wrappingSum(row.enteredNs, stayed);
    }
    in.column(rows, &DoorPassage::awayNs);
    in.column(rows, &DoorPassage::repeatedIn);
    in.column(rows, &DoorPassage::repeatedOut);
}

} // namespace unisweep
