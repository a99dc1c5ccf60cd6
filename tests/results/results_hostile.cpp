// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged, foreign and malicious results files: each is refused with an error that names the place,
// and none is written to.
#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "results/columns.h"
#include "results/note.h"
#include "results/sample_block.h"
#include "results_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ResultsHostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void truncatedFilesSayWhere();
    void impossibleSamplesAreRefused_data();
    void impossibleSamplesAreRefused();
    void foreignTriggersDoNotRun();
    void readingDoesNotWrite();
    void halfWrittenFileOnReadOnlyMediumOpens();
    void journalsThatNameOtherFilesAreRefused();

private:
    QString pathFor(const char* name) const
    {
        return m_dir.filePath(QLatin1String(name) + u".unisweep"_s);
    }
    QString refusal(const QString& path) const;
    QTemporaryDir m_dir;
};

// Returns the error; empty if the file was read.
QString ResultsHostileTest::refusal(const QString& path) const
{
    try {
        readResults(path);
    } catch (const ResultsError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

void ResultsHostileTest::badFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* sql, const char* message) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(message);
    };
    row("another program's", "PRAGMA application_id = 5", "not a results file of Unisweep");
    row("newer", "PRAGMA user_version = 4",
        "layout 4, but this version of Unisweep reads layouts up to 3");
    row("negative layout", "PRAGMA user_version = -1", "layout -1");
    row("block cut", "UPDATE sample_block SET columns = x'28b52ffd' WHERE step = 1",
        "step 1, block 0: a damaged");
    row("block huge", "UPDATE sample_block SET n = 1 << 60", "step 1, block 0: n is");
    row("block negative", "UPDATE sample_block SET n = -1", "step 1, block 0: n is -1");
    row("no experiment", "UPDATE run SET experiment_yaml = 'x'", "expected a mapping");
    row("no run", "DELETE FROM run", "record is missing");
    row("series", "UPDATE step SET series = 9",
        "step 1: it names series 9, but the experiment has 1");
    row("guest's series", "UPDATE guest SET series = -1", "guest 1: it names series -1");
    row("table gone", "DROP TABLE accounting", "no such table");
    row("guest gone", "DELETE FROM guest", "step 1: guest 1, which it names, is missing");
    row("accounting's guest", "UPDATE accounting SET guest = 7", "accounting of guest 7");
    row("duration 0", "UPDATE step SET duration_ns = 0 WHERE id = 2", "step 2: duration_ns is 0");
    row("duration long", "UPDATE step SET duration_ns = 9223372036854775807",
        "step 1: duration_ns is 9223372036854775807");
    row("rate 0", "UPDATE step SET offered_rate = 0", "step 1: offered_rate is 0");
    row("rate no int", "UPDATE step SET offered_rate = 1 << 40", "step 1: offered_rate is 1099");
    row("memory", "UPDATE step SET memory_mib = -5", "step 1: memory_mib is -5");
    row("epoch", "UPDATE step SET epoch_monotonic_ns = -1", "step 1: epoch_monotonic_ns is -1");
    row("boot", "UPDATE guest SET boot_ns = -2", "guest 1: boot_ns is -2");
    row("counter", "UPDATE accounting SET cpu_ns = 9223372036854775807", "accounting of guest 1");
    row("rung", "INSERT INTO rung VALUES (1, 0, 64, 'none', '', 9e999, 0)",
        "rung 1: best_rate is not a number");
    row("rung's series", "INSERT INTO rung VALUES (1, 3, 64, 'none', '', 1, 1)",
        "rung 1: it names series 3");
    row("summary", "INSERT INTO client_summary VALUES (1,-1,0,0,0,0,0,0,0,0,0,0,0,0,0,0)",
        "step 1: a count of client_summary is -1");
    row("interval", "INSERT INTO interval VALUES (1, 0, -1, 0, 0, 0, 0)",
        "step 1: interval.duration_ns is -1");
    row("datagram", "INSERT INTO transfer VALUES (1, 99999999)", "step 1: datagram_bytes");
    row("view for a table", "DROP TABLE log; CREATE VIEW log AS SELECT 1",
        "\"log\" is not an ordinary table");
    // Endless rows from a file of a few kilobytes.
    row("endless view",
        "ALTER TABLE accounting RENAME TO a; CREATE VIEW accounting AS WITH RECURSIVE c(x) AS "
        "(SELECT 1 UNION ALL SELECT x FROM c) SELECT x AS guest, x AS monotonic_ns FROM c",
        "is not an ordinary table");
    for (const char* table : {"scheduling", "scheduling_block", "door", "door_block"})
        row(table,
            (QByteArray("DROP TABLE IF EXISTS ") + table + "; CREATE VIEW " + table +
             " AS SELECT 1")
                .constData(),
            "is not an ordinary table");
    row("virtual table", "DROP TABLE log; CREATE VIRTUAL TABLE log USING fts5(at, line)",
        "\"log\" is not an ordinary table");
    // 5,000 blocks of about 100 bytes would decompress to 10 GB; there are enough for any memory.
    row("bomb",
        "WITH RECURSIVE c(x) AS (SELECT 100 UNION ALL SELECT x + 1 FROM c WHERE x < 100000) "
        "INSERT INTO sample_block SELECT 1, x, 65536, x'00' FROM c",
        "samples would take");
}

