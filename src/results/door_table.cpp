// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/door_table.h"

#include <stdexcept>

#include "results/door_block.h"

namespace unisweep
{

void createDoorTables(const sqlite::Database& database)
{
    database.execute(R"sql(
CREATE TABLE door (
    step INTEGER PRIMARY KEY REFERENCES step (id),
    source TEXT NOT NULL,
    place TEXT NOT NULL,
    why TEXT NOT NULL,
    clock_error_ns INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    unmatched INTEGER NOT NULL
);
CREATE TABLE door_block (
    step INTEGER NOT NULL REFERENCES step (id),
    block INTEGER NOT NULL,
    n INTEGER NOT NULL,
    columns BLOB NOT NULL,
    PRIMARY KEY (step, block)
);
)sql");
}

void insertDoor(const sqlite::Database& database, qint64 step, const DoorRecord& record)
{
    database.prepare("INSERT INTO door VALUES (?,?,?,?,?,?,?)")
        .bind(1, step)
        .bind(2, toWord(record.source))
        .bind(3, record.place)
        .bind(4, record.why)
        .bind(5, record.clockErrorNs)
        .bind(6, record.missed)
        .bind(7, record.unmatched)
        .run();
    const std::span<const DoorPassage> all(record.passages);
    for (std::size_t from = 0; from < all.size(); from += maxPassagesPerBlock) {
        const auto block =
            all.subspan(from, std::min<std::size_t>(maxPassagesPerBlock, all.size() - from));
        database.prepare("INSERT INTO door_block VALUES (?,?,?,?)")
            .bind(1, step)
            .bind(2, static_cast<qint64>(from / maxPassagesPerBlock))
            .bind(3, static_cast<qint64>(block.size()))
            .bind(4, encodeDoorBlock(block))
            .run();
    }
}

void readDoor(const sqlite::Database& database, StepData& step)
{
    auto row = database.prepare(
        "SELECT source, place, why, clock_error_ns, missed, unmatched FROM door WHERE step=?");
    row.bind(1, step.record.id);
    if (!row.step())
        return;
    auto record = std::make_shared<DoorRecord>();
    record->source = doorSourceFromWord(row.text(0));
    record->place = row.text(1);
    record->why = row.text(2);
    record->clockErrorNs = row.integer(3);
    record->missed = row.integer(4);
    record->unmatched = row.integer(5);
    auto blocks = database.prepare("SELECT n, columns FROM door_block WHERE step=? ORDER BY block");
    blocks.bind(1, step.record.id);
    while (blocks.step()) {
        if (record->passages.size() > step.samples.size())
            throw std::runtime_error("more requests at the door than samples");
        decodeDoorBlock(blocks.blob(1), blocks.integer(0), record->passages);
    }
    step.door = std::move(record);
}

} // namespace unisweep
