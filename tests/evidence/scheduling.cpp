// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduling record of threads that are known to run, wait and sleep.
#include <atomic>
#include <thread>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <QTest>

#include "base/clock_now.h"
#include "evidence/guest_line.h"
#include "evidence/scheduling_recorder.h"
#include "evidence/switches_text.h"
#include "evidence/thread_line.h"
#include "evidence/thread_stream_reader.h"
#include "switches/schedstat.h"
#include "switches/thread_stream.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class SchedulingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesFromSwitches();
    void wakeUpsArePlacedByReadings();
    void waitsArePlacedInTheLongestSleep();
    void linesFromReadings();
    void sharesOfPartsOfSpans();
    void theGuestAsOne();
    void runningAndSleeping_data();
    void runningAndSleeping();
    void waitsForAProcessor_data();
    void waitsForAProcessor();
    void threadsThatComeLater();
    void emulatorsThreadsByName();
    void streamFromAnotherMachine();
    void nonsenseIsNoStream();
    void remedyOfForbiddenSwitches_data();
    void remedyOfForbiddenSwitches();
    void deniedByAFilter();
};

static constexpr auto running = ThreadState::Running;
static constexpr auto waiting = ThreadState::Waiting;
static constexpr auto asleep = ThreadState::Asleep;

static SchedulingRecord madeUp(SchedulingSource source, std::vector<ThreadSwitch> switches,
                               std::vector<ThreadReading> readings)
{
    SchedulingRecord record;
    record.source = source;
    record.threads = {{1, ThreadRole::Tender, u"tender"_s}};
    record.switches = std::move(switches);
    record.readings = std::move(readings);
    return record;
}

void SchedulingTest::linesFromSwitches()
{
    const auto lines = threadLines(
        madeUp(SchedulingSource::Switches,
               {{0, 0, asleep}, {100, 0, running}, {300, 0, waiting}, {700, 0, running}}, {}),
        1000);
    QCOMPARE(lines.size(), 1U);
    const std::vector<ThreadSpan> expected{
        {0, 100, 0, 0}, {100, 300, 1, 0}, {300, 700, 0, 1}, {700, 1000, 1, 0}};
    QCOMPARE(lines[0].spans(), expected);
}

// Between the readings, the thread waited 50 ns not shown by a switch, so at the end of its only
// sleep.
void SchedulingTest::wakeUpsArePlacedByReadings()
{
    const auto lines = threadLines(madeUp(SchedulingSource::Switches,
                                          {{0, 0, asleep}, {100, 0, running}, {300, 0, asleep}},
                                          {{-10, 0, 0, 0}, {200, 0, 100, 50}}),
                                   1000);
    const std::vector<ThreadSpan> expected{
        {0, 50, 0, 0}, {50, 100, 0, 1}, {100, 300, 1, 0}, {300, 1000, 0, 0}};
    QCOMPARE(lines[0].spans(), expected);
}

// Of three sleeps of 100, 20 and 500 ns, the longest must include most of a wait of 420 ns: all are
// cut to the same length, not in proportion.
void SchedulingTest::waitsArePlacedInTheLongestSleep()
{
    const auto lines = threadLines(madeUp(SchedulingSource::Switches,
                                          {{0, 0, asleep},
                                           {100, 0, running},
                                           {110, 0, asleep},
                                           {130, 0, running},
                                           {140, 0, asleep},
                                           {640, 0, running}},
                                          {{-10, 0, 0, 0}, {650, 0, 30, 420}}),
                                   650);
    const std::vector<ThreadSpan> expected{{0, 90, 0, 0},    {90, 100, 0, 1},  {100, 110, 1, 0},
                                           {110, 130, 0, 0}, {130, 140, 1, 0}, {140, 230, 0, 0},
                                           {230, 640, 0, 1}, {640, 650, 1, 0}};
    QCOMPARE(lines[0].spans(), expected);
}