void ResultsHostileTest::badFilesAreRefused()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, message);
    const QString path = writeSomeRun(pathFor(QTest::currentDataTag()));
    QProcess sqlite; // separate process, since our own connection would forbid some of it
    sqlite.start(u"/usr/bin/python3"_s, {u"-c"_s,
                                         u"import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
                                         "c.executescript(sys.argv[2]); c.commit()"_s,
                                         path, QString::fromUtf8(sql)});
    QVERIFY(sqlite.waitForFinished());
    QVERIFY2(sqlite.exitCode() == 0, sqlite.readAllStandardError().constData());
    const QString why = refusal(path);
    QVERIFY2(why.contains(message), qPrintable(why));
    QVERIFY2(why.startsWith(path), qPrintable(why));
}

void ResultsHostileTest::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("message");
    QTest::newRow("text") << QByteArray(5000, 'x') << "damaged or is not a results file";
    QTest::newRow("empty") << QByteArray() << "the file is empty";
    QTest::newRow("a header alone") << QByteArray("SQLite format 3\0", 16) << "not a results file";
}

void ResultsHostileTest::otherFilesAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, message);
    QFile file(pathFor(QTest::currentDataTag()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const QString why = refusal(file.fileName());
    QVERIFY2(why.contains(message), qPrintable(why));
    QVERIFY(refusal(m_dir.filePath(u"missing"_s)).contains(u"no such file"));
    QVERIFY(refusal(m_dir.path()).contains(u"not a regular file"));
    QVERIFY(refusal(u"/dev/zero"_s).contains(u"not a regular file"));
}

void ResultsHostileTest::truncatedFilesSayWhere()
{
    const QString path = writeSomeRun(pathFor("truncated"));
    const qint64 whole = QFileInfo(path).size();
    for (const qint64 size : {whole - 4096, whole / 2, qint64{8192}, qint64{4096}}) {
        QVERIFY(QFile::resize(path, size));
        const QString why = refusal(path);
        QVERIFY2(why.contains(u"the file ends after %1 of %2 bytes"_s.arg(size).arg(whole)),
                 qPrintable(why));
    }
}

void ResultsHostileTest::impossibleSamplesAreRefused_data()
{
    QTest::addColumn<Sample>("sample");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const Sample& sample, const char* message) {
        QTest::newRow(name) << sample << QString::fromLatin1(message);
    };
    row("answered, never received", {.sentNs = 1, .outcome = Outcome::Answered},
        "\"answered\", but has no response time");
    row("answered, never sent", {.receivedNs = 1, .outcome = Outcome::Answered},
        "\"answered\", but has no response time");
    row("late, never received", {.sentNs = 1, .outcome = Outcome::Late}, "\"late\", but has no");
    row("lost, received", {.sentNs = 1, .receivedNs = 2}, "\"lost\", but has a response time");
    row("unsent, received", {.receivedNs = 2, .outcome = Outcome::Unsent}, "\"unsent\", but has");
    row("years away", {.intendedNs = 1LL << 60, .sentNs = 1LL << 60}, "more than 48 h away");
    row("overflow", {.intendedNs = INT64_MAX, .sentNs = INT64_MIN + 1}, "more than 48 h away");
    row("never due", {.intendedNs = INT64_MIN}, "more than 48 h away");
}

void ResultsHostileTest::impossibleSamplesAreRefused()
{
    QFETCH(Sample, sample);
    QFETCH(QString, message);
    const QString path = pathFor(QTest::currentDataTag());
    {
        ResultsWriter writer(path, someExperiment(), "{}");
        GuestRecord guest{.memoryMiB = 512};
        writer.addGuest(guest);
        StepRecord step{.guest = guest.id, .offeredRate = 100, .duration = std::chrono::seconds(1)};
        writer.addStep(step);
        // Written as columns, since the writer's own differences would overflow.
        writer.finish(RunState::Finished, {});
    }
    QByteArray raw;
    const auto put = [&](auto value) {
        raw.append(reinterpret_cast<const char*>(&value), sizeof value);
    };
    const auto relative = [&](qint64 time) {
        return time == never ? never
                             : static_cast<qint64>(static_cast<quint64>(time) -
                                                   static_cast<quint64>(sample.intendedNs));
    };
    put(qint64(sample.intendedNs));
    put(relative(sample.sentNs));
    put(relative(sample.receivedNs));
    put(quint32(0));
    put(static_cast<quint8>(sample.outcome));
    put(quint8(0));
    sqlite::Database(path, sqlite::Database::Mode::ReadWrite)
        .prepare("INSERT INTO sample_block VALUES (1, 0, 1, ?)")
        .bind(1, packColumns(raw))
        .run();
    const QString why = refusal(path);
    QVERIFY2(why.contains(message), qPrintable(why));
    QVERIFY2(why.contains(u"step 1"), qPrintable(why));
}

