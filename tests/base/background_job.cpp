// SPDX-License-Identifier: GPL-3.0-or-later
// Background jobs: their errors, cancellation and end.
#include <QTest>

#include "base/background_job.h"
#include "base/canceled.h"

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
    void canceledWorkReportsNothing();
    void hangingWorkDoesNotBlock();
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
    QTest::addColumn<QString>("expectedError");
    QTest::newRow("error") << 0 << "no such thing";
    QTest::newRow("out of memory") << 1 << "out of memory";
    QTest::newRow("no exception class") << 2 << "unknown error";
}

void BackgroundJobTest::exceptionIsAResult()
{
    QFETCH(int, kind);
    QFETCH(QString, expectedError);
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
    QTRY_COMPARE(error, expectedError);
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
    QVERIFY(wasStopped); // the second job waited for the end of the first
    QTest::qWait(50);
    QCOMPARE(results, QList<int>{2});
}

void BackgroundJobTest::canceledWorkReportsNothing()
{
    BackgroundJob job;
    job.start(
        [](const std::stop_token& stop) -> int {
            while (!stop.stop_requested())
                std::this_thread::sleep_for(1ms);
            throw Canceled();
        },
        [](int) { qFatal("there is no result"); },
        [](const QString&) { qFatal("cancelling is no error"); });
    job.cancel();
    QVERIFY(!job.isRunning());
    QVERIFY(BackgroundJob::finishAll(5s));
    QTest::qWait(50);
}

// The owner of a job can be destroyed even if the job hangs, for example on a disk or daemon.
void BackgroundJobTest::hangingWorkDoesNotBlock()
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
    } // would block forever if the destructor waited for the work
    QVERIFY(!BackgroundJob::finishAll(50ms));
    release->set_value();
    QVERIFY(BackgroundJob::finishAll(5s));
    QTest::qWait(20);
}

QTEST_GUILESS_MAIN(BackgroundJobTest)
#include "background_job.moc"
