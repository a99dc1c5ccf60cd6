// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/results_file.h"

#include <utility>

#include <QDir>

#include "base/duration_text.h"
#include "base/output_file.h"
#include "experiment/experiment_yaml.h"
#include "results/accounting.h"
#include "results/client_tables.h"
#include "results/column_value.h"
#include "results/door_table.h"
#include "results/guest_arguments.h"
#include "results/hypervisor_table.h"
#include "results/results_schema.h"
#include "results/runtime_tables.h"
#include "results/sample_block.h"
#include "results/scheduling_table.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

// Approximate memory of a record without its long texts.
static constexpr qint64 smallWrite = 1000;
// A crash loses at most this much time, plus what arrives while it is being written.
static constexpr auto longestWait = 500ms;

static sqlite::Statement insertAccounting(const sqlite::Database& database)
{
    std::string sql = "INSERT INTO accounting VALUES (?,?";
    for (std::size_t i = 0; i < accountingColumns().size(); ++i)
        sql += ",?";
    return database.prepare((sql + ")").c_str());
}

ResultsWriter::ResultsWriter(const QString& path, const Experiment& experiment,
                             const QByteArray& hostJson)
    : m_backlog(path, createResultsDatabase(path, experiment, hostJson))
    , m_lastWrite(std::chrono::steady_clock::now())
{
}

void ResultsWriter::add(WriteBacklog::Write write, qint64 bytes)
{
    m_backlog.add(std::move(write), bytes);
    m_backlog.write();
}

static void bindGuest(sqlite::Statement& statement, const GuestRecord& guest)
{
    statement.bind(1, qint64(guest.series))
        .bind(2, qint64(guest.memoryMiB))
        .bind(3, qint64(guest.repetition))
        .bind(4, guest.hypervisorUri)
        .bind(5, toWord(guest.accelerator))
        .bind(6, guest.domainXml)
        .bind(7, guest.commandLine)
        .bind(8, QString::fromUtf8(guest.imageJson))
        .bind(9, toColumn(guest.bootNs))
        .bind(10, guest.console)
        .bind(11, guest.ending)
        .bind(12, QString::fromUtf8(argumentsToJson(guest.arguments)))
        .bind(13, toWord(guest.failure))
        .bind(14, toWord(guest.purpose));
}

static qint64 bytesOf(const GuestRecord& guest)
{
    return 2 * (guest.domainXml.size() + guest.hypervisor.liveXml.size() + guest.console.size()) +
           guest.imageJson.size() + 1000;
}

