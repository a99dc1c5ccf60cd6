// SPDX-License-Identifier: GPL-3.0-or-later
// Writing runs, reading them back, and what becomes of files that were cut short or damaged.
#include "results/results_file.h"

#include <csignal>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "results/results_export.h"
#include "results/sample_block.h"

using namespace unisweep;
using namespace std::chrono_literals;

static Experiment someExperiment()
{
    return parseExperiment(
        QStringLiteral("x.yaml"),
        "unisweep: 1\nname: t\nservice: dns\nseries:\n  - {name: 'A \"quoted\", series', "
        "platform: linux, server: bind}\nrates: [100, 200]\n");
}

static std::vector<Sample> someSamples(int n, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::vector<Sample> samples;
    for (int i = 0; i < n; ++i) {
        Sample sample{.intendedNs = (i - 5) * 10'000, .detail = static_cast<quint32>(random() % 7)};
        sample.outcome = static_cast<Outcome>(random() % outcomeCount);
        if (sample.outcome != Outcome::Unsent)
            sample.sentNs = sample.intendedNs + static_cast<qint64>(random() % 5000);
        if (sample.outcome != Outcome::Lost && sample.outcome != Outcome::Unsent)
            sample.receivedNs = sample.sentNs + static_cast<qint64>(random() % 4'000'000'000);
        sample.clocks = static_cast<quint8>(random() % 4);
        samples.push_back(sample);
    }
    return samples;
}

class ResultsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksRoundTrip_data();
    void blocksRoundTrip();
    void runRoundTrips();
    void calibrationsAreWholeOrNone_data();
    void calibrationsAreWholeOrNone();
    void killedRunOpensAsPartial();
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void fullDiskIsSaid();
    void pythonReaderAgrees();
    void csvHoldsEverySample();
    void newNamesAreFree();

private:
    QString write(const QString& path, RunState end = RunState::Finished);
    QTemporaryDir m_dir;
};

void ResultsFileTest::blocksRoundTrip_data()
{
    QTest::addColumn<int>("n");
    for (int n : {0, 1, 2, 1000, 65536})
        QTest::addRow("%d", n) << n;
}

void ResultsFileTest::blocksRoundTrip()
{
    QFETCH(int, n);
    const auto samples = someSamples(n, 3);
    const QByteArray block = encodeSampleBlock(samples);
    std::vector<Sample> back;
    decodeSampleBlock(block, n, back);
    QVERIFY(back == samples);
    QVERIFY_EXCEPTION_THROWN(decodeSampleBlock(block, n + 1, back), std::runtime_error);
    QVERIFY_EXCEPTION_THROWN(decodeSampleBlock(block.chopped(1), n, back), std::runtime_error);
    QVERIFY_EXCEPTION_THROWN(decodeSampleBlock(block, 1LL << 40, back), std::runtime_error);
}

// As unisweep-load says it.
static Calibration someCalibration()
{
    return *calibrationFromJson(
        R"({"complete": true, "transport": "udp", "bound_ns": 1000000, "top_rate": 90000,
            "quiet": {"self_latency_p50_ns": 17000, "self_latency_p99_ns": 44000}})",
        QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
}

// A run of two steps, the second of more samples than a block holds.
QString ResultsFileTest::write(const QString& path, RunState end)
{
    ResultsWriter writer(path, someExperiment(), R"({"cpu": "x"})");
    GuestRecord guest{.memoryMiB = 512,
                      .hypervisorUri = QStringLiteral("qemu:///session"),
                      .accelerator = QStringLiteral("tcg")};
    writer.addGuest(guest);
    guest.bootNs = 7;
    guest.console = QStringLiteral("up\n");
    writer.updateGuest(guest);
    writer.setCalibration(someCalibration());
    int n = 10;
    for (int rate : {100, 200}) {
        StepRecord step{.guest = guest.id,
                        .memoryMiB = 512,
                        .offeredRate = rate,
                        .duration = 2s,
                        .epochMonotonicNs = 9};
        writer.addStep(step);
        const auto samples = someSamples(n, static_cast<unsigned>(rate));
        for (std::size_t at = 0; at < samples.size(); at += 777)
            writer.addSamples(step.id, std::span(samples).subspan(
                                           at, std::min<std::size_t>(777, samples.size() - at)));
        step.state = RunState::Finished;
        step.verdict = {Verdict::Kind::HostNoisy, QStringLiteral("because")};
        step.clientJson = "{}";
        writer.addAccounting({guest.id, 5, 6, 7, 8});
        writer.updateStep(step);
        n = 70'000;
    }
    writer.addLog(QStringLiteral("done"));
    if (end != RunState::Running)
        writer.finish(end, QStringLiteral("the end"));
    return path;
}

