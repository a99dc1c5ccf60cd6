// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/results_schema.h"

#include <string>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "experiment/experiment_yaml.h"
#include "results/accounting.h"
#include "results/client_tables.h"
#include "results/door_table.h"
#include "results/hypervisor_table.h"
#include "results/results_file.h"
#include "results/runtime_tables.h"
#include "results/scheduling_table.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// "unsw": `file` and other tools can distinguish results files from other databases.
static constexpr const char* schema = R"sql(
PRAGMA application_id = 0x756e7377;
PRAGMA user_version = 3;
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

static void makeFolderOf(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder)) {
        throw ResultsError(
            ResultsError::tr("Cannot create the folder %1. Choose another place for the results.")
                .arg(folder)
                .toStdString());
    }
}

// Adds the file's name and advice to SQLite's errors.
template<class F> static auto withPath(const QString& path, F work)
{
    try {
        return work();
    } catch (const sqlite::Error& error) {
        throw ResultsError(ResultsError::tr("Cannot save the results in %1: %2. Check that the "
                                            "disk has room and the folder is writable.")
                               .arg(path, QString::fromUtf8(error.what()))
                               .toStdString());
    }
}

QString utcNowText()
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

// Creates the database in memory.
static sqlite::Database madeDatabase(const Experiment& experiment, const QByteArray& hostJson)
{
    sqlite::Database database(u":memory:"_s, sqlite::Database::Mode::ReadWrite);
    database.execute(schema);
    createClientTables(database);
    createSchedulingTables(database);
    createDoorTables(database);
    createRuntimeTables(database);
    createHypervisorTable(database);
    createAccounting(database);
    database.prepare("INSERT INTO run VALUES (1, ?, ?, ?, ?, 'running', '')")
        .bind(1, QCoreApplication::applicationVersion())
        .bind(2, QString::fromUtf8(toYaml(experiment)))
        .bind(3, QString::fromUtf8(hostJson))
        .bind(4, utcNowText())
        .run();
    return database;
}

// Written in one transaction: if the program is killed meanwhile, the file is complete or empty,
// but never lacks a table. Does not wait for the disk, because there are no results to lose yet.
sqlite::Database createResultsDatabase(const QString& path, const Experiment& experiment,
                                       const QByteArray& hostJson)
{
    makeFolderOf(path);
    return withPath(path, [&] {
        sqlite::Database database(path, sqlite::Database::Mode::Create);
        try {
            database.execute("PRAGMA synchronous = OFF");
            madeDatabase(experiment, hostJson).copyTo(database);
            database.execute("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL");
        } catch (const sqlite::Error&) { // the disk is full: what was made here holds nothing
            QFile::remove(path);
            QFile::remove(path + u"-journal"_s);
            throw;
        }
        return database;
    });
}

} // namespace unisweep
