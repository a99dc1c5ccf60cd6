// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing runs at reduced priority; measuring threads do not, whichever thread starts them.
#include <sys/resource.h>

#include <QtTest>

#include "base/thread_priority.h"

using namespace unisweep;

static int niceness()
{
    return getpriority(PRIO_PROCESS, 0); // on Linux: the calling thread's
}

class ThreadPriorityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheCallerYields();
};

void ThreadPriorityTest::onlyTheCallerYields()
{
    const int before = niceness();
    int seen = -1;
    startAtFullPriority([&] { seen = niceness(); }).join();
    QCOMPARE(seen, before); // no priority has been given up yet

    yieldToMeasurement();
    QCOMPARE(niceness(), std::max(before, 10));
    std::jthread([&] { seen = niceness(); }).join();
    QCOMPARE(seen, niceness()); // threads inherit it, which is why startAtFullPriority() exists
    for (int i = 0; i < 100; ++i) {
        startAtFullPriority([&] { seen = niceness(); }).join();
        QCOMPARE(seen, before);
    }
    bool stopped = false;
    {
        const std::jthread waiting = startAtFullPriority([&](const std::stop_token& stop) {
            while (!stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            stopped = true;
        });
    }
    QVERIFY(stopped);
}

QTEST_GUILESS_MAIN(ThreadPriorityTest)
#include "thread_priority.moc"
