// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QSet>

#include "experiment/experiment_yaml.h"
#include "results/accounting.h"
#include "results/client_tables.h"
#include "results/guest_arguments.h"
#include "results/parallel.h"
#include "results/results_file.h"
#include "results/sample_block.h"

namespace unisweep
{

namespace
{

constexpr qint64 applicationId = 0x756e7377;
// 1: without the guests' arguments; 2: without failures, rungs and most of the accounting.
constexpr qint64 layoutVersion = 3;

[[noreturn]] void fail(const QString& path, const QString& what)
{
    throw ResultsError(QStringLiteral("%1: %2").arg(path, what).toStdString());
}

qint64 pragma(const sqlite::Database& database, const char* sql)
{
    auto statement = database.prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

void readRun(const sqlite::Database& database, RunData& run)
{
    auto row =
        database.prepare("SELECT experiment_yaml, host_json, started, state, message FROM run");
    if (!row.step())
        throw sqlite::Error(QStringLiteral("the run's own record is missing"), 0);
    run.experiment = parseExperiment(run.file, row.blob(0));
    run.hostJson = row.blob(1);
    run.started = QDateTime::fromString(row.text(2), Qt::ISODateWithMs);
    run.state = runStateFromWord(row.text(3));
    run.message = row.text(4);
}

void readGuests(const sqlite::Database& database, qint64 version, RunData& run)
{
    const std::string arguments = version < 2 ? "'{}'" : "arguments_json";
    const std::string failure = version < 3 ? ", 'none', 'load'" : ", failure, purpose";
    auto row = database.prepare(("SELECT id, series, memory_mib, repetition, hypervisor_uri, "
                                 "accelerator, domain_xml, command_line,"
                                 " image_json, boot_ns, console, ending, " +
                                 arguments + failure + " FROM guest ORDER BY id")
                                    .c_str());
    while (row.step()) {
        run.guests.push_back({row.integer(0), static_cast<int>(row.integer(1)),
                              static_cast<int>(row.integer(2)), static_cast<int>(row.integer(3)),
                              row.text(4), row.text(5), row.text(6), row.text(7), row.blob(8),
                              row.integer(9), row.text(10), row.text(11),
                              argumentsFromJson(row.blob(12)), failureFromWord(row.text(13)),
                              bootPurposeFromWord(row.text(14))});
    }
}

void readSamples(const sqlite::Database& database, StepData& step)
{
    // So that no room is left over. What a damaged file claims is bounded.
    auto size = database.prepare("SELECT sum(max(0, min(n, ?))) FROM sample_block WHERE step = ?");
    size.bind(1, qint64{maxSamplesPerBlock}).bind(2, step.record.id);
    std::vector<Sample> samples;
    if (size.step())
        samples.reserve(static_cast<std::size_t>(size.integer(0)));
    auto row =
        database.prepare("SELECT n, columns FROM sample_block WHERE step = ? ORDER BY block");
    row.bind(1, step.record.id);
    while (row.step())
        decodeSampleBlock(row.blob(1), row.integer(0), samples);
    step.samples = std::move(samples);
}

// The samples and what they amount to: nearly all the work of reading a run.
void completeStep(const sqlite::Database& database, StepData& step)
{
    readSamples(database, step);
    readClientTables(database, step);
    // What a reader of a partial run may believe: the step had no end.
    std::chrono::nanoseconds elapsed = step.record.duration;
    if (step.record.state == RunState::Running) {
        step.record.state = RunState::Failed;
        step.record.verdict = {Verdict::Kind::Invalid,
                               QStringLiteral("the run died during this step")};
    }
    if (step.record.state != RunState::Finished && !step.samples.empty()) {
        qint64 last = 0;
        for (const Sample& sample : step.samples)
            last = std::max<qint64>(last, sample.intendedNs);
        elapsed = std::min(elapsed, std::chrono::nanoseconds(last));
    }
    step.statistics = step.summary ? statisticsOf(*step.summary, elapsed)
                                   : computeStatistics(step.samples, elapsed);
    step.transfer = transferStatistics(step.intervals, step.record.datagramBytes);
}

void readSteps(const sqlite::Database& database, RunData& run)
{
    auto row = database.prepare(
        "SELECT id, guest, series, memory_mib, repetition, offered_rate, duration_ns, "
        "epoch_monotonic_ns,"
        " epoch_realtime_ns, state, verdict, verdict_why, client_json FROM step ORDER BY id");
    while (row.step()) {
        StepData step;
        step.record = {row.integer(0),
                       row.integer(1),
                       static_cast<int>(row.integer(2)),
                       static_cast<int>(row.integer(3)),
                       static_cast<int>(row.integer(4)),
                       static_cast<int>(row.integer(5)),
                       std::chrono::nanoseconds(row.integer(6)),
                       static_cast<quint64>(row.integer(7)),
                       static_cast<quint64>(row.integer(8)),
                       runStateFromWord(row.text(9)),
                       {Verdict::kindFromWord(row.text(10)), row.text(11)},
                       row.blob(12)};
        const auto seriesCount = static_cast<int>(run.experiment.series.size());
        if (step.record.series < 0 || step.record.series >= seriesCount)
            throw sqlite::Error(
                QStringLiteral("a step of a series that the experiment does not have"), 0);
        run.steps.push_back(std::move(step));
    }
    // A connection for each: SQLite's are not shared among threads.
    forEachInParallel(run.steps.size(), [&](std::size_t i) {
        completeStep(sqlite::Database(run.file, sqlite::Database::Mode::ReadOnly), run.steps[i]);
    });
}

QSet<QByteArray> columnsOf(const sqlite::Database& database, const char* table)
{
    QSet<QByteArray> columns;
    auto row = database.prepare("SELECT name FROM pragma_table_info(?)");
    row.bind(1, QString::fromLatin1(table));
    while (row.step())
        columns << row.blob(0);
    return columns;
}

// Older files have fewer columns, newer ones may have more.
void readAccounting(const sqlite::Database& database, RunData& run)
{
    const QSet<QByteArray> present = columnsOf(database, "accounting");
    std::string sql = "SELECT guest, monotonic_ns";
    std::vector<qint64 AccountingPoint::*> counters;
    for (const auto& [column, counter] : accountingColumns()) {
        if (!present.contains(column))
            continue;
        sql += std::string(", ") + column;
        counters.push_back(counter);
    }
    auto row = database.prepare((sql + " FROM accounting ORDER BY monotonic_ns").c_str());
    while (row.step()) {
        AccountingPoint point;
        point.guest = row.integer(0);
        point.monotonicNs = static_cast<quint64>(row.integer(1));
        for (std::size_t i = 0; i < counters.size(); ++i)
            point.*counters[i] = row.integer(static_cast<int>(i) + 2);
        run.accounting.push_back(point);
    }
}

void readRungs(const sqlite::Database& database, RunData& run)
{
    auto row = database.prepare("SELECT id, series, memory_mib, failure, why, best_rate, "
                                "baseline_rate FROM rung ORDER BY id");
    while (row.step()) {
        run.rungs.push_back({row.integer(0), static_cast<int>(row.integer(1)),
                             static_cast<int>(row.integer(2)), failureFromWord(row.text(3)),
                             row.text(4), row.real(5), row.real(6)});
    }
}

// Some tables came later than the layout, or come with their first row.
bool hasTable(const sqlite::Database& database, const QString& name)
{
    auto row = database.prepare("SELECT 1 FROM sqlite_master WHERE name = ?");
    row.bind(1, name);
    return row.step();
}

void readCalibration(const sqlite::Database& database, RunData& run)
{
    if (!hasTable(database, QStringLiteral("calibration")))
        return;
    auto row = database.prepare("SELECT client_json, measured FROM calibration");
    if (row.step())
        run.calibration =
            calibrationFromJson(row.blob(0), QDateTime::fromString(row.text(1), Qt::ISODateWithMs));
}

void readNotes(const sqlite::Database& database, RunData& run)
{
    if (!hasTable(database, QStringLiteral("note")))
        return;
    auto row = database.prepare("SELECT view, x, y, text FROM note ORDER BY rowid");
    while (row.step())
        run.notes.push_back({row.text(0), row.real(1), row.real(2), row.text(3)});
}

} // namespace

RunData readResults(const QString& path)
{
    RunData run;
    run.file = path;
    if (!QFileInfo(path).isFile())
        fail(path, QStringLiteral("there is no such file"));
    try {
        // Writable where it can be: a run that died in the middle of a write is rolled back.
        const auto mode = QFileInfo(path).isWritable() ? sqlite::Database::Mode::ReadWrite
                                                       : sqlite::Database::Mode::ReadOnly;
        const sqlite::Database database(path, mode);
        if (pragma(database, "PRAGMA application_id") != applicationId)
            fail(path, QStringLiteral("this is no results file of Unisweep"));
        const qint64 version = pragma(database, "PRAGMA user_version");
        if (version < 1 || version > layoutVersion) {
            fail(path,
                 QStringLiteral(
                     "the file has layout %1, this program reads layouts up to %2; use a newer "
                     "Unisweep")
                     .arg(version)
                     .arg(layoutVersion));
        }
        readRun(database, run);
        readGuests(database, version, run);
        readSteps(database, run);
        readAccounting(database, run);
        readCalibration(database, run);
        readNotes(database, run);
        if (version >= 3)
            readRungs(database, run);
    } catch (const ResultsError&) {
        throw;
    } catch (const std::exception& error) {
        fail(path, QStringLiteral("the file is damaged or no results file: %1")
                       .arg(QString::fromUtf8(error.what())));
    }
    if (run.state == RunState::Running) {
        run.state = RunState::Failed;
        run.message =
            QStringLiteral("the run ended without a word: the program died, or is still at it");
    }
    return run;
}

} // namespace unisweep