// A wait is counted when it ends: 150 ns do not fit into the last 100.
void SchedulingTest::linesFromReadings()
{
    const auto lines =
        threadLines(madeUp(SchedulingSource::Readings, {},
                           {{0, 0, 0, 0}, {100, 0, 50, 0}, {200, 0, 50, 0}, {300, 0, 75, 150}}),
                    300);
    const std::vector<ThreadSpan> expected{
        {0, 100, 0.5F, 0}, {100, 200, 0, 0.75F}, {200, 300, 0.25F, 0.75F}};
    QCOMPARE(lines[0].spans(), expected);
}

void SchedulingTest::sharesOfPartsOfSpans()
{
    const ThreadLine line({}, {{0, 100, 1, 0}, {100, 200, 0.25F, 0.5F}, {200, 300, 0, 1}});
    const ThreadTime time = line.timeBetween(50, 250);
    QCOMPARE(time.runningNs, 75.0);
    QCOMPARE(time.waitingNs, 100.0);
    QCOMPARE(time.asleepNs, 25.0);
    QCOMPARE(line.timeBetween(400, 500).asleepNs, 0.0);
}

// One virtual CPU and the emulator; the emulator's disk thread does not count.
void SchedulingTest::theGuestAsOne()
{
    const auto thread = [](ThreadRole role, std::vector<ThreadSpan> spans) {
        return ThreadLine({1, role, {}}, std::move(spans));
    };
    const ThreadLine guest = guestLine({
        thread(ThreadRole::Vcpu, {{0, 100, 1, 0}, {100, 200, 0, 0}, {200, 300, 0, 1}}),
        thread(ThreadRole::Vcpu, {{0, 250, 0, 0}, {250, 300, 1, 0}}),
        thread(ThreadRole::Emulator, {{0, 50, 0, 1}, {50, 100, 0, 0}, {100, 150, 1, 0}}),
        thread(ThreadRole::IoThread, {{0, 300, 0, 1}}),
    });
    const std::vector<ThreadSpan> expected{{0, 50, 0, 1},    // the emulator waits
                                           {50, 150, 1, 0},  // one of them runs
                                           {150, 200, 0, 0}, // both sleep
                                           {200, 250, 0, 1}, // a virtual CPU waits, none runs
                                           {250, 300, 1, 0}};
    QCOMPARE(guest.spans(), expected);
    QVERIFY(guestLine({}).spans().empty());
}

namespace
{

/// A thread pinned to a processor that alternately sleeps and computes until it is ended.
class Worker
{
public:
    Worker(std::chrono::microseconds sleep, std::chrono::microseconds compute)
        : m_thread([this, sleep, compute](const std::stop_token& stop) {
            cpu_set_t one;
            CPU_ZERO(&one);
            CPU_SET(sched_getcpu(), &one);
            sched_setaffinity(0, sizeof one, &one);
            m_cpu = sched_getcpu();
            m_tid = static_cast<pid_t>(syscall(SYS_gettid));
            while (!stop.stop_requested()) {
                if (sleep > 0us)
                    std::this_thread::sleep_for(sleep);
                const qint64 end = threadCpuNs() + std::chrono::nanoseconds(compute).count();
                while (threadCpuNs() < end) {
                }
            }
        })
    {
        while (m_tid == 0)
            std::this_thread::yield();
    }

    GuestThread thread() const { return {m_tid, ThreadRole::Tender, u"worker"_s}; }
    int cpu() const { return m_cpu; }

    static qint64 threadCpuNs() { return clockNowNs(CLOCK_THREAD_CPUTIME_ID); }

private:
    std::atomic<pid_t> m_tid{0};
    std::atomic<int> m_cpu{0};
    std::jthread m_thread;
};

ThreadTime totalOf(const SchedulingRecord& record, qint64 endNs)
{
    const auto lines = threadLines(record, endNs);
    return lines.empty() ? ThreadTime{} : lines.front().timeBetween(0, endNs);
}

} // namespace

