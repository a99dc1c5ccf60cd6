// SPDX-License-Identifier: GPL-3.0-or-later
// The few SQLite calls that a results file needs, with RAII and exceptions.
#pragma once

#include <memory>
#include <stdexcept>

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace unisweep::sqlite
{

struct Error : std::runtime_error {
    Error(const QString& what, int resultCode);
    int code; ///< SQLite's extended result code
};

class Statement
{
public:
    Statement(Statement&&) = default;
    Statement& operator=(Statement&&) = default;

    Statement& bind(int index, qint64 value); ///< index from 1
    Statement& bind(int index, double value);
    Statement& bind(int index, const QString& value);
    Statement& bind(int index, const QByteArray& value);

    bool step(); ///< true: there is a row
    void run();  ///< steps to the end, and resets for the next bind

    qint64 integer(int column) const; ///< column from 0
    double real(int column) const;
    QString text(int column) const;
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

class Database
{
public:
    enum class Mode { Create, ReadWrite, ReadOnly };
    /// Create: the file must not exist.
    Database(const QString& path, Mode mode);

    Statement prepare(const char* sql) const;
    void execute(const char* sql) const;
    qint64 lastInsertId() const;

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Close> m_database;
};

/// Rolled back unless committed.
class Transaction
{
public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    const Database& m_database;
    bool m_open = true;
};

} // namespace unisweep::sqlite