void ResultsWriter::addGuest(GuestRecord& guest)
{
    guest.id = ++m_lastGuest;
    add(
        [guest](const sqlite::Database& database) {
            auto insert = database.prepare(
                "INSERT INTO guest (series, memory_mib, repetition, hypervisor_uri, accelerator, "
                "domain_xml, command_line, image_json, boot_ns, console, ending, arguments_json, "
                "failure, purpose, id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
            bindGuest(insert, guest);
            insert.bind(15, guest.id).run();
        },
        bytesOf(guest));
}

void ResultsWriter::updateGuest(const GuestRecord& guest)
{
    add(
        [guest](const sqlite::Database& database) {
            auto update = database.prepare(
                "UPDATE guest SET series=?, memory_mib=?, repetition=?, hypervisor_uri=?, "
                "accelerator=?, domain_xml=?, command_line=?, image_json=?, boot_ns=?, console=?, "
                "ending=?, arguments_json=?, failure=?, purpose=? WHERE id=?");
            bindGuest(update, guest);
            update.bind(15, guest.id).run();
            insertConsoleArrivals(database, guest);
            insertHypervisor(database, guest);
        },
        bytesOf(guest));
}

static void bindStep(sqlite::Statement& statement, const StepRecord& step)
{
    statement.bind(1, step.guest)
        .bind(2, qint64(step.series))
        .bind(3, qint64(step.memoryMiB))
        .bind(4, qint64(step.repetition))
        .bind(5, qint64(step.offeredRate))
        .bind(6, qint64(step.duration.count()))
        .bind(7, static_cast<qint64>(step.epochMonotonicNs))
        .bind(8, static_cast<qint64>(step.epochRealtimeNs))
        .bind(9, toWord(step.state))
        .bind(10, Verdict::word(step.verdict.kind))
        .bind(11, step.verdict.why)
        .bind(12, QString::fromUtf8(step.clientJson));
}

void ResultsWriter::addStep(StepRecord& step)
{
    flush();
    step.id = ++m_lastStep;
    add(
        [step](const sqlite::Database& database) {
            auto insert = database.prepare(
                "INSERT INTO step (guest, series, memory_mib, repetition, offered_rate, "
                "duration_ns, epoch_monotonic_ns, epoch_realtime_ns, state, verdict, verdict_why, "
                "client_json, id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
            bindStep(insert, step);
            insert.bind(13, step.id).run();
            if (step.datagramBytes > 0)
                insertTransfer(database, step.id, step.datagramBytes);
        },
        smallWrite);
    m_nextBlock = 0;
}

void ResultsWriter::updateStep(const StepRecord& step)
{
    flush();
    add(
        [step](const sqlite::Database& database) {
            auto update = database.prepare(
                "UPDATE step SET guest=?, series=?, memory_mib=?, repetition=?, offered_rate=?, "
                "duration_ns=?, epoch_monotonic_ns=?, epoch_realtime_ns=?, state=?, verdict=?, "
                "verdict_why=?, client_json=? WHERE id=?");
            bindStep(update, step);
            update.bind(13, step.id).run();
        },
        smallWrite + step.clientJson.size());
}

void ResultsWriter::addSamples(qint64 step, std::span<const Sample> samples)
{
    if (step != m_pendingStep)
        flush();
    m_pendingStep = step;
    m_pending.insert(m_pending.end(), samples.begin(), samples.end());
    if (static_cast<qsizetype>(m_pending.size()) >= maxSamplesPerBlock)
        flush();
    else
        flushIfDue();
}

void ResultsWriter::flushIfDue()
{
    if (std::chrono::steady_clock::now() - m_lastWrite > longestWait)
        flush();
}

void ResultsWriter::addSummary(qint64 step, const ClientSummary& summary)
{
    add([=](const sqlite::Database& database) { insertSummary(database, step, summary); },
        smallWrite);
}

void ResultsWriter::addInterval(qint64 step, const TransferInterval& interval)
{
    // A few per second.
    add([=](const sqlite::Database& database) { insertInterval(database, step, interval); },
        smallWrite);
}

void ResultsWriter::addRuntime(qint64 step, const RuntimeRecord& record)
{
    add([=](const sqlite::Database& database) { insertRuntime(database, step, record); },
        smallWrite + static_cast<qint64>(record.events.size() * sizeof(RuntimeEvent)));
}

void ResultsWriter::addAccounting(const AccountingPoint& point)
{
    m_pendingAccounting.push_back(point); // written by flush(), in one transaction with one sync
}

void ResultsWriter::addRung(RungRecord& rung)
{
    rung.id = ++m_lastRung;
    add(
        [rung](const sqlite::Database& database) {
            database
                .prepare("INSERT INTO rung (series, memory_mib, failure, why, best_rate, "
                         "baseline_rate, id) VALUES (?,?,?,?,?,?,?)")
                .bind(1, qint64(rung.series))
                .bind(2, qint64(rung.memoryMiB))
                .bind(3, toWord(rung.failure))
                .bind(4, rung.why)
                .bind(5, rung.bestRate)
                .bind(6, rung.baselineRate)
                .bind(7, rung.id)
                .run();
        },
        smallWrite);
}

void ResultsWriter::addScheduling(qint64 step, SchedulingRecord piece)
{
    const auto bytes = static_cast<qint64>(piece.switches.size() * sizeof(ThreadSwitch) +
                                           piece.readings.size() * sizeof(ThreadReading));
    m_backlog.add(
        [step, piece = std::move(piece)](const sqlite::Database& database) {
            insertScheduling(database, step, piece);
        },
        smallWrite + bytes);
}

void ResultsWriter::addDoor(qint64 step, DoorRecord record)
{
    const auto bytes = static_cast<qint64>(record.passages.size() * sizeof(DoorPassage));
    m_backlog.add([step, record = std::move(record)](
                      const sqlite::Database& database) { insertDoor(database, step, record); },
                  smallWrite + bytes);
}

void ResultsWriter::setOrigin(const QByteArray& hostJson, const QDateTime& started)
{
    add(
        [=](const sqlite::Database& database) {
            database.prepare("UPDATE run SET host_json = ?, started = ? WHERE id = 1")
                .bind(1, QString::fromUtf8(hostJson))
                .bind(2, started.toUTC().toString(Qt::ISODateWithMs))
                .run();
        },
        hostJson.size() + smallWrite);
}

void ResultsWriter::addLog(const QString& line)
{
    add(
        [line, at = utcNowText()](const sqlite::Database& database) {
            database.prepare("INSERT INTO log VALUES (?, ?)").bind(1, at).bind(2, line).run();
        },
        smallWrite + 2 * line.size());
}

void ResultsWriter::setCalibration(const Calibration& calibration)
{
    add(
        [calibration](const sqlite::Database& database) {
            database.execute("DELETE FROM calibration");
            database.prepare("INSERT INTO calibration VALUES (?, ?)")
                .bind(1, calibration.measured.toUTC().toString(Qt::ISODateWithMs))
                .bind(2, QString::fromUtf8(calibration.json))
                .run();
        },
        smallWrite + calibration.json.size());
}

void ResultsWriter::flush()
{
    m_lastWrite = std::chrono::steady_clock::now();
    packSamples();
    packAccounting();
    m_backlog.write();
}

void ResultsWriter::packSamples()
{
    while (!m_pending.empty()) {
        const auto n = std::min<std::ptrdiff_t>(std::ssize(m_pending), maxSamplesPerBlock);
        const QByteArray columns =
            encodeSampleBlock(std::span(m_pending).first(static_cast<std::size_t>(n)));
        m_pending.erase(m_pending.begin(), m_pending.begin() + n);
        m_backlog.add(
            [step = m_pendingStep, block = m_nextBlock++, n = static_cast<qint64>(n),
             columns](const sqlite::Database& database) {
                database.prepare("INSERT INTO sample_block VALUES (?,?,?,?)")
                    .bind(1, step)
                    .bind(2, block)
                    .bind(3, n)
                    .bind(4, columns)
                    .run();
            },
            smallWrite + columns.size());
    }
}

void ResultsWriter::packAccounting()
{
    if (m_pendingAccounting.empty())
        return;
    const auto bytes =
        static_cast<qint64>(m_pendingAccounting.size() * sizeof(AccountingPoint)) + smallWrite;
    m_backlog.add(
        [points = std::exchange(m_pendingAccounting, {})](const sqlite::Database& database) {
            auto insert = insertAccounting(database);
            for (const AccountingPoint& point : points) {
                insert.bind(1, point.guest).bind(2, static_cast<qint64>(point.monotonicNs));
                int index = 3;
                for (const auto& [column, counter] : accountingColumns())
                    insert.bind(index++, toColumn(point.*counter));
                insert.run();
            }
        },
        bytes);
}

void ResultsWriter::finish(RunState state, const QString& message,
                           std::chrono::nanoseconds patience)
{
    packSamples();
    packAccounting();
    m_backlog.add(
        [=](const sqlite::Database& database) {
            database.prepare("UPDATE run SET state=?, message=?")
                .bind(1, toWord(state))
                .bind(2, message)
                .run();
        },
        smallWrite + 2 * message.size());
    m_backlog.finish(patience);
    try { // leaves a single file
        m_backlog.database().execute("PRAGMA journal_mode = DELETE");
    } catch (const sqlite::Error&) { // another program is reading; an empty journal remains, which
                                     // is harmless
    }
}

QString newResultsPath(const QString& folder, const QString& experimentName, const QDateTime& now)
{
    const QString stem = u"%1-%2"_s.arg(experimentName, now.toString(u"yyyyMMdd-HHmmss"_s));
    return unusedPath(QDir(folder).filePath(stem + u".unisweep"_s));
}

} // namespace unisweep
