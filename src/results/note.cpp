// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/note.h"

#include "results/results_file.h"
#include "results/results_opening.h"
#include "results/sqlite.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void saveNotes(const QString& resultsPath, const std::vector<Note>& notes)
{
    try {
        static_cast<void>(ResultsSource(resultsPath)); // throws unless the file is a results file
        const sqlite::Database database(resultsPath, sqlite::Database::Mode::ReadWrite);
        sqlite::Transaction transaction(database);
        // Older files lack the table.
        database.execute("CREATE TABLE IF NOT EXISTS note (view TEXT NOT NULL, x REAL NOT NULL, "
                         "y REAL NOT NULL, text TEXT NOT NULL);"
                         "DELETE FROM note");
        auto insert = database.prepare("INSERT INTO note VALUES (?, ?, ?, ?)");
        for (const Note& note : notes) {
            insert.bind(1, note.view).bind(2, note.x).bind(3, note.y).bind(4, note.text).run();
        }
        transaction.commit();
    } catch (const sqlite::Error& error) {
        throw ResultsError(
            ResultsError::tr("Cannot save the notes in %1: %2. Check that the file is writable.")
                .arg(resultsPath, QString::fromUtf8(error.what()))
                .toStdString());
    }
}

} // namespace unisweep
