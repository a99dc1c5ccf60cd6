// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/client_tables.h"

#include <utility>

#include "results/column_value.h"
#include "results/results_check.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void createClientTables(const sqlite::Database& database)
{
    database.execute(R"sql(
CREATE TABLE client_summary (
    step INTEGER PRIMARY KEY REFERENCES step (id),
    answered INTEGER NOT NULL,
    wrong INTEGER NOT NULL,
    late INTEGER NOT NULL,
    lost INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    duplicate INTEGER NOT NULL,
    unmatched INTEGER NOT NULL,
    unsent INTEGER NOT NULL,
    latencies INTEGER NOT NULL,
    mean_ns INTEGER NOT NULL,
    sd_ns INTEGER NOT NULL,
    min_ns INTEGER NOT NULL,
    median_ns INTEGER NOT NULL,
    max_ns INTEGER NOT NULL,
    elapsed_ns INTEGER NOT NULL
);
CREATE TABLE transfer (
    step INTEGER PRIMARY KEY REFERENCES step (id),
    datagram_bytes INTEGER NOT NULL
);
CREATE TABLE interval (
    step INTEGER NOT NULL REFERENCES step (id),
    at_ns INTEGER NOT NULL,
    duration_ns INTEGER NOT NULL,
    bits INTEGER NOT NULL,
    jitter_ns INTEGER NOT NULL,
    lost INTEGER NOT NULL,
    sent INTEGER NOT NULL
);
)sql");
}

void insertTransfer(const sqlite::Database& database, qint64 step, int datagramBytes)
{
    database.prepare("INSERT INTO transfer VALUES (?,?)")
        .bind(1, step)
        .bind(2, qint64(datagramBytes))
        .run();
}

void insertInterval(const sqlite::Database& database, qint64 step, const TransferInterval& interval)
{
    database.prepare("INSERT INTO interval VALUES (?,?,?,?,?,?,?)")
        .bind(1, step)
        .bind(2, qint64(interval.atNs))
        .bind(3, qint64(interval.durationNs))
        .bind(4, toColumn(interval.bits))
        .bind(5, toColumn(interval.jitterNs))
        .bind(6, toColumn(interval.lost))
        .bind(7, toColumn(interval.sent))
        .run();
}

void insertSummary(const sqlite::Database& database, qint64 step, const ClientSummary& summary)
{
    auto insert = database.prepare(
        "INSERT OR REPLACE INTO client_summary VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(1, step);
    int column = 2;
    for (const std::int64_t count : summary.outcomes)
        insert.bind(column++, qint64(count));
    insert.bind(column++, qint64(summary.latencies));
    for (const auto& time : {summary.meanNs, summary.standardDeviationNs, summary.minNs,
                             summary.medianNs, summary.maxNs})
        insert.bind(column++, toColumn(time));
    insert.bind(column, qint64(summary.elapsedNs));
    insert.run();
}

static bool hasClientTables(const sqlite::Database& database)
{
    auto row = database.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name "
                                "IN ('client_summary', 'transfer', 'interval')");
    return row.step() && row.integer(0) == 3;
}

static void readSummary(const sqlite::Database& database, StepData& step)
{
    auto row = database.prepare(
        "SELECT answered, wrong, late, lost, refused, duplicate, unmatched, unsent, latencies,"
        " mean_ns, sd_ns, min_ns, median_ns, max_ns, elapsed_ns FROM client_summary WHERE step = "
        "?");
    row.bind(1, step.record.id);
    if (!row.step())
        return;
    ClientSummary summary;
    int column = 0;
    for (std::int64_t& count : summary.outcomes)
        count = row.integer(column++);
    summary.latencies = row.integer(column++);
    for (auto* time : {&summary.meanNs, &summary.standardDeviationNs, &summary.minNs,
                       &summary.medianNs, &summary.maxNs})
        *time = fromColumn(row.integer(column++));
    summary.elapsedNs = row.integer(column);
    step.summary = summary;
}

void readClientTables(const sqlite::Database& database, StepData& step)
{
    if (!hasClientTables(database))
        return;
    readSummary(database, step);
    const QString place = u"step %1"_s.arg(step.record.id);
    auto transfer = database.prepare("SELECT datagram_bytes FROM transfer WHERE step = ?");
    transfer.bind(1, step.record.id);
    if (transfer.step())
        step.record.datagramBytes =
            static_cast<int>(checked(transfer.integer(0), 0, INT32_MAX, place, "datagram_bytes"));
    auto row = database.prepare("SELECT rowid, at_ns, duration_ns, bits, jitter_ns, lost, sent"
                                " FROM interval WHERE step = ? ORDER BY rowid");
    row.bind(1, step.record.id);
    qint64 last = INT64_MIN;
    while (row.step()) {
        // In a damaged file, the b-tree's pages can form a cycle.
        if (std::exchange(last, row.integer(0)) >= row.integer(0) ||
            step.intervals.size() >= maxRecords)
            throw ImpossibleRecord("table interval: its rows are out of order or too many");
        step.intervals.push_back({row.integer(1), row.integer(2), fromColumn(row.integer(3)),
                                  fromColumn(row.integer(4)), fromColumn(row.integer(5)),
                                  fromColumn(row.integer(6))});
    }
}

} // namespace unisweep
