// SPDX-License-Identifier: GPL-3.0-or-later
// Disturbed runs on processes: a load client that crashes, and a results file that other programs
// read or replace, or whose name is taken. Measured samples are never lost.
#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "guest/isolated_process.h"
#include "guest_run.h"
#include "run/run.h"
#include "run/run_document.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class DisturbedRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clientThatCrashesCostsItsStepOnly();
    void readerOfTheFileDoesNotEndTheRun();
    void documentFollowsAFileThatHadToMove();
    void takenNameIsLeftAlone();

private:
    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
    Catalog m_catalog;
};

void DisturbedRunsTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = whyNoIsolatedProcess(); !why.isEmpty())
        QSKIP(qPrintable(why));
    m_catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
}

// The load client crashes at one rate, in each of two series: these steps are invalid, with the
// reason, and all others are measured.
void DisturbedRunsTest::clientThatCrashesCostsItsStepOnly()
{
    const QString real = QStandardPaths::findExecutable(u"dnsperf"_s);
    if (real.isEmpty())
        QSKIP("dnsperf is missing; run: packaging/deps --test");
    QTemporaryDir programs;
    QFile wrapper(programs.filePath(u"dnsperf"_s));
    QVERIFY(wrapper.open(QIODevice::WriteOnly));
    wrapper.write("#!/bin/sh\ncase \" $* \" in *' -Q 150 '*) kill -SEGV $$ ;; esac\nexec " +
                  real.toUtf8() + " \"$@\"\n");
    wrapper.close();
    QVERIFY(wrapper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QFile file(m_dir.filePath(u"crash.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: crash\nservice: dns\nclient: dnsperf\nrates: [50, 150, 100]\n"
               "duration: 1s\nwarm-up: 0s\nseries:\n"
               "  - {name: one, platform: process, server: bind}\n"
               "  - {name: two, platform: process, server: nsd}\n");
    file.close();
    QProcess run;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s,
                       programs.path() + QLatin1Char(':') + qEnvironmentVariable("PATH"));
    run.setProcessEnvironment(environment);
    const QString out = m_dir.filePath(u"crash"_s);
    run.start(UNISWEEP_BIN_DIR u"/unisweep"_s,
              {u"run"_s, file.fileName(), u"--no-figures"_s, u"--out"_s, out});
    QVERIFY(run.waitForFinished(120'000));
    const QByteArray errorOutput = run.readAllStandardError();
    QVERIFY2(errorOutput.contains("the load client failed"), errorOutput.constData());
    const RunData data =
        readResults(QDir(out).filePath(QDir(out).entryList({u"*.unisweep"_s}).value(0)));
    QCOMPARE(data.steps.size(), 6u);
    for (const StepData& step : data.steps) {
        const Verdict& verdict = step.record.verdict;
        if (step.record.offeredRate == 150) {
            QCOMPARE(verdict.kind, Verdict::Kind::Invalid);
            QVERIFY2(verdict.why.contains(u"the load client failed"_s), qPrintable(verdict.why));
        } else {
            QVERIFY2(verdict.kind != Verdict::Kind::Invalid, qPrintable(verdict.toText()));
            QVERIFY(step.statistics.count(Outcome::Answered) > 0);
        }
    }
}

// Another program, such as `sqlite3 RUN` with a query that is not read to its end, locks the file
// for three times as long as SQLite waits here.
void DisturbedRunsTest::readerOfTheFileDoesNotEndTheRun()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("python3 is missing; run: packaging/deps --test");
    QFile file(m_dir.filePath(u"read.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: read\nservice: dns\nrates: [100, 200]\nduration: 4s\n"
               "warm-up: 0s\nseries:\n  - {platform: process, server: bind}\n");
    file.close();
    const QString out = m_dir.filePath(u"read"_s);
    QProcess run;
    run.start(UNISWEEP_BIN_DIR u"/unisweep"_s,
              {u"run"_s, file.fileName(), u"--no-figures"_s, u"--out"_s, out});
    QByteArray errorOutput;
    QVERIFY2(
        QTest::qWaitFor(
            [&] { return (errorOutput += run.readAllStandardError()).contains("100 requests/s"); },
            60'000),
        errorOutput.constData());
    QProcess reader;
    reader.start(python, {u"-c"_s,
                          u"import sqlite3, sys, time\n"
                          "file = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                          "file.execute('begin')\n"
                          "rows = file.execute('select * from log union all select * from log')\n"
                          "print(rows.fetchone(), flush=True)\n"
                          "time.sleep(6)\n"_s,
                          QDir(out).filePath(QDir(out).entryList({u"*.unisweep"_s}).value(0))});
    QVERIFY(reader.waitForStarted());
    QVERIFY(run.waitForFinished(120'000));
    errorOutput += run.readAllStandardError();
    QVERIFY(reader.waitForFinished(30'000));
    QVERIFY2(reader.exitCode() == 0 && reader.readAllStandardOutput().contains("saving results in"),
             reader.readAllStandardError().constData());
    QVERIFY2(run.exitCode() == 0, errorOutput.constData());
    QVERIFY2(errorOutput.contains("another program has locked it"), errorOutput.constData());
    QVERIFY2(errorOutput.contains("being saved in"), errorOutput.constData());
    const RunData data =
        readResults(QDir(out).filePath(QDir(out).entryList({u"*.unisweep"_s}).value(0)));
    QCOMPARE(data.state, RunState::Finished);
    QCOMPARE(data.sampleCount(), 1200);
}

// During the run, another program replaces the results file with its own.
void DisturbedRunsTest::documentFollowsAFileThatHadToMove()
{
    const Experiment experiment = parseExperiment(
        u"moved.yaml"_s, "unisweep: 1\nname: moved\nservice: dns\nrates: [100]\nduration: 4s\n"
                         "warm-up: 0s\nseries:\n  - {platform: process, server: bind}\n");
    const QString path = m_dir.filePath(u"moved.unisweep"_s);
    RunThread thread;
    RunDocument document;
    document.follow(thread);
    QStringList moves;
    bool finished = false;
    connect(&document, &RunDocument::fileMoved, this, [&](const QString& to) { moves << to; });
    connect(&thread, &RunThread::finished, this, [&] { finished = true; });
    thread.start(experiment, m_catalog, path, {});
    QTRY_VERIFY_WITH_TIMEOUT(finished || document.run().sampleCount() > 0, 60'000);
    QVERIFY2(!finished, qPrintable(document.run().message));
    QVERIFY(QFile::remove(path));
    QFile theirs(path);
    QVERIFY(theirs.open(QIODevice::WriteOnly) && theirs.write("mine") == 4);
    theirs.close();
    QTRY_VERIFY_WITH_TIMEOUT(finished, 60'000);
    QCOMPARE(document.run().state, RunState::Finished);
    const QString moved = m_dir.filePath(u"moved-2.unisweep"_s);
    QCOMPARE(moves, QStringList{moved});
    QCOMPARE(document.run().file, moved);
    QCOMPARE(readResults(moved).sampleCount(), document.run().sampleCount());
    QCOMPARE(QFileInfo(path).size(), 4);
}

// The results file's name was free when the run was requested, but is taken when the run starts.
void DisturbedRunsTest::takenNameIsLeftAlone()
{
    const QString path = m_dir.filePath(u"taken.unisweep"_s);
    QFile taken(path);
    QVERIFY(taken.open(QIODevice::WriteOnly));
    taken.write("somebody else's");
    taken.close();
    Experiment experiment = oneSeries("{platform: process, server: bind}");
    experiment.duration = std::chrono::milliseconds(200);
    QuietObserver observer;
    const RunResult result = runExperiment(experiment, m_catalog, path, observer, {});
    QVERIFY2(result.state == RunState::Finished, qPrintable(result.message));
    QCOMPARE(result.file, m_dir.filePath(u"taken-2.unisweep"_s));
    QVERIFY(readResults(result.file).sampleCount() > 0);
    QVERIFY(taken.open(QIODevice::ReadOnly));
    QCOMPARE(taken.readAll(), "somebody else's");
}

QTEST_GUILESS_MAIN(DisturbedRunsTest)
#include "disturbed_runs.moc"