static void addSources()
{
    QTest::addColumn<SchedulingRecorder::Allowed>("allowed");
    QTest::newRow("switches") << SchedulingRecorder::Allowed::Best;
    QTest::newRow("readings") << SchedulingRecorder::Allowed::ReadingsOnly;
}

static SchedulingSource expectedSource(SchedulingRecorder::Allowed allowed)
{
    return allowed == SchedulingRecorder::Allowed::Best ? SchedulingSource::Switches
                                                        : SchedulingSource::Readings;
}

void SchedulingTest::runningAndSleeping_data()
{
    addSources();
}

// The record's totals agree with the kernel's.
void SchedulingTest::runningAndSleeping()
{
    QFETCH(SchedulingRecorder::Allowed, allowed);
    const Worker worker(2ms, 1ms);
    const Schedstat account(worker.thread().tid);
    SchedulingRecorder recorder([&] { return QList<GuestThread>{worker.thread()}; }, allowed);
    const auto before = account.read();
    const qint64 epoch = monotonicNowNs();
    recorder.take(static_cast<quint64>(epoch));
    std::this_thread::sleep_for(500ms);
    const auto after = account.read();
    const qint64 end = monotonicNowNs() - epoch;
    const SchedulingRecord record = recorder.take(static_cast<quint64>(epoch));
    if (record.source != expectedSource(allowed))
        QSKIP(qPrintable(record.why));
    QCOMPARE(record.lost, 0);
    QVERIFY(before && after);
    const ThreadTime total = totalOf(record, end);
    const auto ran = static_cast<double>(after->runNs - before->runNs);
    const auto waited = static_cast<double>(after->waitNs - before->waitNs);
    qInfo("ran %.1f ms (kernel %.1f), waited %.1f ms (%.1f), %zu switches", total.runningNs / 1e6,
          ran / 1e6, total.waitingNs / 1e6, waited / 1e6, record.switches.size());
    QVERIFY(std::abs(total.runningNs - ran) < 0.05 * ran + 5e6);
    QVERIFY(std::abs(total.waitingNs - waited) < 0.1 * waited + 5e6);
    QVERIFY(total.asleepNs > 0);
}

void SchedulingTest::waitsForAProcessor_data()
{
    addSources();
}

// A real-time thread takes the processor for 20 ms, ten times; the worker has to wait whether it
// was preempted or had just been woken.
void SchedulingTest::waitsForAProcessor()
{
    QFETCH(SchedulingRecorder::Allowed, allowed);
    const Worker worker(1ms, 1ms);
    SchedulingRecorder recorder([&] { return QList<GuestThread>{worker.thread()}; }, allowed);
    const qint64 epoch = monotonicNowNs();
    recorder.take(static_cast<quint64>(epoch));
    std::vector<std::pair<qint64, qint64>> taken;
    bool isAllowed = false;
    std::jthread([&] {
        const sched_param priority{50};
        isAllowed = sched_setscheduler(0, SCHED_FIFO, &priority) == 0;
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(worker.cpu(), &one);
        sched_setaffinity(0, sizeof one, &one);
        for (int i = 0; isAllowed && i < 10; ++i) {
            std::this_thread::sleep_for(30ms);
            const qint64 from = monotonicNowNs();
            while (monotonicNowNs() < from + 20'000'000) {
            }
            taken.emplace_back(from - epoch, monotonicNowNs() - epoch);
        }
    }).join();
    if (!isAllowed)
        QSKIP("needs the right to real-time priorities (root, or ulimit -r)");
    std::this_thread::sleep_for(20ms);
    const qint64 end = monotonicNowNs() - epoch;
    const SchedulingRecord record = recorder.take(static_cast<quint64>(epoch));
    if (record.source != expectedSource(allowed))
        QSKIP(qPrintable(record.why));
    const auto lines = threadLines(record, end);
    QCOMPARE(lines.size(), 1U);
    int missed = 0;
    for (const auto& [from, to] : taken) {
        const ThreadTime time = lines[0].timeBetween(from, to);
        const auto length = static_cast<double>(to - from);
        qInfo("%5.1f ms: waited %5.1f, ran %4.1f, slept %4.1f ms", length / 1e6,
              time.waitingNs / 1e6, time.runningNs / 1e6, time.asleepNs / 1e6);
        missed += time.waitingNs <= 0.8 * length;
    }
    // A busy host may delay a reading, which says only how long the thread waited since the last.
    QVERIFY(missed <= (record.source == SchedulingSource::Switches ? 0 : 1));
}