void ResultsHostileTest::foreignTriggersDoNotRun()
{
    const QString path = writeSomeRun(pathFor("trigger"));
    saveNotes(path, {{u"v"_s, 1, 2, u"first"_s}});
    QProcess sqlite;
    sqlite.start(u"/usr/bin/python3"_s,
                 {u"-c"_s,
                  u"import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
                  "c.executescript('CREATE TRIGGER t AFTER INSERT ON note BEGIN "
                  "UPDATE run SET message = \"gone\"; END')"_s,
                  path});
    QVERIFY(sqlite.waitForFinished());
    QCOMPARE(sqlite.exitCode(), 0);
    saveNotes(path, {{u"v"_s, 1, 2, u"second"_s}});
    const RunData run = readResults(path);
    QCOMPARE(run.message, u"the end"_s);
    QCOMPARE(run.notes.at(0).text, u"second"_s);
}

static QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ResultsHostileTest::readingDoesNotWrite()
{
    const QString path = writeSomeRun(pathFor("untouched"));
    const QByteArray before = contentOf(path);
    const QDateTime changed = QFileInfo(path).lastModified();
    readResults(path);
    QCOMPARE(contentOf(path), before);
    QCOMPARE(QFileInfo(path).lastModified(), changed);
    QCOMPARE(QDir(m_dir.path()).entryList({u"untouched*"_s}).size(), 1);
}

// Kills a writer in the middle of a write, so that its journal remains next to the file.
static void leaveHalfWritten(const QString& path)
{
    const pid_t child = fork();
    if (child == 0) {
        const sqlite::Database database(path, sqlite::Database::Mode::ReadWrite);
        database.execute("PRAGMA cache_size = 1; BEGIN; UPDATE run SET message = 'torn';"
                         "UPDATE sample_block SET columns = zeroblob(200000)");
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
}

void ResultsHostileTest::halfWrittenFileOnReadOnlyMediumOpens()
{
    const QString path = writeSomeRun(m_dir.filePath(u"medium/half.unisweep"_s));
    const qint64 samples = readResults(path).sampleCount();
    leaveHalfWritten(path);
    QVERIFY(QFileInfo(path + u"-journal"_s).size() > 0);
    const QByteArray torn = contentOf(path);

    // A writable file is read without being changed.
    QCOMPARE(readResults(path).message, u"the end"_s);
    QCOMPARE(contentOf(path), torn);
    if (geteuid() != 0)
        QSKIP("the read-only medium is a mount; run as root to try it");
    const pid_t child = fork();
    if (child == 0) {
        const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
        if (unshare(CLONE_NEWNS) != 0 ||
            mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            mount(folder.constData(), folder.constData(), nullptr, MS_BIND, nullptr) != 0 ||
            mount(nullptr, folder.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY,
                  nullptr) != 0)
            _exit(77);
        int code = 1;
        try {
            const RunData run = readResults(path);
            code = run.sampleCount() == samples && run.message == u"the end"_s ? 0 : 2;
        } catch (const std::exception& error) {
            qWarning("%s", error.what());
        }
        _exit(code);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    if (WEXITSTATUS(status) == 77)
        QSKIP("no mount namespace can be made here");
    QCOMPARE(WEXITSTATUS(status), 0);
}

void ResultsHostileTest::journalsThatNameOtherFilesAreRefused()
{
    const QString path = writeSomeRun(m_dir.filePath(u"super/half.unisweep"_s));
    leaveHalfWritten(path);
    QFile precious(m_dir.filePath(u"precious"_s));
    QVERIFY(precious.open(QIODevice::WriteOnly));
    precious.close();
    QFile journal(path + u"-journal"_s);
    QVERIFY(journal.open(QIODevice::Append));
    const QByteArray name = QFile::encodeName(precious.fileName());
    quint32 sum = 0;
    for (const char c : name)
        sum += static_cast<quint8>(c);
    const auto bigEndian = [](quint32 value) {
        QByteArray bytes(4, 0);
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    journal.write(bigEndian(0x40000000 / 4096 + 1) + name +
                  bigEndian(static_cast<quint32>(name.size())) + bigEndian(sum) +
                  QByteArray::fromHex("d9d505f920a163d7"));
    journal.close();
    const QString why = refusal(path);
    QVERIFY2(why.contains(u"was not written by Unisweep"), qPrintable(why));
    QVERIFY(precious.exists());
    QVERIFY_EXCEPTION_THROWN(saveNotes(path, {}), ResultsError);
    QVERIFY(precious.exists());
}

QTEST_GUILESS_MAIN(ResultsHostileTest)
#include "results_hostile.moc"