void ResultsFileTest::runRoundTrips()
{
    const RunData run = readResults(write(m_dir.filePath(QStringLiteral("sub/folder/a.unisweep"))));
    QCOMPARE(run.state, RunState::Finished);
    QCOMPARE(run.message, QStringLiteral("the end"));
    QVERIFY(run.experiment == someExperiment());
    QCOMPARE(run.guests.size(), 1u);
    QCOMPARE(run.guests[0].bootNs, 7);
    QCOMPARE(run.guests[0].console, QStringLiteral("up\n"));
    QCOMPARE(run.steps.size(), 2u);
    QVERIFY(run.steps[0].samples == someSamples(10, 100));
    QVERIFY(run.steps[1].samples == someSamples(70'000, 200));
    QCOMPARE(run.steps[1].record.verdict.toText(), QStringLiteral("host-noisy: because"));
    QCOMPARE(run.steps[1].statistics, computeStatistics(run.steps[1].samples, 2s));
    QCOMPARE(run.accounting.size(), 2u);
    QCOMPARE(run.accounting[0], (AccountingPoint{1, 5, 6, 7, 8}));
    QCOMPARE(run.verdict().kind, Verdict::Kind::HostNoisy);
    QVERIFY(run.calibration == someCalibration());
    QCOMPARE(run.calibration->trustedRate(), 45000.0);
    const QString said =
        QStringLiteral("up to 90000 requests/s over UDP; self-latency p50 17 µs, p99 44 µs");
    QCOMPARE(run.calibration->toText(), said);
    QVERIFY2(stepsTable(run).contains(said), qPrintable(stepsTable(run)));
    QCOMPARE(QJsonDocument::fromJson(exportStepsJson(run))[u"calibration"][u"top_rate"].toInt(),
             90000);
}

void ResultsFileTest::calibrationsAreWholeOrNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("cut short") << QByteArray(R"({"complete": false, "quiet": {"rate": 1}})");
    QTest::newRow("without its quiet rate") << QByteArray(R"({"complete": true})");
    QTest::newRow("no JSON") << QByteArray("up to 90000/s");
    QTest::newRow("empty") << QByteArray();
}

void ResultsFileTest::calibrationsAreWholeOrNone()
{
    QFETCH(QByteArray, json);
    QVERIFY(!calibrationFromJson(json, QDateTime::currentDateTimeUtc()));
}

void ResultsFileTest::killedRunOpensAsPartial()
{
    const QString path = m_dir.filePath(QStringLiteral("killed.unisweep"));
    const pid_t child = fork();
    if (child == 0) {
        ResultsWriter writer(path, someExperiment(), "{}");
        GuestRecord guest{.memoryMiB = 512};
        writer.addGuest(guest);
        StepRecord step{.guest = guest.id, .offeredRate = 100, .duration = 10s};
        writer.addStep(step);
        writer.addSamples(step.id, someSamples(1000, 1));
        writer.flush();
        writer.addSamples(step.id, someSamples(1000, 2)); // never written
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));

    const RunData run = readResults(path);
    QCOMPARE(run.state, RunState::Failed);
    QVERIFY(run.message.contains(QStringLiteral("died")));
    QCOMPARE(run.steps.size(), 1u);
    QVERIFY(run.steps[0].samples == someSamples(1000, 1));
    QCOMPARE(run.steps[0].record.verdict.kind, Verdict::Kind::Invalid);
    // Rates are taken over the time that there are samples of.
    QCOMPARE(run.steps[0].statistics.seconds, (1000 - 1 - 5) * 10e-6);
}

void ResultsFileTest::badFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("message");
    QTest::newRow("another program's")
        << QByteArray("PRAGMA application_id = 5") << "no results file of Unisweep";
    QTest::newRow("newer") << QByteArray("PRAGMA user_version = 4")
                           << "layout 4, this program reads layouts up to 3";
    QTest::newRow("block cut") << QByteArray("UPDATE sample_block SET columns = x'28b52ffd'")
                               << "damaged block";
    QTest::newRow("block huge") << QByteArray("UPDATE sample_block SET n = 1 << 60")
                                << "impossible length";
    QTest::newRow("no experiment")
        << QByteArray("UPDATE run SET experiment_yaml = 'x'") << "expected a mapping";
    QTest::newRow("no run") << QByteArray("DELETE FROM run") << "record is missing";
    QTest::newRow("series") << QByteArray("UPDATE step SET series = 9")
                            << "series that the experiment does not have";
    QTest::newRow("table gone") << QByteArray("DROP TABLE accounting") << "no such table";
}

void ResultsFileTest::badFilesAreRefused()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, message);
    const QString path = write(m_dir.filePath(
        QStringLiteral("bad-%1.unisweep").arg(QLatin1String(QTest::currentDataTag()))));
    sqlite::Database(path, sqlite::Database::Mode::ReadWrite).execute(sql.constData());
    try {
        readResults(path);
        QFAIL("read without complaint");
    } catch (const ResultsError& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(message), error.what());
        QVERIFY2(QString::fromUtf8(error.what()).startsWith(path), error.what());
    }
}

