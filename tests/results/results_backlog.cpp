// SPDX-License-Identifier: GPL-3.0-or-later
// Runs whose results file is temporarily not writable: locked by a reader, disk full, deleted.
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "results_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class ResultsBacklogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersDoNotEndARun();
    void readersThatStayAreNamed();
    void capacityIsBounded();
    void fullDiskIsReported();
    void roomThatComesBackIsUsed();
    void deletedFilesAreMadeAgain_data();
    void deletedFilesAreMadeAgain();
    void newFilesReplaceNothing();
    void failedCreationLeavesNothing();

private:
    QString pathFor(const char* name) const
    {
        return m_dir.filePath(QLatin1String(name) + u".unisweep"_s);
    }
    QTemporaryDir m_dir;
};

// A run that keeps writing: one guest, one step.
struct Run {
    explicit Run(const QString& path)
        : writer(path, someExperiment(), "{}")
    {
        writer.setReport([this](const QString& line) {
            messages << line;
            writer.addLog(line);
        });
        GuestRecord guest{.memoryMiB = 512};
        writer.addGuest(guest);
        step = {.guest = guest.id, .offeredRate = 100, .duration = 10s};
        writer.addStep(step);
    }
    void measure(int n)
    {
        const auto more = someSamples(n, ++seed);
        samples.insert(samples.end(), more.begin(), more.end());
        writer.addSamples(step.id, more);
        writer.flush();
    }

    ResultsWriter writer;
    StepRecord step;
    unsigned seed = 0;
    std::vector<Sample> samples;
    QStringList messages;
};

// Another program's `begin; select …` that is left open.
static sqlite::Statement openCursor(const sqlite::Database& database)
{
    sqlite::Statement cursor = database.prepare("SELECT n FROM sample_block UNION ALL SELECT 1");
    cursor.step();
    return cursor;
}

void ResultsBacklogTest::readersDoNotEndARun()
{
    const QString path = pathFor("locked");
    Run run(path);
    run.measure(100);
    {
        const sqlite::Database reader(path, sqlite::Database::Mode::ReadOnly);
        reader.execute("BEGIN");
        const sqlite::Statement cursor = openCursor(reader);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            run.measure(100); // must not throw
        QVERIFY2(timer.elapsed() < 2000, "the run waits for the reader");
        QVERIFY(!run.writer.isWritten());
        QVERIFY2(run.messages.value(0).contains(u"another program has locked it"),
                 qPrintable(run.messages.value(0)));
    }
    // Written as soon as the reader has closed, not only at the end.
    QTRY_VERIFY_WITH_TIMEOUT((run.measure(1), run.writer.isWritten()), 5000);
    QCOMPARE(run.messages.size(), 2);
    QVERIFY2(run.messages.at(1).contains(u"saved in"), qPrintable(run.messages.at(1)));
    run.step.state = RunState::Finished;
    run.writer.updateStep(run.step);
    run.writer.finish(RunState::Finished, {});
    QVERIFY(readResults(path).steps.at(0).samples == SampleList(run.samples));
}

void ResultsBacklogTest::readersThatStayAreNamed()
{
    const QString path = pathFor("stays");
    Run run(path);
    run.measure(100);
    const sqlite::Database reader(path, sqlite::Database::Mode::ReadOnly);
    const sqlite::Statement cursor = openCursor(reader);
    run.measure(100);
    try {
        run.writer.finish(RunState::Finished, {}, 200ms);
        QFAIL("finished without writing");
    } catch (const ResultsError& error) {
        QVERIFY2(QByteArray(error.what()).contains("another program has locked it"), error.what());
    }
}

void ResultsBacklogTest::capacityIsBounded()
{
    const QString path = pathFor("capacity");
    WriteBacklog backlog(path, sqlite::Database(path, sqlite::Database::Mode::Create), 1000);
    backlog.database().execute("CREATE TABLE t (x)");
    const sqlite::Database reader(path, sqlite::Database::Mode::ReadOnly);
    sqlite::Statement cursor = reader.prepare("SELECT 1 FROM sqlite_schema UNION ALL SELECT 2");
    QVERIFY(cursor.step());
    const auto write = [](const sqlite::Database& database) {
        database.execute("INSERT INTO t VALUES (1)");
    };
    for (int i = 0; i < 10; ++i)
        backlog.add(write, 100);
    QVERIFY_EXCEPTION_THROWN(backlog.add(write, 100), ResultsError);
}

