// SPDX-License-Identifier: GPL-3.0-or-later
// The SQLite calls that results files need, with RAII and exceptions. Every connection is hardened,
// because files may come from other people.
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

/// An error from SQLite; the message is translated.
struct Error : std::runtime_error {
    Error(const QString& what, int resultCode);
    int code; ///< SQLite's extended result code; 0: an error found by Unisweep

    /// Another program holds a lock on the file.
    bool isLocked() const;
    /// The disk is full, the folder is missing or read-only, or a device fails; may be temporary.
    bool isStorage() const;
    /// The file was deleted, renamed or replaced since it was opened.
    bool isMoved() const;
    /// A writer crashed during a write, and this connection is not allowed to roll it back.
    bool needsRollback() const;
    /// The content of the file is inconsistent.
    bool isCorrupt() const;
};

/// A prepared statement. Use it on the thread that uses its Database.
class Statement
{
public:
    Statement(Statement&&) = default;
    Statement& operator=(Statement&&) = default;

    // index: from 1, in the order of the question marks. Throw Error if it is invalid or memory is
    // short. Text and bytes are copied; null ones are bound as empty.
    Statement& bind(int index, qint64 value);
    Statement& bind(int index, double value);
    Statement& bind(int index, const QString& value);
    Statement& bind(int index, const QByteArray& value);

    /// Returns true if there is a row, whose columns can be read until the next step. Throws Error.
    bool step();
    /// Executes the statement to its end and resets it for the next bind. Throws Error.
    void run();

    // column: from 0, of the row that step() found; SQLite converts values of another type.
    qint64 integer(int column) const;  ///< 0 if it is not a number
    double real(int column) const;     ///< 0 if it is not a number
    QString text(int column) const;    ///< from UTF-8; empty for NULL
    QByteArray blob(int column) const; ///< a copy; empty for NULL

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
    /// Create: the file must not exist. An opened file's schema is not trusted: none of its
    /// functions with side effects, triggers or views are executed.
    Database(const QString& path, Mode mode);

    /// How long a call waits for another program's lock; the default is 2 s.
    void setLockTimeout(std::chrono::milliseconds timeout) const;
    /// Replaces the content of `target` with a copy of this database.
    void copyTo(const Database& target) const;

    /// Prepares one statement.
    Statement prepare(const char* sql) const;
    /// Executes statements without parameters, separated by semicolons.
    void execute(const char* sql) const;
    /// The row id of this connection's last INSERT; 0 before the first one.
    qint64 lastInsertId() const;

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Close> m_database;
};

/// Applies all changes made between its construction and commit(), or none of them.
class Transaction
{
public:
    /// Throws Error if a transaction is already active or the file is locked.
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    /// Throws Error; the destructor then rolls the transaction back.
    void commit();

private:
    const Database& m_database;
    bool m_open = true;
};

} // namespace unisweep::sqlite
