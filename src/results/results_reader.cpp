// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QCoreApplication>
#include <QSet>

#include "experiment/experiment_yaml.h"
#include "results/accounting.h"
#include "results/client_tables.h"
#include "results/column_value.h"
#include "results/door_table.h"
#include "results/guest_arguments.h"
#include "results/hypervisor_table.h"
#include "results/parallel.h"
#include "results/results_check.h"
#include "results/results_file.h"
#include "results/results_opening.h"
#include "results/runtime_tables.h"
#include "results/sample_block.h"
#include "results/scheduling_table.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

// Checks that the ids of rows ascend. In a damaged file, the b-tree's pages can form a cycle, which
// would never end.
class Rows
{
public:
    explicit Rows(const char* table)
        : m_table(table)
    {
    }

    qint64 next(qint64 id)
    {
        if (m_count > 0 && id <= m_last)
            throw sqlite::Error(
                ResultsError::tr("the rows of table %1 are out of order").arg(table()), 0);
        if (++m_count > maxRecords)
            throw sqlite::Error(ResultsError::tr("table %1 has too many rows").arg(table()), 0);
        return m_last = id;
    }
    /// An int column of the current row.
    int number(const sqlite::Statement& row, int column, const char* name) const
    {
        return static_cast<int>(checked(row.integer(column), INT32_MIN, INT32_MAX,
                                        u"%1 %2"_s.arg(table()).arg(m_last), name));
    }

private:
    QLatin1String table() const { return QLatin1String(m_table); }

    const char* m_table;
    qint64 m_last = 0;
    std::size_t m_count = 0;
};

// For files older than the key `varied-from`: derives it from the name ("NAME, ARGUMENT VALUE").
void findOrigins(Experiment& experiment)
{
    for (Series& series : experiment.series) {
        for (auto one = series.arguments.cbegin(); one != series.arguments.cend(); ++one) {
            const QString value = u", %1 %2"_s.arg(one.key(), one.value());
            if (series.variedFrom.isEmpty() && series.name.endsWith(value))
                series.variedFrom = series.name.chopped(value.size());
        }
    }
}

void readRun(const sqlite::Database& database, RunData& run)
{
    auto row =
        database.prepare("SELECT experiment_yaml, host_json, started, state, message FROM run");
    if (!row.step())
        throw sqlite::Error(ResultsError::tr("the run's record is missing"), 0);
    run.experiment = parseExperiment(run.file, row.blob(0));
    findOrigins(run.experiment);
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
    Rows rows("guest");
    while (row.step()) {
        rows.next(row.integer(0));
        run.guests.push_back({row.integer(0), rows.number(row, 1, "series"),
                              rows.number(row, 2, "memory_mib"), rows.number(row, 3, "repetition"),
                              row.text(4), acceleratorFromWord(row.text(5)), row.text(6),
                              row.text(7), row.blob(8), fromColumn(row.integer(9)), row.text(10),
                              row.text(11), argumentsFromJson(row.blob(12)),
                              failureFromWord(row.text(13)), bootPurposeFromWord(row.text(14))});
        readConsoleArrivals(database, run.guests.back());
        readHypervisor(database, run.guests.back());
    }
}

// Some tables are newer than the layout, or are created with their first row.
bool hasTable(const sqlite::Database& database, const QString& name)
{
    auto row = database.prepare("SELECT 1 FROM sqlite_master WHERE name = ?");
    row.bind(1, name);
    return row.step();
}

// The number of samples according to the step's blocks.
qint64 countSamples(const sqlite::Database& database, qint64 step)
{
    auto row = database.prepare("SELECT block, n FROM sample_block WHERE step = ? ORDER BY block");
    row.bind(1, step);
    Rows rows("sample_block");
    qint64 count = 0;
    while (row.step()) {
        rows.next(row.integer(0));
        count += checked(row.integer(1), 0, maxSamplesPerBlock,
                         u"step %1, block %2"_s.arg(step).arg(row.integer(0)), "n");
    }
    return count;
}

