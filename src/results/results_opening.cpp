// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/results_opening.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QtEndian>

#include "base/input_file.h"
#include "base/temporary_name.h"
#include "results/results_file.h"
#include "results/results_schema.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

[[noreturn]] static void fail(const QString& path, const QString& what)
{
    throw ResultsError(u"%1: %2"_s.arg(path, what).toStdString());
}

static qint64 pragma(const sqlite::Database& database, const char* sql)
{
    auto statement = database.prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

ResultsSource::ResultsSource(const QString& path)
    : m_path(path)
    , m_content(path)
{
    if (const QString why = whyNoRegularFile(path); !why.isEmpty())
        fail(path, why);
    if (QFileInfo(path).size() == 0)
        fail(path, ResultsError::tr("the file is empty"));
    try {
        open();
    } catch (const sqlite::Error& error) {
        if (!error.needsRollback())
            throw;
        copyWithJournal();
        open();
    }
}

sqlite::Database ResultsSource::connect() const
{
    return sqlite::Database(m_content, m_folder ? sqlite::Database::Mode::ReadWrite
                                                : sqlite::Database::Mode::ReadOnly);
}

void ResultsSource::open()
{
    m_database = std::make_unique<sqlite::Database>(connect());
    checkIdentity();
}

// Known names must be ordinary tables: a virtual table or a view would run code from the file's
// author.
static void checkTables(const sqlite::Database& database)
{
    static const QSet<QByteArray> ours = {"run",           "guest",
                                          "rung",          "step",
                                          "log",           "sample_block",
                                          "transfer",      "interval",
                                          "calibration",   "client_summary",
                                          "note",          "accounting",
                                          "console_line",  "runtime",
                                          "runtime_event", "hypervisor",
                                          "scheduling",    "scheduling_block",
                                          "door",          "door_block"};
    auto row = database.prepare("SELECT name, type, rootpage FROM sqlite_schema");
    while (row.step()) {
        const QByteArray name = row.blob(0).toLower();
        if (ours.contains(name) && (row.blob(1) != "table" || row.integer(2) <= 0))
            throw sqlite::Error(
                ResultsError::tr("\"%1\" is not an ordinary table").arg(QString::fromUtf8(name)),
                0);
    }
}

void ResultsSource::checkIdentity()
{
    if (pragma(*m_database, "PRAGMA page_count") == 0) // from a run that was killed at once
        fail(m_path, ResultsError::tr("the file is empty"));
    if (pragma(*m_database, "PRAGMA application_id") != resultsApplicationId)
        fail(m_path, ResultsError::tr("not a results file of Unisweep"));
    m_layout = pragma(*m_database, "PRAGMA user_version");
    if (m_layout < 1 || m_layout > resultsLayoutVersion)
        fail(m_path, ResultsError::tr("the file has layout %1, but this version of Unisweep reads "
                                      "layouts up to %2; use a newer version")
                         .arg(m_layout)
                         .arg(resultsLayoutVersion));
    checkTables(*m_database);
}

// A journal may name a super-journal, which SQLite deletes after rolling back. A foreign journal
// could thereby delete any of the user's files; Unisweep's journals never name one.
static bool namesOtherFile(const QString& journal)
{
    QFile file(journal);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(qMax<qint64>(0, file.size() - 8)))
        return true;
    static const QByteArray magic = QByteArray::fromHex("d9d505f920a163d7");
    return file.read(8) == magic;
}

void ResultsSource::copyWithJournal()
{
    m_database.reset();
    const QString journal = m_path + u"-journal"_s;
    if (QFileInfo(journal).isFile() && namesOtherFile(journal))
        fail(m_path,
             ResultsError::tr("the journal next to it (%1) was not written by Unisweep; remove it")
                 .arg(journal));
    m_folder = std::make_unique<QTemporaryDir>(temporaryTemplate());
    const QString copy = m_folder->filePath(u"run.unisweep"_s);
    for (const QString& suffix : {QString(), u"-journal"_s, u"-wal"_s}) {
        const QString from = m_path + suffix;
        if (!suffix.isEmpty() && !QFileInfo::exists(from))
            continue;
        if (!m_folder->isValid() || !QFile::copy(from, copy + suffix))
            fail(m_path, ResultsError::tr("Unisweep crashed while saving, and the temporary copy "
                                          "needed to undo that save cannot be created in %1; free "
                                          "space there, or set TMPDIR to another folder")
                             .arg(QDir::tempPath()));
        QFile::setPermissions(copy + suffix, QFile::ReadOwner | QFile::WriteOwner);
    }
    m_content = copy;
}

QString whereCutShort(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray header = file.read(100); // https://sqlite.org/fileformat.html, section 1.3
    if (header.size() < 100)
        return {};
    const auto pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    const auto pages = qFromBigEndian<quint32>(header.constData() + 28);
    const qint64 bytes = (pageSize == 1 ? qint64{65536} : qint64{pageSize}) * pages;
    if (file.size() >= bytes)
        return {};
    return ResultsError::tr("the file ends after %1 of %2 bytes")
        .arg(QString::number(file.size()), QString::number(bytes));
}

} // namespace unisweep
