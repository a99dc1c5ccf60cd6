// SPDX-License-Identifier: GPL-3.0-or-later
// The few SQLite calls that a results file needs, with RAII and exceptions. Every connection is
// hardened: files come from other people, too.
#pragma once

#include <chrono>
#include <memory>
#include <stdexcept>

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace unisweep::sqlite
{

/// What SQLite refuses, told for people.
struct Error : std::runtime_error {
    Error(const QString& what, int resultCode);
    int code; ///< SQLite's extended result code; 0: an error of ours

    /// Another program holds a lock on the file.
    bool isLocked() const;
    /// The disk is full, the folder is gone or read-only, a device fails: it may pass.
    bool isStorage() const;
    /// The file was deleted, renamed or replaced since it was opened.
    bool isMoved() const;
    /// A writer died in the middle of a write, and this connection may not roll it back.
    bool needsRollback() const;
    /// What the file holds contradicts itself.
    bool isCorrupt() const;
};

/// A prepared statement of a Database, used on the thread of that connection.
class Statement
{
public:
    Statement(Statement&&) = default;
    Statement& operator=(Statement&&) = default;

    // index: from 1, in the order of the question marks. Throw Error where there is no such one, or
    // no memory. Text and bytes are copied; null ones are bound as empty.
    Statement& bind(int index, qint64 value);
    Statement& bind(int index, double value);
    Statement& bind(int index, const QString& value);
    Statement& bind(int index, const QByteArray& value);

    /// True: there is a row, whose columns can be read until the next step. Throws Error: locked,
    /// full, damaged, as its functions tell.
    bool step();
    /// Steps to the end, and resets for the next bind. Throws Error.
    void run();

    // column: from 0, of the row that step() found; SQLite converts what is of another type.
    qint64 integer(int column) const; ///< 0 for what is no number
    double real(int column) const;    ///< the same
    QString text(int column) const;   ///< from UTF-8; empty for NULL
    QByteArray blob(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit Statement(sqlite3_stmt* statement)
        : m_statement(statement)
    {
    }
    void check(int code) const;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// A connection, for one thread at a time. Functions throw Error.
class Database
{
public:
    enum class Mode { Create, ReadWrite, ReadOnly };
    /// Create: the file must not exist. The schema of what is opened is not trusted: no function
    /// with side effects, no trigger and no view of it runs.
    Database(const QString& path, Mode mode);

    /// How long a call waits for another program's lock; 2 s at first.
    void setLockTimeout(std::chrono::milliseconds timeout) const;
    /// Replaces all that `target` has by a copy of this.
    void copyTo(const Database& target) const;

    /// One statement of SQL, in UTF-8.
    Statement prepare(const char* sql) const;
    /// Statements without parameters, separated by semicolons.
    void execute(const char* sql) const;
    /// The row id of this connection's last INSERT; 0 before the first.
    qint64 lastInsertId() const;

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Close> m_database;
};

/// All that happens to the database between its making and commit(), or nothing of it.
class Transaction
{
public:
    /// Throws Error when one is begun already, or the file is locked.
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    /// Throws Error; the transaction is then rolled back by the destructor.
    void commit();

private:
    const Database& m_database;
    bool m_open = true;
};

} // namespace unisweep::sqlite