// Runs `work` with a limit on the file size in place of a full disk: SQLite's writes fail in either
// case. Returns the child's exit code.
template<class Work> static int onFullDisk(rlim_t bytes, Work work)
{
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, RLIM_INFINITY};
        setrlimit(RLIMIT_FSIZE, &limit);
        _exit(work());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void ResultsBacklogTest::fullDiskIsReported()
{
    const QString path = pathFor("full");
    const int code = onFullDisk(256 * 1024, [&] {
        Run run(path);
        for (int i = 0; i < 40; ++i)
            run.measure(2000); // must not throw
        if (!run.messages.value(0).contains(u"Check that the disk has room"))
            return 2;
        try {
            run.writer.finish(RunState::Finished, {}, 100ms);
        } catch (const ResultsError& error) {
            return QByteArray(error.what()).contains("Could not save the results") ? 0 : 3;
        }
        return 4;
    });
    QCOMPARE(code, 0);
    const qint64 kept = readResults(path).sampleCount(); // what was written before is readable
    QVERIFY(kept > 0 && kept < 80'000);
}

void ResultsBacklogTest::roomThatComesBackIsUsed()
{
    const QString path = pathFor("room");
    const int code = onFullDisk(256 * 1024, [&] {
        Run run(path);
        for (int i = 0; i < 40; ++i)
            run.measure(2000);
        const rlimit unlimited{RLIM_INFINITY, RLIM_INFINITY};
        setrlimit(RLIMIT_FSIZE, &unlimited);
        run.writer.finish(RunState::Finished, {});
        return run.messages.last().contains(u"saved in") ? 0 : 1;
    });
    QCOMPARE(code, 0);
    QCOMPARE(readResults(path).sampleCount(), 80'000);
}

void ResultsBacklogTest::deletedFilesAreMadeAgain_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("deleted") << "deleted";
    QTest::newRow("its folder, too") << "folder";
    QTest::newRow("another in its place") << "replaced";
}

void ResultsBacklogTest::deletedFilesAreMadeAgain()
{
    QFETCH(QString, what);
    const QString folder = m_dir.filePath(what);
    const QString path = folder + u"/gone.unisweep"_s;
    Run run(path);
    run.measure(100);
    if (what == u"folder"_s)
        QVERIFY(QDir(folder).removeRecursively());
    else
        QVERIFY(QFile::remove(path));
    if (what == u"replaced"_s) {
        QFile other(path);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("mine");
    }
    run.measure(100);
    run.measure(100);
    run.step.state = RunState::Finished;
    run.writer.updateStep(run.step);
    run.writer.finish(RunState::Finished, {});
    QVERIFY2(run.messages.join(u' ').contains(u"deleted or renamed"),
             qPrintable(run.messages.join(u' ')));
    const bool isElsewhere = run.writer.path() != path;
    QCOMPARE(isElsewhere, what == u"replaced"_s);
    QVERIFY(readResults(run.writer.path()).steps.at(0).samples == SampleList(run.samples));
    if (isElsewhere)
        QCOMPARE(QFileInfo(path).size(), 4);
}

void ResultsBacklogTest::newFilesReplaceNothing()
{
    const QString path = pathFor("taken");
    QVERIFY(QFile::link(m_dir.filePath(u"nowhere"_s), path)); // a dangling link
    QVERIFY_EXCEPTION_THROWN(ResultsWriter(path, someExperiment(), "{}"), ResultsError);
    QVERIFY(!QFile::exists(m_dir.filePath(u"nowhere"_s)));
    // A folder that cannot be created even by root, because a file has its name.
    QFile file(m_dir.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY_EXCEPTION_THROWN(
        ResultsWriter(file.fileName() + u"/a.unisweep"_s, someExperiment(), "{}"), ResultsError);
}

void ResultsBacklogTest::failedCreationLeavesNothing()
{
    for (const rlim_t room : {0, 1024, 16 * 1024}) {
        const QString path = pathFor("unmade");
        const int code = onFullDisk(room, [&] {
            try {
                const ResultsWriter writer(path, someExperiment(), "{}");
                return 2;
            } catch (const ResultsError& error) {
                return QByteArray(error.what()).contains("Cannot save the results") ? 0 : 3;
            }
        });
        QCOMPARE(code, 0);
        QCOMPARE(QDir(m_dir.path()).entryList({u"unmade*"_s}, QDir::Files), QStringList());
    }
}

QTEST_GUILESS_MAIN(ResultsBacklogTest)
#include "results_backlog.moc"
