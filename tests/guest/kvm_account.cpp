// SPDX-License-Identifier: GPL-3.0-or-later
// Readings that exist only with KVM, tested without it: the kernel's vhost threads, imitated by a
// process of that name, and the counters of halt polling as named by libvirt 9.0.
#include <csignal>
#include <ctime>
#include <thread>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QtTest>

#include "guest/guest_threads.h"
#include "guest/libvirt_counters.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class KvmAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haltPollingIsSummed();
    void vhostProcessesAreTheGuests();
    void vhostThreadsOfTheEmulatorCountOnce();
};

void KvmAccountTest::haltPollingIsSummed()
{
    GuestCounters counters;
    const std::initializer_list<std::pair<const char*, qint64>> reported{
        {"vcpu.current", 2},
        {"vcpu.0.state", 1},
        {"vcpu.0.time", 7'000},
        {"vcpu.0.delay", 300},
        {"vcpu.0.halt_poll_success_ns.sum", 1'000},
        {"vcpu.0.halt_poll_fail_ns.sum", 20},
        {"vcpu.0.halt_wait_ns.sum", 5'000'000},
        {"vcpu.0.halt_attempted_poll.sum", 77},
        {"vcpu.0.halt_poll_success_hist.sum", 88},
        {"vcpu.1.time", 1'000},
        {"vcpu.1.halt_poll_success_ns.sum", 400},
    };
    for (const auto& [name, value] : reported)
        addVcpuStatistic(name, value, counters);
    QCOMPARE(counters.haltPollNs.value(), 1'420);
    QCOMPARE(counters.vcpuNs.value(), 8'000);
    QCOMPARE(counters.vcpuDelayNs.value(), 300);
    QVERIFY(!counters.cpuNs);
}

static QList<GuestThread> vhostsOf(pid_t pid)
{
    QList<GuestThread> threads = threadsOfEmulator(pid);
    threads.removeIf([](const GuestThread& thread) { return thread.role != ThreadRole::Vhost; });
    return threads;
}

static void spin(qint64 cpuNs)
{
    timespec used{};
    do {
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    } while (used.tv_sec * 1'000'000'000 + used.tv_nsec < cpuNs);
}

// Before Linux 6.4, the kernel's thread is a separate process named after QEMU's.
void KvmAccountTest::vhostProcessesAreTheGuests()
{
    constexpr qint64 usedNs = 30'000'000;
    const QByteArray name = "vhost-" + QByteArray::number(getpid());
    std::array<int, 2> ready{};
    QVERIFY(pipe(ready.data()) == 0);
    const pid_t vhost = fork();
    if (vhost == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        prctl(PR_SET_NAME, name.constData());
        spin(usedNs);
        [[maybe_unused]] const ssize_t bytes = write(ready[1], "+", 1);
        pause();
        _exit(0);
    }
    const auto end = qScopeGuard([&] {
        kill(vhost, SIGKILL);
        waitpid(vhost, nullptr, 0);
        close(ready[0]);
        close(ready[1]);
    });
    char byte = 0;
    QCOMPARE(read(ready[0], &byte, 1), 1);
    const QList<GuestThread> expected{{vhost, ThreadRole::Vhost, QString::fromLatin1(name)}};
    QCOMPARE(vhostsOf(getpid()), expected);
    VhostUse use([] { return threadsOfEmulator(getpid()); });
    QCOMPARE(use.cpuNs(false), 0); // not searched for yet
    QTRY_VERIFY(use.cpuNs(true) >= usedNs);
    QVERIFY(use.cpuNs(false) >= usedNs);
}

// Later, it is a thread of QEMU's process, whose CPU time libvirt includes.
void KvmAccountTest::vhostThreadsOfTheEmulatorCountOnce()
{
    std::atomic<pid_t> tid{0};
    std::jthread vhost([&](const std::stop_token& stop) {
        prctl(PR_SET_NAME, "vhost-1");
        spin(1'000'000);
        tid = gettid();
        while (!stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    });
    QTRY_VERIFY(tid != 0);
    const QList<GuestThread> expected{{tid, ThreadRole::Vhost, u"vhost-1"_s}};
    QCOMPARE(vhostsOf(getpid()), expected);
    QCOMPARE(VhostUse([] { return threadsOfEmulator(getpid()); }).cpuNs(true), 0);
}

QTEST_GUILESS_MAIN(KvmAccountTest)
#include "kvm_account.moc"
