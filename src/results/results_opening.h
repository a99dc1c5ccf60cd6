// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a results file that may be foreign, damaged, or incompletely written by a crashed run,
// without writing to it.
#pragma once

#include <memory>

#include <QString>
#include <QTemporaryDir>

#include "results/sqlite.h"

namespace unisweep
{

/// A results file opened for reading. If its last write was interrupted (its journal still exists),
/// file and journal are copied to a temporary folder, and the write is rolled back there.
class ResultsSource
{
public:
    /// Throws ResultsError if the file is not a results file or has a newer layout; sqlite::Error
    /// if it cannot be read.
    explicit ResultsSource(const QString& path);

    const sqlite::Database& database() const { return *m_database; }
    /// Opens another connection to the same content, for another thread. Throws sqlite::Error.
    sqlite::Database connect() const;
    /// 1 to resultsLayoutVersion.
    qint64 layout() const { return m_layout; }

private:
    void open();
    void copyWithJournal();
    void checkIdentity();

    QString m_path;
    QString m_content; ///< m_path, or its copy
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sqlite::Database> m_database;
    qint64 m_layout = 0;
};

/// What is missing from a file that SQLite reports as damaged: "it ends after 4096 of 20480 bytes";
/// empty if nothing is missing.
QString whereCutShort(const QString& path);

} // namespace unisweep