void readSamples(const sqlite::Database& database, StepData& step)
{
    std::vector<Sample> samples;
    auto row = database.prepare(
        "SELECT block, n, columns FROM sample_block WHERE step = ? ORDER BY block");
    row.bind(1, step.record.id);
    Rows rows("sample_block");
    while (row.step()) {
        const qint64 block = rows.next(row.integer(0));
        try {
            samples.clear();
            decodeSampleBlock(row.blob(2), row.integer(1), samples);
        } catch (const std::runtime_error& error) {
            throw sqlite::Error(u"step %1, block %2: %3"_s.arg(QString::number(step.record.id),
                                                               QString::number(block),
                                                               QString::fromUtf8(error.what())),
                                0);
        }
        checkSamples(samples, step.record.id);
        step.samples.append(samples);
    }
    step.samples.squeeze();
}

// Reads the step's samples and computes its statistics, which is nearly all the work of reading a
// run.
void completeStep(const sqlite::Database& database, StepData& step)
{
    readSamples(database, step);
    readClientTables(database, step);
    if (hasTable(database, u"scheduling"_s))
        readScheduling(database, step);
    if (hasTable(database, u"door"_s))
        readDoor(database, step);
    readRuntime(database, step);
    checkMeasurements(step);
    // A step that is still marked as running had no end: the run crashed.
    std::chrono::nanoseconds elapsed = step.record.duration;
    if (step.record.state == RunState::Running) {
        step.record.state = RunState::Failed;
        step.record.verdict = {Verdict::Kind::Invalid,
                               ResultsError::tr("the run ended during this step")};
    }
    if (step.record.state != RunState::Finished && !step.samples.empty()) {
        qint64 last = 0;
        SampleView(step.samples).forEach([&](const Sample& sample) {
            last = std::max<qint64>(last, sample.intendedNs);
        });
        elapsed = std::min(elapsed, std::chrono::nanoseconds(last));
    }
    step.statistics = step.summary ? statisticsOf(*step.summary, elapsed)
                                   : computeStatistics(step.samples, elapsed);
    step.transfer = transferStatistics(receivedIntervals(step.intervals, step.record.clientJson),
                                       step.record.datagramBytes);
}

void readSteps(const sqlite::Database& database, RunData& run)
{
    auto row = database.prepare(
        "SELECT id, guest, series, memory_mib, repetition, offered_rate, duration_ns, "
        "epoch_monotonic_ns,"
        " epoch_realtime_ns, state, verdict, verdict_why, client_json FROM step ORDER BY id");
    Rows rows("step");
    while (row.step()) {
        rows.next(row.integer(0));
        StepData step;
        step.record = {row.integer(0),
                       row.integer(1),
                       rows.number(row, 2, "series"),
                       rows.number(row, 3, "memory_mib"),
                       rows.number(row, 4, "repetition"),
                       rows.number(row, 5, "offered_rate"),
                       std::chrono::nanoseconds(row.integer(6)),
                       static_cast<quint64>(row.integer(7)),
                       static_cast<quint64>(row.integer(8)),
                       runStateFromWord(row.text(9)),
                       {Verdict::kindFromWord(row.text(10)), row.text(11)},
                       row.blob(12)};
        run.steps.push_back(std::move(step));
    }
}

