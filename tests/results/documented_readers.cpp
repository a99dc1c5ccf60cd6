// SPDX-License-Identifier: GPL-3.0-or-later
// The Python, R and SQL readers printed in RESULTS.md read the same values as Unisweep.
#include <QtTest>

#include "results/results_export.h"
#include "results/results_file.h"
#include "results_fixture.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class DocumentedReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_data();
    void samples();
    void schedulingRecord();
    void door();
    void stepsInSql();
    void latenciesInSql();

private:
    QTemporaryDir m_dir;
};

static QString sourcePath(const QString& name)
{
    return QStringLiteral(UNISWEEP_SOURCE_DIR "/") + name;
}

/// The n-th code block in that language.
static QString codeInManual(const QString& language, int n = 0)
{
    QFile manual(sourcePath(u"experiments/RESULTS.md"_s));
    if (!manual.open(QIODevice::ReadOnly))
        qFatal("RESULTS.md cannot be read");
    return QString::fromUtf8(manual.readAll())
        .section(u"```"_s + language + u'\n', n + 1, n + 1)
        .section(u"```"_s, 0, 0);
}

struct Output {
    int code = -1; ///< -1: not started, or killed
    QList<QByteArray> lines;
    QByteArray error;
};

static Output outputOf(const QString& program, const QStringList& arguments,
                       const QString& folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput().trimmed().split('\n'), process.readAllStandardError()};
}

static bool hasPython()
{
    return outputOf(u"/usr/bin/python3"_s, {u"-c"_s, u"import zstandard"_s}).code == 0;
}

static bool hasR()
{
    return outputOf(u"Rscript"_s, {u"-e"_s, u"library(RSQLite)"_s}).code == 0 &&
           !QStandardPaths::findExecutable(u"zstd"_s).isEmpty();
}

void DocumentedReadersTest::samples_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("recorded"); // empty: a run with every outcome
    for (const char* language : {"python", "r"}) {
        QTest::addRow("%s, made up", language) << QString::fromLatin1(language) << QString();
        QTest::addRow("%s, recorded", language)
            << QString::fromLatin1(language) << u"bind-linux.unisweep"_s;
    }
}

void DocumentedReadersTest::samples()
{
    QFETCH(QString, language);
    QFETCH(QString, recorded);
    const bool python = language == "python"_L1;
    if (python && !hasPython())
        QSKIP("Python's zstandard module is missing: apt-get install python3-zstandard");
    if (!python && !hasR())
        QSKIP("R with RSQLite, or zstd, is missing: apt-get install r-cran-rsqlite zstd");
    const QString path = recorded.isEmpty() ? writeSomeRun(m_dir.filePath(language))
                                            : sourcePath(u"experiments/recorded/"_s + recorded);
    const QString code = codeInManual(language);
    QVERIFY(!code.isEmpty());
    const Output output = python ? outputOf(u"/usr/bin/python3"_s, {u"-c"_s, code, path})
                                 : outputOf(u"Rscript"_s, {u"-e"_s, code, path});
    QVERIFY2(output.code == 0, output.error.constData());

    const RunData run = readResults(path);
    QCOMPARE(output.lines.size(), run.sampleCount());
    qsizetype at = 0;
    for (const StepData& step : run.steps) {
        for (const Sample& sample : step.samples) {
            const auto relative = [&](qint64 time) {
                if (time == never)
                    return python ? QByteArray::number(never) : QByteArray("NA");
                return QByteArray::number(time - sample.intendedNs);
            };
            const QByteArray rate = QByteArray::number(step.record.offeredRate);
            const QByteArray expected = QByteArray::number(qint64(sample.intendedNs)) + ' ' +
                                        relative(sample.sentNs) + ' ' +
                                        relative(sample.receivedNs) + ' ' +
                                        QByteArray::number(static_cast<int>(sample.outcome));
            const QByteArray& line = output.lines[at++];
            QCOMPARE(line.left(line.indexOf(' ')).toDouble(), rate.toDouble());
            QCOMPARE(line.mid(line.indexOf(' ') + 1), expected);
        }
    }
}

void DocumentedReadersTest::schedulingRecord()
{
    if (!hasPython())
        QSKIP("Python's zstandard module is missing: apt-get install python3-zstandard");
    const QString path = sourcePath(u"experiments/recorded/gc-jvm.unisweep"_s);
    const Output output =
        outputOf(u"/usr/bin/python3"_s, {u"-c"_s, codeInManual(u"python"_s, 1), path});
    QVERIFY2(output.code == 0, output.error.constData());
    const Output counted =
        outputOf(u"sqlite3"_s, {path, u"SELECT sum(switches) FROM scheduling_block"_s});
    if (counted.code == -1)
        QSKIP("sqlite3 is missing: apt-get install sqlite3");
    QCOMPARE(output.lines.size(), counted.lines.first().toLongLong());
    static const QRegularExpression line(u"^\\d+ -?\\d+ .+ (asleep|waiting|running)$"_s);
    for (const QByteArray& text : output.lines)
        QVERIFY2(line.match(QString::fromUtf8(text)).hasMatch(), text.constData());
}