void SchedulingTest::threadsThatComeLater()
{
    const Worker worker(1ms, 1ms);
    SchedulingRecorder recorder([&] { return QList<GuestThread>{worker.thread()}; });
    std::atomic<bool> known{false};
    SchedulingRecord record = recorder.take(0);
    if (record.source != SchedulingSource::Switches)
        QSKIP(qPrintable(record.why));
    // A thread of this process that is listed only later.
    std::unique_ptr<Worker> late;
    SchedulingRecorder growing([&] {
        QList<GuestThread> threads{worker.thread()};
        if (known)
            threads << late->thread();
        return threads;
    });
    late = std::make_unique<Worker>(1ms, 1ms);
    known = true;
    QTRY_COMPARE(growing.take(0).threads.size(), 2U);
    std::this_thread::sleep_for(50ms);
    record = growing.take(0);
    QVERIFY(std::ranges::count(record.switches, 1, &ThreadSwitch::thread) > 2);
}

void SchedulingTest::emulatorsThreadsByName()
{
    std::atomic<bool> stop{false};
    const auto named = [&stop](const char* name) {
        return std::jthread([&stop, name] {
            pthread_setname_np(pthread_self(), name);
            while (!stop)
                std::this_thread::sleep_for(1ms);
        });
    };
    const std::jthread vcpu = named("CPU 0/TCG");
    const std::jthread io = named("IO mon_iothread");
    QHash<QString, ThreadRole> roles;
    QTRY_VERIFY([&] {
        roles.clear();
        for (const GuestThread& thread : threadsOfEmulator(getpid()))
            roles[thread.tid == getpid() ? u"main"_s : thread.name] = thread.role;
        return roles.contains(u"CPU 0/TCG"_s) && roles.contains(u"IO mon_iothread"_s);
    }());
    stop = true;
    QCOMPARE(roles.value(u"CPU 0/TCG"_s), ThreadRole::Vcpu);
    QCOMPARE(roles.value(u"IO mon_iothread"_s), ThreadRole::IoThread);
    QCOMPARE(roles.value(u"main"_s), ThreadRole::Emulator);
}

static void put(QByteArray& bytes, ThreadStreamRecord::Kind kind, pid_t tid, qint64 atNs,
                ThreadStreamRecord::Times times = {}, const char* name = nullptr)
{
    ThreadStreamRecord record{kind, tid, atNs, {times}};
    if (name)
        std::strncpy(record.name.data(), name, record.name.size());
    bytes.append(reinterpret_cast<const char*>(&record), sizeof record);
}

