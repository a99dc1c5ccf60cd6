// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/results_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "base/duration_text.h"
#include "experiment/experiment_yaml.h"
#include "results/accounting.h"
#include "results/client_tables.h"
#include "results/guest_arguments.h"
#include "results/sample_block.h"

namespace unisweep
{

using namespace std::chrono_literals;

// "unsw": `file` and other tools can tell our files from other SQLite databases.
static constexpr const char* schema = R"sql(
PRAGMA application_id = 0x756e7377;
PRAGMA user_version = 3;
PRAGMA journal_mode = TRUNCATE;
PRAGMA synchronous = NORMAL;
BEGIN;
CREATE TABLE run (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    unisweep_version TEXT NOT NULL,
    experiment_yaml TEXT NOT NULL,
    host_json TEXT NOT NULL,
    started TEXT NOT NULL,
    state TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE TABLE guest (
    id INTEGER PRIMARY KEY,
    series INTEGER NOT NULL,
    memory_mib INTEGER NOT NULL,
    repetition INTEGER NOT NULL,
    hypervisor_uri TEXT NOT NULL,
    accelerator TEXT NOT NULL,
    domain_xml TEXT NOT NULL,
    command_line TEXT NOT NULL,
    image_json TEXT NOT NULL,
    boot_ns INTEGER NOT NULL,
    console TEXT NOT NULL,
    ending TEXT NOT NULL,
    arguments_json TEXT NOT NULL DEFAULT '{}',
    failure TEXT NOT NULL DEFAULT 'none',
    purpose TEXT NOT NULL DEFAULT 'load'
);
CREATE TABLE rung (
    id INTEGER PRIMARY KEY,
    series INTEGER NOT NULL,
    memory_mib INTEGER NOT NULL,
    failure TEXT NOT NULL,
    why TEXT NOT NULL,
    best_rate REAL NOT NULL,
    baseline_rate REAL NOT NULL
);
CREATE TABLE step (
    id INTEGER PRIMARY KEY,
    guest INTEGER NOT NULL REFERENCES guest (id),
    series INTEGER NOT NULL,
    memory_mib INTEGER NOT NULL,
    repetition INTEGER NOT NULL,
    offered_rate INTEGER NOT NULL,
    duration_ns INTEGER NOT NULL,
    epoch_monotonic_ns INTEGER NOT NULL,
    epoch_realtime_ns INTEGER NOT NULL,
    state TEXT NOT NULL,
    verdict TEXT NOT NULL,
    verdict_why TEXT NOT NULL,
    client_json TEXT NOT NULL
);
CREATE TABLE sample_block (
    step INTEGER NOT NULL REFERENCES step (id),
    block INTEGER NOT NULL,
    n INTEGER NOT NULL,
    columns BLOB NOT NULL,
    PRIMARY KEY (step, block)
);
CREATE TABLE log (at TEXT NOT NULL, line TEXT NOT NULL);
CREATE TABLE calibration (measured TEXT NOT NULL, client_json TEXT NOT NULL);
COMMIT;
)sql";

static QString makeFolderOf(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder)) {
        throw ResultsError(
            QStringLiteral("%1: the folder cannot be made; choose another place for the results")
                .arg(folder)
                .toStdString());
    }
    return path;
}

// SQLite's errors with the file's name, and what to do.
template<class F> static auto withPath(const QString& path, F work)
{
    try {
        return work();
    } catch (const sqlite::Error& error) {
        throw ResultsError(
            QStringLiteral("%1: the results cannot be kept: %2; see that the disk has room and "
                           "the folder can be written")
                .arg(path, QString::fromUtf8(error.what()))
                .toStdString());
    }
}

template<class F> auto ResultsWriter::guarded(F work) const
{
    return withPath(m_path, work);
}

static QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

static void createAccounting(const sqlite::Database& database)
{
    std::string sql = "CREATE TABLE accounting (guest INTEGER NOT NULL REFERENCES guest (id), "
                      "monotonic_ns INTEGER NOT NULL";
    for (const auto& [column, counter] : accountingColumns())
        sql += std::string(", ") + column + " INTEGER NOT NULL";
    database.execute((sql + ")").c_str());
}

