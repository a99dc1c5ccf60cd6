// SPDX-License-Identifier: GPL-3.0-or-later
// Work beside the window: its errors, its cancelling, its end; and that what comes late from one
// run never gets into another.
#include <QSignalSpy>
#include <QTest>

#include "base/cancelled.h"
#include "gui/background_job.h"
#include "run/run_document.h"

using namespace unisweep;
using namespace std::chrono_literals;

class BackgroundJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultComesBack();
    void exceptionIsAResult_data();
    void exceptionIsAResult();
    void newWorkMakesTheOldStale();
    void cancelledWorkTellsNothing();
    void hangingWorkHoldsNobodyUp();
    void lateSamplesOfAnotherRunAreDropped();
    void runThatStartsTakesOver();
};

void BackgroundJobTest::resultComesBack()
{
    BackgroundJob job;
    int result = 0;
    job.start([] { return 7; }, [&](int value) { result = value; });
    QVERIFY(job.isRunning());
    QTRY_COMPARE(result, 7);
    QVERIFY(!job.isRunning());
    QVERIFY(BackgroundJob::finishAll(5s));
}

void BackgroundJobTest::exceptionIsAResult_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("error") << 0 << "no such thing";
    QTest::newRow("out of memory") << 1 << "out of memory";
    QTest::newRow("no exception class") << 2 << "unknown error";
}

void BackgroundJobTest::exceptionIsAResult()
{
    QFETCH(int, kind);
    QFETCH(QString, says);
    BackgroundJob job;
    QString error;
    job.start(
        [kind]() -> int {
            if (kind == 0)
                throw std::runtime_error("no such thing");
            if (kind == 1)
                throw std::bad_alloc();
            throw 7;
        },
        [](int) { qFatal("there is no result"); }, [&](const QString& text) { error = text; });
    QTRY_COMPARE(error, says);
    QVERIFY(!job.isRunning());
}

void BackgroundJobTest::newWorkMakesTheOldStale()
{
    BackgroundJob job;
    QList<int> results;
    const auto take = [&](int value) { results << value; };
    std::atomic<bool> began = false;
    std::atomic<bool> wasStopped = false;
    job.start(
        [&](const std::stop_token& stop) {
            began = true;
            while (!stop.stop_requested())
                std::this_thread::sleep_for(1ms);
            wasStopped = true;
            return 1;
        },
        take);
    QTRY_VERIFY(began);
    job.start([] { return 2; }, take);
    QTRY_COMPARE(results, QList<int>{2});
    QVERIFY(wasStopped); // the second waited for the first to end
    QTest::qWait(50);
    QCOMPARE(results, QList<int>{2});
}

void BackgroundJobTest::cancelledWorkTellsNothing()
{
    BackgroundJob job;
    job.start(
        [](const std::stop_token& stop) -> int {
            while (!stop.stop_requested())
                std::this_thread::sleep_for(1ms);
            throw Cancelled();
        },
        [](int) { qFatal("there is no result"); },
        [](const QString&) { qFatal("cancelling is no error"); });
    job.cancel();
    QVERIFY(!job.isRunning());
    QVERIFY(BackgroundJob::finishAll(5s));
    QTest::qWait(50);
}

// A disk that does not answer, a daemon that hangs: the window's objects go all the same.
void BackgroundJobTest::hangingWorkHoldsNobodyUp()
{
    const auto release = std::make_shared<std::promise<void>>();
    {
        std::atomic<bool> began = false;
        BackgroundJob job;
        job.start(
            [released = release->get_future().share(), &began] {
                began = true;
                released.wait();
                return 1;
            },
            [](int) { qFatal("told after its owner's end"); });
        QTRY_VERIFY(began);
    } // would wait for ever if the end waited for the work
    QVERIFY(!BackgroundJob::finishAll(50ms));
    release->set_value();
    QVERIFY(BackgroundJob::finishAll(5s));
    QTest::qWait(20);
}

static RunData aRun(const char* file)
{
    RunData run;
    run.file = QString::fromLatin1(file);
    StepData step;
    step.record.id = 1;
    run.steps.push_back(step);
    return run;
}

static SharedSamples oneSample()
{
    return std::make_shared<const std::vector<Sample>>(std::vector<Sample>(1));
}

// Both runs number their steps from 1.
void BackgroundJobTest::lateSamplesOfAnotherRunAreDropped()
{
    RunThread thread;
    RunDocument document;
    document.follow(thread);
    Q_EMIT thread.runStarted(std::make_shared<const RunData>(aRun("live")));
    Q_EMIT thread.samplesArrived(1, oneSample());
    QCOMPARE(document.run().steps[0].samples.size(), 1u);
    const quint64 live = document.identity();

    document.setRun(aRun("file"));
    QVERIFY(document.identity() != live);
    const QSignalSpy changes(&document, &RunDocument::samplesAppended);
    StepRecord record;
    record.id = 1;
    record.offeredRate = 4711;
    GuestRecord guest;
    guest.id = 1;
    Q_EMIT thread.samplesArrived(1, oneSample());
    Q_EMIT thread.stepStarted(record);
    Q_EMIT thread.stepChanged(record, {});
    Q_EMIT thread.guestChanged(guest);
    Q_EMIT thread.accountingArrived({});
    Q_EMIT thread.rungEnded({});
    Q_EMIT thread.calibrated({});
    Q_EMIT thread.finished(RunState::Failed, QStringLiteral("x"), {});
    QCOMPARE(document.run().file, QStringLiteral("file"));
    QCOMPARE(document.run().steps.size(), 1u);
    QVERIFY(document.run().steps[0].samples.empty());
    QVERIFY(document.run().steps[0].record.offeredRate != 4711);
    QVERIFY(document.run().guests.empty() && document.run().accounting.empty());
    QVERIFY(document.run().rungs.empty() && !document.run().calibration);
    QVERIFY(document.run().message.isEmpty());
    QCOMPARE(changes.size(), 0);
}

void BackgroundJobTest::runThatStartsTakesOver()
{
    RunThread thread;
    RunDocument document;
    document.follow(thread);
    document.setRun(aRun("file"));
    Q_EMIT thread.runStarted(std::make_shared<const RunData>(aRun("live")));
    Q_EMIT thread.samplesArrived(1, oneSample());
    QCOMPARE(document.run().file, QStringLiteral("live"));
    QCOMPARE(document.run().steps[0].samples.size(), 1u);
    Q_EMIT thread.finished(RunState::Finished, {}, QStringLiteral("live"));
    QCOMPARE(document.run().state, RunState::Finished);
    Q_EMIT thread.samplesArrived(1, oneSample()); // nothing comes after the end
    QCOMPARE(document.run().steps[0].samples.size(), 1u);
}

QTEST_GUILESS_MAIN(BackgroundJobTest)
#include "background_job.moc"
