// SPDX-License-Identifier: GPL-3.0-or-later
// Writing runs and reading them back. For damaged or hostile files see results_hostile.cpp, for
// files that cannot be written results_backlog.cpp.
#include "results/results_file.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include <QtTest>

#include "results/results_export.h"
#include "results/sample_block.h"
#include "results_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class ResultsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksRoundTrip_data();
    void blocksRoundTrip();
    void runRoundTrips();
    void samplesAloneAreRead();
    void calibrationsAreWholeOrNone_data();
    void calibrationsAreWholeOrNone();
    void killedRunOpensAsPartial();
    void killedCreationLeavesNoHalf();
    void csvHoldsEverySample();
    void newNamesAreFree();

private:
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

void ResultsFileTest::runRoundTrips()
{
    const RunData run = readResults(writeSomeRun(m_dir.filePath(u"sub/folder/a.unisweep"_s)));
    QCOMPARE(run.state, RunState::Finished);
    QCOMPARE(run.message, u"the end"_s);
    QVERIFY(run.experiment == someExperiment());
    QCOMPARE(run.guests.size(), 1u);
    QCOMPARE(run.guests[0].bootNs, 7);
    QCOMPARE(run.guests[0].console, u"up\n"_s);
    QVERIFY(run.guests[0].hypervisor == someHypervisor());
    QCOMPARE(run.steps.size(), 2u);
    QVERIFY(run.steps[0].samples == someSamples(10, 100));
    QVERIFY(run.steps[1].samples == someSamples(70'000, 200));
    QCOMPARE(run.steps[1].record.verdict.toText(), u"host-noisy: because"_s);
    QCOMPARE(run.steps[1].statistics, computeStatistics(run.steps[1].samples, 2s));
    QCOMPARE(run.accounting.size(), 2u);
    QCOMPARE(run.accounting[0], (AccountingPoint{1, 5, 6, 7, 8}));
    QCOMPARE(run.verdict().kind, Verdict::Kind::HostNoisy);
    QVERIFY(run.calibration == someCalibration());
    QCOMPARE(run.calibration->trustedRate(), 45000.0);
    const QString expected = u"up to 90,000/s over UDP; self-latency p50 17 µs, p99 44 µs"_s;
    QCOMPARE(run.calibration->toText(), expected);
    QVERIFY2(stepsTable(run).contains(expected), qPrintable(stepsTable(run)));
    QCOMPARE(QJsonDocument::fromJson(exportStepsJson(run))[u"calibration"][u"top_rate"].toInt(),
             90000);
}

void ResultsFileTest::samplesAloneAreRead()
{
    const QString path = m_dir.filePath(u"samples.unisweep"_s);
    const RunData run = readResults(writeSomeRun(path), ResultsParts::Samples);
    QCOMPARE(run.steps.size(), 2u);
    QCOMPARE(run.steps[1].record.offeredRate, readResults(path).steps[1].record.offeredRate);
    QVERIFY(run.steps[1].samples == someSamples(70'000, 200));
    QCOMPARE(run.steps[1].statistics, StepStatistics());
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
    const QString path = m_dir.filePath(u"killed.unisweep"_s);
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
    QVERIFY(run.message.contains(u"crashed"_s));
    QCOMPARE(run.steps.size(), 1u);
    QVERIFY(run.steps[0].samples == someSamples(1000, 1));
    QCOMPARE(run.steps[0].record.verdict.kind, Verdict::Kind::Invalid);
    // Rates refer to the time covered by samples.
    QCOMPARE(run.steps[0].statistics.seconds, (1000 - 1 - 5) * 10e-6);
}

// Killed at random moments of its creation, a file is missing, empty, or can be opened.
void ResultsFileTest::killedCreationLeavesNoHalf()
{
    QElapsedTimer timer;
    timer.start();
    {
        const ResultsWriter whole(m_dir.filePath(u"timed.unisweep"_s), someExperiment(), "{}");
    }
    const int wholeUs = static_cast<int>(timer.nsecsElapsed() / 1000);
    QRandomGenerator random(1);
    for (int i = 0; i < 200; ++i) {
        const QString path = m_dir.filePath(u"half-%1.unisweep"_s.arg(i));
        const pid_t child = fork();
        if (child == 0) {
            const ResultsWriter writer(path, someExperiment(), "{}");
            pause();
        }
        usleep(static_cast<useconds_t>(random.bounded(wholeUs + wholeUs / 2)));
        QCOMPARE(kill(child, SIGKILL), 0);
        QCOMPARE(waitpid(child, nullptr, 0), child);
        if (!QFile::exists(path))
            continue;
        try {
            QCOMPARE(readResults(path).state, RunState::Failed);
        } catch (const std::exception& error) {
            QVERIFY2(QByteArray(error.what()).contains("empty"), error.what());
        }
    }
}

void ResultsFileTest::csvHoldsEverySample()
{
    const RunData run = readResults(writeSomeRun(m_dir.filePath(u"csv.unisweep"_s)));
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
    const QJsonObject step = root.value(u"steps"_s).toArray().at(1).toObject();
    QCOMPARE(step.value(u"offered_rate"_s).toInt(), 200);
    QCOMPARE(step.value(u"latency"_s).toObject().value(u"max_ns"_s).toInteger(),
             run.steps[1].statistics.latency.maxNs);
    const QString table = stepsTable(run);
    QCOMPARE(table.count(QLatin1Char('\n')),
             5); // heading, two steps, the curve's limits, the client
    QVERIFY2(table.contains(u"(NDR): "_s), qPrintable(table));
}

void ResultsFileTest::newNamesAreFree()
{
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5));
    const QString first = newResultsPath(m_dir.path(), u"e"_s, now);
    QCOMPARE(QFileInfo(first).fileName(), u"e-20260102-030405.unisweep"_s);
    writeSomeRun(first);
    QCOMPARE(QFileInfo(newResultsPath(m_dir.path(), u"e"_s, now)).fileName(),
             u"e-20260102-030405-2.unisweep"_s);
    QVERIFY_EXCEPTION_THROWN(writeSomeRun(first), ResultsError); // never overwritten
}

QTEST_GUILESS_MAIN(ResultsFileTest)
#include "results_file.moc"