static sqlite::Statement insertAccounting(const sqlite::Database& database)
{
    std::string sql = "INSERT INTO accounting VALUES (?,?";
    for (std::size_t i = 0; i < accountingColumns().size(); ++i)
        sql += ",?";
    return database.prepare((sql + ")").c_str());
}

ResultsWriter::ResultsWriter(const QString& path, const Experiment& experiment,
                             const QByteArray& hostJson)
    : m_path(makeFolderOf(path))
    , m_database(
          withPath(path, [&] { return sqlite::Database(path, sqlite::Database::Mode::Create); }))
    , m_lastWrite(std::chrono::steady_clock::now())
{
    guarded([&] {
        m_database.execute(schema);
        createClientTables(m_database);
        createAccounting(m_database);
        m_database.prepare("INSERT INTO run VALUES (1, ?, ?, ?, ?, 'running', '')")
            .bind(1, QCoreApplication::applicationVersion())
            .bind(2, QString::fromUtf8(toYaml(experiment)))
            .bind(3, QString::fromUtf8(hostJson))
            .bind(4, now())
            .run();
    });
}

static void bindGuest(sqlite::Statement& statement, const GuestRecord& guest)
{
    statement.bind(1, qint64(guest.series))
        .bind(2, qint64(guest.memoryMiB))
        .bind(3, qint64(guest.repetition))
        .bind(4, guest.hypervisorUri)
        .bind(5, guest.accelerator)
        .bind(6, guest.domainXml)
        .bind(7, guest.commandLine)
        .bind(8, QString::fromUtf8(guest.imageJson))
        .bind(9, guest.bootNs)
        .bind(10, guest.console)
        .bind(11, guest.ending)
        .bind(12, QString::fromUtf8(argumentsToJson(guest.arguments)))
        .bind(13, toWord(guest.failure))
        .bind(14, toWord(guest.purpose));
}

