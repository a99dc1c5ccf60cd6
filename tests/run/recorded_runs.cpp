// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded runs shipped with Unisweep: their descriptions follow from their samples, they are
// small, and nothing writes to them.
#include "run/recorded_runs.h"

#include <QtTest>

#include "experiment/problem.h"
#include "results/results_file.h"
#include "run/built_in.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class RecordedRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsListed();
    void togetherTheyAreSmall();
    void descriptionsMatchTheSamples_data();
    void descriptionsMatchTheSamples();
    void noneNamesItsMachine_data();
    void noneNamesItsMachine();
    void namesAreFound();
    void copiesCanBeWritten();
    void wrongWordsAreRefused_data();
    void wrongWordsAreRefused();
};

static QString folderOfRecorded()
{
    return builtInFolder() + u"/recorded"_s;
}

void RecordedRunsTest::everyFileIsListed()
{
    const QDir folder(folderOfRecorded());
    QStringList listed;
    for (const RecordedRun& run : recordedRuns())
        listed << run.name;
    QVERIFY(listed.size() >= 2);
    for (const char* ending : {"*.yaml", "*.unisweep"}) {
        QStringList names;
        for (const QString& file : folder.entryList({QLatin1String(ending)}, QDir::Files))
            names << QFileInfo(file).completeBaseName();
        QCOMPARE(names, listed);
    }
    // Recorded runs are not listed as experiments.
    for (const BuiltInExperiment& one : builtInExperiments())
        QVERIFY2(!one.name.contains("recorded"_L1), qPrintable(one.name));
}

void RecordedRunsTest::togetherTheyAreSmall()
{
    qint64 bytes = 0;
    for (const RecordedRun& run : recordedRuns())
        bytes += run.bytes;
    QVERIFY2(bytes < 6'000'000, qPrintable(QString::number(bytes)));
}

void RecordedRunsTest::descriptionsMatchTheSamples_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(folderOfRecorded());
    for (const QString& file : folder.entryList({u"*.yaml"_s}, QDir::Files))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void RecordedRunsTest::descriptionsMatchTheSamples()
{
    QFETCH(QString, file);
    const RecordedRun described = readRecordedRun(file);
    QVERIFY(isBuiltIn(described.path)); // so that it is opened as a copy
    const RunData run = readResults(described.path);
    QCOMPARE(run.state, RunState::Finished);
    const auto mark = readRecordingMark(described.path);
    QVERIFY(mark.has_value());
    QCOMPARE(mark->title, described.title);
    QCOMPARE(mark->about, described.about);
    QCOMPARE(mark->host, described.host);
    QCOMPARE(described.date, run.started.date());
    QStringList platforms;
    for (const Series& series : run.experiment.series) {
        if (!platforms.contains(series.platform))
            platforms << series.platform;
    }
    QCOMPARE(described.platforms, platforms);
    bool emulated = false;
    for (const GuestRecord& guest : run.guests)
        emulated = emulated || guest.accelerator == Accelerator::Tcg;
    QCOMPARE(described.emulated, emulated);
    QCOMPARE(described.verdict, run.verdict().kind);
    QCOMPARE(described.findings, findingsOf(run)); // computed from the samples
    QVERIFY(run.sampleCount() > 1000);
}

void RecordedRunsTest::noneNamesItsMachine_data()
{
    descriptionsMatchTheSamples_data();
}

// Texts in a results file are not compressed, so a search of its bytes finds paths of the machine
// that made it.
void RecordedRunsTest::noneNamesItsMachine()
{
    QFETCH(QString, file);
    QFile results(readRecordedRun(file).path);
    QVERIFY(results.open(QIODevice::ReadOnly));
    const QByteArray bytes = results.readAll();
    for (const char* folder : {"/home/", "/root/", "/tmp/", "/var/tmp/"})
        QVERIFY2(!bytes.contains(folder), folder);
}

void RecordedRunsTest::namesAreFound()
{
    const RecordedRun first = recordedRuns().constFirst();
    QCOMPARE(runPath(first.name), first.path);
    QCOMPARE(runPath(first.name + u".unisweep"_s), first.path);
    QCOMPARE(runPath(u"nothing"_s), u"nothing"_s);
    QCOMPARE(runPath({}), QString());
    QCOMPARE(runPath(u"./"_s + first.name), u"./"_s + first.name);
    // A file of the user takes precedence.
    QTemporaryDir here;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(here.path()));
    QFile mine(first.name);
    const bool made = mine.open(QIODevice::WriteOnly);
    const QString found = runPath(first.name);
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(made);
    QCOMPARE(found, first.name);
}

void RecordedRunsTest::copiesCanBeWritten()
{
    QTemporaryDir here;
    RecordedRun recorded = recordedRuns().constFirst();
    // As in an installation that is read-only for its users.
    const QString original = here.filePath(u"original"_s);
    QVERIFY(QFile::copy(recorded.path, original));
    QVERIFY(QFile::setPermissions(original, QFile::ReadOwner | QFile::ReadGroup));
    recorded.path = original;
    const QString first = copyRecordedRun(recorded, here.filePath(u"new/folder"_s));
    const QString second = copyRecordedRun(recorded, here.filePath(u"new/folder"_s));
    QVERIFY(first != second);
    QVERIFY(QFile::permissions(first) & QFile::WriteOwner);
    saveNotes(first, {{u"latency-by-rate"_s, 1, 2, u"mine"_s}});
    QCOMPARE(readResults(first).notes.size(), 1u);
    QVERIFY(readResults(original).notes.empty());
    QVERIFY_EXCEPTION_THROWN(copyRecordedRun(recorded, original + u"/below"_s), InputError);
}

void RecordedRunsTest::wrongWordsAreRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("version") << QByteArray("unisweep-recorded: 1")
                             << QByteArray("unisweep-recorded: 2");
    QTest::newRow("date") << QByteArray("date: 2") << QByteArray("date: x2");
    QTest::newRow("verdict") << QByteArray("verdict: ") << QByteArray("verdict: very-");
    QTest::newRow("key") << QByteArray("host: ") << QByteArray("hots: x\nhost: ");
}

void RecordedRunsTest::wrongWordsAreRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const QString path = folderOfRecorded() + u'/' + recordedRuns().constFirst().name;
    QFile file(path + u".yaml"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    QVERIFY(text.contains(from));
    QTemporaryDir here;
    QFile changed(here.filePath(u"a.yaml"_s));
    QVERIFY(changed.open(QIODevice::WriteOnly));
    changed.write(text.replace(from, to));
    changed.close();
    QVERIFY_EXCEPTION_THROWN(readRecordedRun(changed.fileName()), InputError);
}

QTEST_GUILESS_MAIN(RecordedRunsTest)
#include "recorded_runs.moc"