// A run with a door record, which no recorded run has.
static QString writeRunWithDoor(const QString& path)
{
    ResultsWriter writer(path, someExperiment(), "{}");
    GuestRecord guest;
    writer.addGuest(guest);
    StepRecord step{.guest = guest.id, .offeredRate = 100, .duration = std::chrono::seconds(1)};
    writer.addStep(step);
    writer.addSamples(step.id, someSamples(10, 1));
    writer.addDoor(step.id, {.source = DoorSource::Packets,
                             .place = u"tap0"_s,
                             .clockErrorNs = 40,
                             .passages = {{.sample = 2, .enteredNs = 1000, .leftNs = 5000},
                                          {.sample = 7, .enteredNs = 6000},
                                          {.sample = 8, .enteredNs = 7000, .leftNs = 7100}}});
    writer.finish(RunState::Finished, {});
    return path;
}

void DocumentedReadersTest::door()
{
    if (!hasPython())
        QSKIP("Python's zstandard module is missing: apt-get install python3-zstandard");
    const QString path = writeRunWithDoor(m_dir.filePath(u"door.unisweep"_s));
    const Output output =
        outputOf(u"/usr/bin/python3"_s, {u"-c"_s, codeInManual(u"python"_s, 2), path});
    QVERIFY2(output.code == 0, output.error.constData());
    QCOMPARE(output.lines, QList<QByteArray>({"1 2 1000 5000 0 ± 40", "1 7 6000 None 0 ± 40",
                                              "1 8 7000 7100 0 ± 40"}));
}

static void storeCode(const QString& path, const QString& code)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(code.toUtf8());
}

void DocumentedReadersTest::stepsInSql()
{
    const QString path = sourcePath(u"experiments/recorded/bind-linux.unisweep"_s);
    storeCode(m_dir.filePath(u"steps.sql"_s), codeInManual(u"sql"_s));
    const Output output =
        outputOf(u"sqlite3"_s, {u"-csv"_s, path, u".read steps.sql"_s}, m_dir.path());
    if (output.code == -1)
        QSKIP("sqlite3 is missing: apt-get install sqlite3");
    QVERIFY2(output.code == 0, output.error.constData());
    const RunData run = readResults(path);
    QCOMPARE(output.lines.size(), static_cast<qsizetype>(run.steps.size()));
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const QList<QByteArray> fields = output.lines[static_cast<qsizetype>(i)].split(',');
        QCOMPARE(fields[2].toDouble(), run.steps[i].record.offeredRate);
        QCOMPARE(fields.last().toLongLong(), static_cast<qint64>(run.steps[i].samples.size()));
    }
}

void DocumentedReadersTest::latenciesInSql()
{
    const RunData run = readResults(sourcePath(u"experiments/recorded/gc-jvm.unisweep"_s));
    QFile csv(m_dir.filePath(u"samples.csv"_s));
    QVERIFY(csv.open(QIODevice::WriteOnly));
    QVERIFY(exportSamplesCsv(run, csv));
    csv.close();
    storeCode(m_dir.filePath(u"latency.sql"_s), codeInManual(u"sql"_s, 1));
    const Output output = outputOf(
        u"sqlite3"_s,
        {u"-csv"_s, u":memory:"_s, u".import --csv samples.csv sample"_s, u".read latency.sql"_s},
        m_dir.path());
    if (output.code == -1)
        QSKIP("sqlite3 is missing: apt-get install sqlite3");
    QVERIFY2(output.code == 0, output.error.constData());
    QCOMPARE(output.lines.size(), static_cast<qsizetype>(run.steps.size()));
    // This run's steps are stored in the query's order: by series, then by rate.
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const QList<QByteArray> fields = output.lines[static_cast<qsizetype>(i)].split(',');
        const StepStatistics& statistics = run.steps[i].statistics;
        QCOMPARE(fields[2].toDouble(), run.steps[i].record.offeredRate);
        QCOMPARE(fields[3].toLongLong(), statistics.latency.count);
        QCOMPARE(fields[4].toDouble() * 1e6, static_cast<double>(statistics.latency.medianNs));
        QCOMPARE(fields[5].toDouble() * 1e6, static_cast<double>(statistics.latency.p99Ns));
        QCOMPARE(fields[6].toDouble() * 1e6, static_cast<double>(statistics.latency.maxNs));
    }
}

QTEST_GUILESS_MAIN(DocumentedReadersTest)
#include "documented_readers.moc"