void ResultsWriter::addGuest(GuestRecord& guest)
{
    guarded([&] {
        auto insert = m_database.prepare(
            "INSERT INTO guest (series, memory_mib, repetition, hypervisor_uri, accelerator, "
            "domain_xml,"
            " command_line, image_json, boot_ns, console, ending, arguments_json, failure,"
            " purpose) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        bindGuest(insert, guest);
        insert.run();
        guest.id = m_database.lastInsertId();
    });
}

void ResultsWriter::updateGuest(const GuestRecord& guest)
{
    guarded([&] {
        auto update =
            m_database.prepare("UPDATE guest SET series=?, memory_mib=?, repetition=?, "
                               "hypervisor_uri=?, accelerator=?,"
                               " domain_xml=?, command_line=?, image_json=?, boot_ns=?, "
                               "console=?, ending=?, arguments_json=?, failure=?, purpose=?"
                               " WHERE id=?");
        bindGuest(update, guest);
        update.bind(15, guest.id).run();
    });
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
    guarded([&] {
        auto insert = m_database.prepare(
            "INSERT INTO step (guest, series, memory_mib, repetition, offered_rate, duration_ns,"
            " epoch_monotonic_ns, epoch_realtime_ns, state, verdict, verdict_why, client_json)"
            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
        bindStep(insert, step);
        insert.run();
        step.id = m_database.lastInsertId();
        if (step.datagramBytes > 0)
            insertTransfer(m_database, step.id, step.datagramBytes);
    });
    m_nextBlock = 0;
}

void ResultsWriter::updateStep(const StepRecord& step)
{
    flush();
    guarded([&] {
        auto update = m_database.prepare("UPDATE step SET guest=?, series=?, memory_mib=?, "
                                         "repetition=?, offered_rate=?, duration_ns=?,"
                                         " epoch_monotonic_ns=?, epoch_realtime_ns=?, state=?, "
                                         "verdict=?, verdict_why=?, client_json=?"
                                         " WHERE id=?");
        bindStep(update, step);
        update.bind(13, step.id).run();
    });
}

void ResultsWriter::addSamples(qint64 step, std::span<const Sample> samples)
{
    if (step != m_pendingStep)
        flush();
    m_pendingStep = step;
    m_pending.insert(m_pending.end(), samples.begin(), samples.end());
    const bool due = std::chrono::steady_clock::now() - m_lastWrite > 1s;
    if (due || static_cast<qsizetype>(m_pending.size()) >= maxSamplesPerBlock)
        flush();
}

void ResultsWriter::addSummary(qint64 step, const ClientSummary& summary)
{
    guarded([&] { insertSummary(m_database, step, summary); });
}

void ResultsWriter::addInterval(qint64 step, const TransferInterval& interval)
{
    guarded([&] { insertInterval(m_database, step, interval); }); // a few a second
}

void ResultsWriter::addAccounting(const AccountingPoint& point)
{
    m_pendingAccounting.push_back(point); // written with the next flush: one transaction, one sync
}

void ResultsWriter::addRung(RungRecord& rung)
{
    guarded([&] {
        m_database
            .prepare("INSERT INTO rung (series, memory_mib, failure, why, best_rate, baseline_rate)"
                     " VALUES (?,?,?,?,?,?)")
            .bind(1, qint64(rung.series))
            .bind(2, qint64(rung.memoryMiB))
            .bind(3, toWord(rung.failure))
            .bind(4, rung.why)
            .bind(5, rung.bestRate)
            .bind(6, rung.baselineRate)
            .run();
        rung.id = m_database.lastInsertId();
    });
}

void ResultsWriter::addLog(const QString& line)
{
    guarded([&] {
        m_database.prepare("INSERT INTO log VALUES (?, ?)").bind(1, now()).bind(2, line).run();
    });
}

void ResultsWriter::setCalibration(const Calibration& calibration)
{
    guarded([&] {
        m_database.execute("DELETE FROM calibration");
        m_database.prepare("INSERT INTO calibration VALUES (?, ?)")
            .bind(1, calibration.measured.toUTC().toString(Qt::ISODateWithMs))
            .bind(2, QString::fromUtf8(calibration.json))
            .run();
    });
}

void ResultsWriter::flush()
{
    m_lastWrite = std::chrono::steady_clock::now();
    if (m_pending.empty() && m_pendingAccounting.empty())
        return;
    guarded([&] {
        sqlite::Transaction transaction(m_database);
        writeBlocks();
        auto insert = insertAccounting(m_database);
        for (const AccountingPoint& point : m_pendingAccounting) {
            insert.bind(1, point.guest).bind(2, static_cast<qint64>(point.monotonicNs));
            int index = 3;
            for (const auto& [column, counter] : accountingColumns())
                insert.bind(index++, point.*counter);
            insert.run();
        }
        transaction.commit();
    });
    m_pending.clear();
    m_pendingAccounting.clear();
}

void ResultsWriter::writeBlocks()
{
    std::span<const Sample> rest = m_pending;
    auto insert = m_database.prepare("INSERT INTO sample_block VALUES (?,?,?,?)");
    while (!rest.empty()) {
        const auto block = rest.first(std::min<std::size_t>(rest.size(), maxSamplesPerBlock));
        rest = rest.subspan(block.size());
        insert.bind(1, m_pendingStep)
            .bind(2, m_nextBlock++)
            .bind(3, static_cast<qint64>(block.size()))
            .bind(4, encodeSampleBlock(block))
            .run();
    }
}

void ResultsWriter::finish(RunState state, const QString& message)
{
    flush();
    guarded([&] {
        m_database.prepare("UPDATE run SET state=?, message=?")
            .bind(1, toWord(state))
            .bind(2, message)
            .run();
        m_database.execute(
            "PRAGMA journal_mode = DELETE"); // leaves one file, and nothing beside it
    });
}

QString newResultsPath(const QString& folder, const QString& experimentName, const QDateTime& now)
{
    const QString stem = QStringLiteral("%1-%2").arg(
        experimentName, now.toString(QStringLiteral("yyyyMMdd-HHmmss")));
    QString path = QDir(folder).filePath(stem + QStringLiteral(".unisweep"));
    for (int i = 2; QFile::exists(path); ++i)
        path = QDir(folder).filePath(QStringLiteral("%1-%2.unisweep").arg(stem).arg(i));
    return path;
}

} // namespace unisweep