void ResultsFileTest::fullDiskIsSaid()
{
    QVERIFY_EXCEPTION_THROWN(readResults(m_dir.filePath(QStringLiteral("missing"))), ResultsError);
    QVERIFY_EXCEPTION_THROWN(readResults(m_dir.path()), ResultsError);
    QFile text(m_dir.filePath(QStringLiteral("text.unisweep")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(5000, 'x'));
    text.close();
    QVERIFY_EXCEPTION_THROWN(readResults(text.fileName()), ResultsError);
    // A folder that cannot be made, whoever asks: a file is in its way.
    QVERIFY_EXCEPTION_THROWN(
        ResultsWriter(text.fileName() + QStringLiteral("/a.unisweep"), someExperiment(), "{}"),
        ResultsError);

    // A file limit stands for a full disk: SQLite meets a failing write either way.
    const QString path = m_dir.filePath(QStringLiteral("full.unisweep"));
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{256 * 1024, 256 * 1024};
        setrlimit(RLIMIT_FSIZE, &limit);
        int code = 1;
        try {
            write(path);
        } catch (const ResultsError& error) {
            code = QByteArray(error.what()).contains("see that the disk has room") ? 0 : 2;
        }
        _exit(code);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QCOMPARE(WEXITSTATUS(status), 0);
    QVERIFY(readResults(path).sampleCount() < 70'010); // what was written before can be read
}

void ResultsFileTest::pythonReaderAgrees()
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral("-c"), QStringLiteral("import zstandard")});
    if (!python.waitForFinished() || python.exitCode() != 0)
        QSKIP("Python's zstandard module is missing; install python3-zstandard");

    // The reader is the one that the documentation prints.
    QFile manual(QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/RESULTS.md"));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(manual.readAll());
    const QString code =
        text.section(QStringLiteral("```python\n"), 1).section(QStringLiteral("```"), 0, 0);
    QVERIFY(code.count(QLatin1Char('\n')) <= 11);

    const QString path = write(m_dir.filePath(QStringLiteral("python.unisweep")));
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), code, path});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    const QList<QByteArray> lines = python.readAllStandardOutput().trimmed().split('\n');
    const RunData run = readResults(path);
    QCOMPARE(lines.size(), run.sampleCount());
    qsizetype at = 0;
    for (const StepData& step : run.steps) {
        for (const Sample& sample : step.samples) {
            const auto relative = [&](qint64 time) {
                return time == never ? never : time - sample.intendedNs;
            };
            const QByteArray expected = QByteArray::number(step.record.offeredRate) + ' ' +
                                        QByteArray::number(qint64(sample.intendedNs)) + ' ' +
                                        QByteArray::number(qint64(relative(sample.sentNs))) + ' ' +
                                        QByteArray::number(qint64(relative(sample.receivedNs))) +
                                        ' ' + QByteArray::number(static_cast<int>(sample.outcome));
            QCOMPARE(lines[at++], expected);
        }
    }
}

void ResultsFileTest::csvHoldsEverySample()
{
    const RunData run = readResults(write(m_dir.filePath(QStringLiteral("csv.unisweep"))));
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(exportSamplesCsv(run, buffer));
    const QList<QByteArray> lines = buffer.data().trimmed().split('\n');
    QCOMPARE(lines.size(), run.sampleCount() + 1);
    const Sample& first = run.steps[0].samples[0];
    QVERIFY2(lines[1].startsWith("\"A \"\"quoted\"\", series\",512,0,100,-50000,"),
             lines[1].constData());
    QVERIFY(lines[1].contains(QByteArray(outcomeName(first.outcome).data())));

    const QJsonObject root = QJsonDocument::fromJson(exportStepsJson(run)).object();
    const QJsonObject step = root.value(QStringLiteral("steps")).toArray().at(1).toObject();
    QCOMPARE(step.value(QStringLiteral("offered_rate")).toInt(), 200);
    QCOMPARE(step.value(QStringLiteral("latency"))
                 .toObject()
                 .value(QStringLiteral("max_ns"))
                 .toInteger(),
             run.steps[1].statistics.latency.maxNs);
    QCOMPARE(stepsTable(run).count(QLatin1Char('\n')), 4); // a head, two steps, the client
}

void ResultsFileTest::newNamesAreFree()
{
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5));
    const QString first = newResultsPath(m_dir.path(), QStringLiteral("e"), now);
    QCOMPARE(QFileInfo(first).fileName(), QStringLiteral("e-20260102-030405.unisweep"));
    write(first);
    QCOMPARE(QFileInfo(newResultsPath(m_dir.path(), QStringLiteral("e"), now)).fileName(),
             QStringLiteral("e-20260102-030405-2.unisweep"));
    QVERIFY_EXCEPTION_THROWN(write(first), ResultsError); // never overwritten
}

QTEST_GUILESS_MAIN(ResultsFileTest)
#include "results_file.moc"