void completeSteps(const ResultsSource& source, RunData& run, ResultsParts parts)
{
    qint64 count = 0;
    for (const StepData& step : run.steps)
        count += countSamples(source.database(), step.record.id);
    checkSampleCount(count);
    // One connection per step: connections must not be shared among threads.
    forEachInParallel(run.steps.size(), [&](std::size_t i) {
        const auto database = source.connect();
        if (parts == ResultsParts::Samples)
            readSamples(database, run.steps[i]);
        else
            completeStep(database, run.steps[i]);
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

// Older files have fewer columns; newer ones may have more.
void readAccounting(const sqlite::Database& database, RunData& run)
{
    const QSet<QByteArray> present = columnsOf(database, "accounting");
    std::string sql = "SELECT rowid, guest, monotonic_ns";
    std::vector<Counter> counters;
    for (const auto& [column, counter] : accountingColumns()) {
        if (!present.contains(column))
            continue;
        sql += std::string(", ") + column;
        counters.push_back(counter);
    }
    auto row = database.prepare((sql + " FROM accounting ORDER BY rowid").c_str());
    Rows rows("accounting");
    while (row.step()) {
        rows.next(row.integer(0));
        AccountingPoint point;
        point.guest = row.integer(1);
        point.monotonicNs = static_cast<quint64>(row.integer(2));
        for (std::size_t i = 0; i < counters.size(); ++i) {
            // Older files may contain negative memory in use.
            if (const qint64 count = row.integer(static_cast<int>(i) + 3); count >= 0)
                point.*counters[i] = count;
        }
        run.accounting.push_back(point);
    }
    std::ranges::stable_sort(run.accounting, {}, &AccountingPoint::monotonicNs);
}

void readRungs(const sqlite::Database& database, RunData& run)
{
    auto row = database.prepare("SELECT id, series, memory_mib, failure, why, best_rate, "
                                "baseline_rate FROM rung ORDER BY id");
    Rows rows("rung");
    while (row.step()) {
        rows.next(row.integer(0));
        run.rungs.push_back({row.integer(0), rows.number(row, 1, "series"),
                             rows.number(row, 2, "memory_mib"), failureFromWord(row.text(3)),
                             row.text(4), row.real(5), row.real(6)});
    }
}

void readCalibration(const sqlite::Database& database, RunData& run)
{
    if (!hasTable(database, u"calibration"_s))
        return;
    auto row = database.prepare("SELECT client_json, measured FROM calibration");
    if (row.step())
        run.calibration =
            calibrationFromJson(row.blob(0), QDateTime::fromString(row.text(1), Qt::ISODateWithMs));
}

void readNotes(const sqlite::Database& database, RunData& run)
{
    if (!hasTable(database, u"note"_s))
        return;
    auto row = database.prepare("SELECT rowid, view, x, y, text FROM note ORDER BY rowid");
    Rows rows("note");
    while (row.step()) {
        rows.next(row.integer(0));
        run.notes.push_back({row.text(1), row.real(2), row.real(3), row.text(4)});
    }
}

} // namespace

static void readParts(const ResultsSource& source, RunData& run, ResultsParts parts)
{
    const sqlite::Database& database = source.database();
    readRun(database, run);
    readGuests(database, source.layout(), run);
    readSteps(database, run);
    readAccounting(database, run);
    readCalibration(database, run);
    readNotes(database, run);
    if (source.layout() >= 3)
        readRungs(database, run);
    checkRecords(run);
    completeSteps(source, run, parts);
}

// SQLite's message about a damaged file, with what is wrong with the file if known.
static QString describeDamage(const QString& path, const std::exception& error)
{
    QString what = QString::fromUtf8(error.what());
    const auto* fromSqlite = dynamic_cast<const sqlite::Error*>(&error);
    if (fromSqlite && fromSqlite->isLocked())
        return ResultsError::tr(
                   "another program is writing to the file; try again when it has finished (%1)")
            .arg(what);
    if (const QString cut = whereCutShort(path);
        fromSqlite && fromSqlite->isCorrupt() && !cut.isEmpty())
        what = cut;
    return ResultsError::tr("the file is damaged or is not a results file: %1").arg(what);
}

RunData readResults(const QString& path, ResultsParts parts)
{
    RunData run;
    run.file = path;
    try {
        readParts(ResultsSource(path), run, parts);
    } catch (const ResultsError&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw ResultsError(
            ResultsError::tr("%1: not enough memory to read the file").arg(path).toStdString());
    } catch (const std::exception& error) {
        throw ResultsError(u"%1: %2"_s.arg(path, describeDamage(path, error)).toStdString());
    }
    if (run.state == RunState::Running) {
        run.state = RunState::Failed;
        run.message =
            ResultsError::tr("the run has no recorded end: Unisweep crashed or is still running");
    }
    return run;
}

} // namespace unisweep
