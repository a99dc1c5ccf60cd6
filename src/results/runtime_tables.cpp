// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/runtime_tables.h"

#include "results/column_value.h"
#include "results/results_check.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr qint64 maxTimeNs = qint64{1} << 60;

void createRuntimeTables(const sqlite::Database& database)
{
    database.execute(R"sql(
CREATE TABLE console_line (
    guest INTEGER NOT NULL REFERENCES guest (id),
    line INTEGER NOT NULL,
    monotonic_ns INTEGER NOT NULL,
    PRIMARY KEY (guest, line)
) WITHOUT ROWID;
CREATE TABLE runtime (
    step INTEGER PRIMARY KEY REFERENCES step (id),
    source TEXT NOT NULL,
    clock_error_ns INTEGER NOT NULL,
    lost INTEGER NOT NULL,
    unplaced INTEGER NOT NULL
);
CREATE TABLE runtime_event (
    step INTEGER NOT NULL REFERENCES step (id),
    number INTEGER NOT NULL,
    start_ns INTEGER NOT NULL,
    length_ns INTEGER NOT NULL,
    placed_within_ns INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (step, number)
) WITHOUT ROWID;
)sql");
}

void insertConsoleArrivals(const sqlite::Database& database, const GuestRecord& guest)
{
    auto insert = database.prepare("INSERT OR REPLACE INTO console_line VALUES (?,?,?)");
    qint64 line = 0;
    for (const std::optional<qint64>& arrivedNs : guest.consoleArrivals)
        insert.bind(1, guest.id).bind(2, line++).bind(3, toColumn(arrivedNs)).run();
}

void insertRuntime(const sqlite::Database& database, qint64 step, const RuntimeRecord& record)
{
    database.prepare("INSERT INTO runtime VALUES (?,?,?,?,?)")
        .bind(1, step)
        .bind(2, toWord(record.from))
        .bind(3, toColumn(record.clockErrorNs))
        .bind(4, record.lost)
        .bind(5, record.unplaced)
        .run();
    auto insert = database.prepare("INSERT INTO runtime_event VALUES (?,?,?,?,?,?)");
    qint64 number = 0;
    for (const RuntimeEvent& event : record.events)
        insert.bind(1, step)
            .bind(2, number++)
            .bind(3, event.startNs)
            .bind(4, event.lengthNs)
            .bind(5, event.placedWithinNs)
            .bind(6, event.kind)
            .run();
}

static bool hasRuntimeTables(const sqlite::Database& database)
{
    auto row = database.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name "
                                "IN ('console_line', 'runtime', 'runtime_event')");
    return row.step() && row.integer(0) == 3;
}

// Rows of a guest or step are numbered from 0. In a damaged file, the b-tree's pages can form a
// cycle.
static void checkNumber(qint64 number, std::size_t already, const QString& record)
{
    checked(number, static_cast<qint64>(already), static_cast<qint64>(already), record, "a number");
    if (already >= maxRecords)
        throw ImpossibleRecord(record.toStdString() + ": too many rows");
}

void readConsoleArrivals(const sqlite::Database& database, GuestRecord& guest)
{
    if (!hasRuntimeTables(database))
        return;
    const QString record = u"console_line of guest %1"_s.arg(guest.id);
    auto row = database.prepare(
        "SELECT line, monotonic_ns FROM console_line WHERE guest = ? ORDER BY line");
    row.bind(1, guest.id);
    while (row.step()) {
        checkNumber(row.integer(0), static_cast<std::size_t>(guest.consoleArrivals.size()), record);
        guest.consoleArrivals << fromColumn(
            checked(row.integer(1), -1, maxTimeNs, record, "monotonic_ns"));
    }
}

void readRuntime(const sqlite::Database& database, StepData& step)
{
    if (!hasRuntimeTables(database))
        return;
    const QString record = u"runtime of step %1"_s.arg(step.record.id);
    auto head = database.prepare(
        "SELECT source, clock_error_ns, lost, unplaced FROM runtime WHERE step = ?");
    head.bind(1, step.record.id);
    if (!head.step())
        return;
    RuntimeRecord& runtime = step.runtime;
    runtime.from = eventsFromWord(head.text(0));
    runtime.clockErrorNs =
        fromColumn(checked(head.integer(1), -1, maxTimeNs, record, "clock_error_ns"));
    runtime.lost = checked(head.integer(2), 0, maxTimeNs, record, "lost");
    runtime.unplaced = checked(head.integer(3), 0, maxTimeNs, record, "unplaced");
    auto row = database.prepare("SELECT number, start_ns, length_ns, placed_within_ns, kind FROM "
                                "runtime_event WHERE step = ? ORDER BY number");
    row.bind(1, step.record.id);
    while (row.step()) {
        checkNumber(row.integer(0), runtime.events.size(), record);
        runtime.events.push_back(
            {checked(row.integer(1), -maxTimeNs, maxTimeNs, record, "start_ns"),
             checked(row.integer(2), 0, maxTimeNs, record, "length_ns"),
             checked(row.integer(3), 0, maxTimeNs, record, "placed_within_ns"), row.text(4)});
        const auto last = runtime.events.rbegin();
        if (runtime.events.size() > 1 && (last + 1)->startNs > last->startNs)
            throw ImpossibleRecord(record.toStdString() + ": its events are out of order");
    }
}

} // namespace unisweep