// The other machine's clock is 1000 s ahead; the stream arrives in arbitrary pieces.
void SchedulingTest::streamFromAnotherMachine()
{
    using Kind = ThreadStreamRecord::Kind;
    constexpr qint64 ahead = 1'000'000'000'000;
    QByteArray bytes;
    put(bytes, Kind::Tick, 0, ahead);
    put(bytes, Kind::Found, 7, 7, {}, "qemu-system-x86");
    put(bytes, Kind::Found, 8, 7, {}, "CPU 0/KVM");
    put(bytes, Kind::Found, 5, 7, {}, "vhost-7");
    put(bytes, Kind::Reading, 8, ahead, {50, 20});
    put(bytes, Kind::SwitchIn, 8, ahead + 100);
    put(bytes, Kind::Preempted, 8, ahead + 300);
    put(bytes, Kind::SwitchIn, 8, ahead + 700);
    put(bytes, Kind::Lost, 0, ahead + 800, {3, 0});
    put(bytes, Kind::Reading, 8, ahead + 1000, {550, 420});
    put(bytes, Kind::Tick, 0, ahead + 1000);
    ThreadStreamReader reader;
    for (qsizetype at = 0; at < bytes.size(); at += 27)
        reader.feed(bytes.mid(at, 27));
    QCOMPARE(reader.completeUntilNs(), ahead + 1000);
    const SchedulingRecord record = reader.take(ahead);
    QCOMPARE(record.source, SchedulingSource::Switches);
    QCOMPARE(record.lost, 3);
    const std::vector<GuestThread> threads{{7, ThreadRole::Emulator, u"qemu-system-x86"_s},
                                           {8, ThreadRole::Vcpu, u"CPU 0/KVM"_s},
                                           {5, ThreadRole::Vhost, u"vhost-7"_s}};
    QCOMPARE(record.threads, threads);
    const std::vector<ThreadSwitch> switches{
        {0, 1, asleep}, {100, 1, running}, {300, 1, waiting}, {700, 1, running}};
    QCOMPARE(record.switches, switches);
    QVERIFY(std::ranges::count(record.readings, ThreadReading{1000, 1, 550, 420}) == 1);
    // The next record begins with the state at the end of this one.
    QCOMPARE(reader.take(ahead).switches.at(0), (ThreadSwitch{1000, 1, running}));
    QByteArray forbidden;
    put(forbidden, Kind::Forbidden, 0, 0, {EACCES, 3});
    reader.feed(forbidden);
    const SchedulingRecord lesser = reader.take(ahead);
    QCOMPARE(lesser.source, SchedulingSource::Readings);
    QVERIFY2(lesser.why.contains(u"perf_event_paranoid is 3"_s), qPrintable(lesser.why));
}

void SchedulingTest::nonsenseIsNoStream()
{
    ThreadStreamReader reader;
    QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                             reader.feed("Permission denied, please try again\n"));
}

void SchedulingTest::remedyOfForbiddenSwitches_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("paranoid");
    QTest::addColumn<bool>("setting"); // the remedy is the kernel's setting
    QTest::newRow("Debian's kernel") << EACCES << 3 << true;
    QTest::newRow("setting unknown") << EACCES << -1 << true;
    QTest::newRow("allowed to everybody") << EPERM << 2 << false;
    QTest::newRow("no files left") << EMFILE << 3 << false;
}

void SchedulingTest::remedyOfForbiddenSwitches()
{
    QFETCH(int, error);
    QFETCH(int, paranoid);
    QFETCH(bool, setting);
    const QString why = switchesForbidden(error, paranoid);
    QVERIFY2(why.contains("sudo sysctl"_L1) == setting, qPrintable(why));
}

// As in containers, a filter refuses the system call itself, whatever the kernel's setting. The
// filter applies to this thread only.
void SchedulingTest::deniedByAFilter()
{
    bool filtered = false;
    QString why;
    std::thread([&] {
        sock_filter code[] = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
                              BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_perf_event_open, 0, 1),
                              BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
                              BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
        const sock_fprog program{std::size(code), code};
        filtered = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                   prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
        why = whyNoSwitches();
    }).join();
    if (!filtered)
        QSKIP("this kernel has no filters of system calls");
    QFile setting(u"/proc/sys/kernel/perf_event_paranoid"_s);
    QVERIFY(setting.open(QIODevice::ReadOnly));
    QVERIFY(!why.isEmpty());
    QVERIFY2(setting.readAll().trimmed().toInt() > 2 || !why.contains("sysctl"_L1),
             qPrintable(why));
}

QTEST_GUILESS_MAIN(SchedulingTest)
#include "scheduling.moc"
