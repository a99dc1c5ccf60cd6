// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of libvirt with a deadline: what is undone if a stop or the deadline interrupts a creation.
#include <atomic>
#include <future>
#include <thread>

#include <QTest>

#include "guest/guest_error.h"
#include "guest/libvirt_call.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class LibvirtCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopWaitsForACreation();
    void lateCreationIsUndone();
    void failedCreationNeedsNoUndoing();
    void workersDoNotWaitForEachOther();
};

// A creation that completes within the grace period is returned despite the stop request; the
// caller ends it like any other.
void LibvirtCallTest::stopWaitsForACreation()
{
    auto source = std::make_unique<std::stop_source>();
    source->request_stop();
    std::atomic<bool> undone = false;
    const int made = createThroughLibvirt(
        u"test"_s, 10s, source->get_token(),
        [] {
            std::this_thread::sleep_for(300ms);
            return 7;
        },
        [&](int) { undone = true; });
    QCOMPARE(made, 7);
    QVERIFY(!undone);
}

void LibvirtCallTest::lateCreationIsUndone()
{
    std::promise<void> release;
    std::atomic<int> undone = 0;
    QVERIFY_EXCEPTION_THROWN(createThroughLibvirt(
                                 u"test"_s, 100ms, {},
                                 [&] {
                                     release.get_future().wait();
                                     return 7;
                                 },
                                 [&](int made) { undone = made; }),
                             GuestError);
    QVERIFY(!finishCreations(50ms)); // still pending
    QCOMPARE(undone.load(), 0);
    release.set_value();
    QVERIFY(finishCreations(10s));
    QCOMPARE(undone.load(), 7);
}

void LibvirtCallTest::failedCreationNeedsNoUndoing()
{
    QVERIFY_EXCEPTION_THROWN(createThroughLibvirt(
                                 u"test"_s, 10s, {}, []() -> int { throw GuestError(u"no"_s); },
                                 [](int) { qFatal("undone what was never made"); }),
                             GuestError);
    QVERIFY(finishCreations(10s));
}

void LibvirtCallTest::workersDoNotWaitForEachOther()
{
    std::promise<void> release;
    std::shared_future<void> released = release.get_future().share();
    for (int i = 0; i < 3; ++i) // calls that hang
        QVERIFY_EXCEPTION_THROWN(callLibvirt(u"test"_s, 30ms, {}, [released] { released.wait(); }),
                                 GuestError);
    QCOMPARE(callLibvirt(u"test"_s, 10s, {}, [] { return 3; }), 3);
    release.set_value();
}

QTEST_GUILESS_MAIN(LibvirtCallTest)
#include "libvirt_call.moc"
