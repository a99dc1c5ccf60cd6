// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/sqlite.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <QFile>
#include <sqlite3.h>

namespace unisweep::sqlite
{

static QString describe(sqlite3* database, int code)
{
    return database ? QString::fromUtf8(sqlite3_errmsg(database))
                    : QString::fromUtf8(sqlite3_errstr(code));
}

Error::Error(const QString& what, int resultCode)
    : std::runtime_error(what.toStdString())
    , code(resultCode)
{
}

static int primaryCode(int code)
{
    return code & 0xff; // the upper bits detail the cause
}

bool Error::isLocked() const
{
    return primaryCode(code) == SQLITE_BUSY || primaryCode(code) == SQLITE_LOCKED;
}

bool Error::isStorage() const
{
    switch (primaryCode(code)) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_NOMEM:
        return true;
    default:
        return false;
    }
}

bool Error::isMoved() const
{
    return code == SQLITE_READONLY_DBMOVED;
}

bool Error::needsRollback() const
{
    return code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY ||
           code == SQLITE_READONLY_CANTINIT;
}

bool Error::isCorrupt() const
{
    return primaryCode(code) == SQLITE_CORRUPT;
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        throw Error(describe(sqlite3_db_handle(m_statement.get()), code), code);
}

Statement& Statement::bind(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_statement.get(), index, value));
    return *this;
}

Statement& Statement::bind(int index, double value)
{
    check(sqlite3_bind_double(m_statement.get(), index, value));
    return *this;
}

Statement& Statement::bind(int index, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    check(sqlite3_bind_text64(m_statement.get(), index, utf8.constData(),
                              static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int index, const QByteArray& value)
{
    check(sqlite3_bind_blob64(m_statement.get(), index, value.constData(),
                              static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        throw Error(describe(sqlite3_db_handle(m_statement.get()), code), code);
    return false;
}

void Statement::run()
{
    while (step()) {
    }
    check(sqlite3_reset(m_statement.get()));
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(blob(column));
}

QByteArray Statement::blob(int column) const
{
    // In this order: getting the pointer may convert the value, which changes its length.
    const void* bytes = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char*>(bytes), sqlite3_column_bytes(m_statement.get(), column)};
}

void Database::Close::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

static int openFlags(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Mode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case Database::Mode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    }
    Q_UNREACHABLE();
}

// The longest text or blob, far above a console of many hours.
static constexpr int longestValue = 256 << 20;

static void harden(sqlite3* database)
{
    for (const auto& [option, value] :
         {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1), std::pair(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
          std::pair(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), std::pair(SQLITE_DBCONFIG_ENABLE_VIEW, 0),
          std::pair(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)}) {
        const int code = sqlite3_db_config(database, option, value, nullptr);
        if (code != SQLITE_OK)
            throw Error(describe(database, code), code);
    }
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
}

// SQLite cannot create a file exclusively, and two programs may choose the same name.
static void createNew(const QString& path)
{
    const int file =
        open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file < 0)
        throw Error(qt_error_string(errno), SQLITE_CANTOPEN);
    close(file);
}

Database::Database(const QString& path, Mode mode)
{
    if (mode == Mode::Create)
        createNew(path);
    sqlite3* database = nullptr;
    const int code =
        sqlite3_open_v2(QFile::encodeName(path).constData(), &database, openFlags(mode), nullptr);
    m_database.reset(database); // SQLite returns a handle even if opening fails
    if (code != SQLITE_OK)
        throw Error(describe(database, code), code);
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, 2000);
    harden(database);
    execute("PRAGMA cell_size_check = ON");
}

void Database::setLockTimeout(std::chrono::milliseconds timeout) const
{
    sqlite3_busy_timeout(m_database.get(), static_cast<int>(timeout.count()));
}

void Database::copyTo(const Database& target) const
{
    sqlite3_backup* backup =
        sqlite3_backup_init(target.m_database.get(), "main", m_database.get(), "main");
    if (!backup)
        throw Error(describe(target.m_database.get(), SQLITE_ERROR),
                    sqlite3_extended_errcode(target.m_database.get()));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK) {
        const int code = finished != SQLITE_OK ? finished : stepped;
        throw Error(QString::fromUtf8(sqlite3_errstr(code)), code);
    }
}

Statement Database::prepare(const char* sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(m_database.get(), sql, -1, &statement, nullptr);
    if (code != SQLITE_OK)
        throw Error(describe(m_database.get(), code), code);
    return Statement(statement);
}

void Database::execute(const char* sql) const
{
    const int code = sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw Error(describe(m_database.get(), code), code);
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_database.get());
}

Transaction::Transaction(const Database& database)
    : m_database(database)
{
    m_database.execute("BEGIN");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.execute("ROLLBACK");
    } catch (const Error&) { // already rolled back by SQLite (disk full)
    }
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_open = false;
}

} // namespace unisweep::sqlite
