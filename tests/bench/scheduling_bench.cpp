// SPDX-License-Identifier: GPL-3.0-or-later
// Cost of recording a guest's scheduling: CPU time of the recorder at a given number of switches
// per second, and the cost of each switch for the recorded thread, compared with the same thread
// without recording.
//
//   scheduling_bench [SWITCHES-A-SECOND [SECONDS]]     default: 20000 5
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

#include <sys/syscall.h>
#include <unistd.h>

#include "base/clock_now.h"
#include "evidence/scheduling_recorder.h"
#include "evidence/thread_line.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

namespace
{

/// Alternately sleeps and runs, a given number of times per second; each turn is two switches.
class Subject
{
public:
    explicit Subject(int switchesPerSecond)
        : m_thread([this, gapNs = 2'000'000'000LL / switchesPerSecond](std::stop_token stop) {
            m_tid = static_cast<pid_t>(syscall(SYS_gettid));
            qint64 next = monotonicNowNs();
            while (!stop.stop_requested()) {
                next += gapNs;
                const timespec at{next / 1'000'000'000, next % 1'000'000'000};
                clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &at, nullptr);
                ++m_turns;
                m_cpuNs = clockNowNs(CLOCK_THREAD_CPUTIME_ID);
            }
        })
    {
        while (m_tid == 0)
            std::this_thread::yield();
    }
    pid_t tid() const { return m_tid; }
    qint64 turns() const { return m_turns; }
    qint64 cpuNs() const { return m_cpuNs; }

private:
    std::atomic<pid_t> m_tid{0};
    std::atomic<qint64> m_turns{0};
    std::atomic<qint64> m_cpuNs{0};
    std::jthread m_thread;
};

struct Cost {
    double recorder = 0; ///< share of one CPU
    double turnNs = 0;   ///< CPU time of the subject per turn
    double switches = 0; ///< recorded per second
    double lost = 0;
    double bytes = 0; ///< stored at the end
};

Cost measure(int switchesPerSecond, int seconds, bool recorded)
{
    const Subject subject(switchesPerSecond);
    std::unique_ptr<SchedulingRecorder> recorder;
    const auto list = [&subject] {
        return QList<GuestThread>{{subject.tid(), ThreadRole::Tender, u"subject"_s}};
    };
    if (recorded)
        recorder = std::make_unique<SchedulingRecorder>(list);
    const qint64 cpu = clockNowNs(CLOCK_PROCESS_CPUTIME_ID) - subject.cpuNs();
    const qint64 own = subject.cpuNs();
    const qint64 turns = subject.turns();
    Cost cost;
    for (int i = 0; i < seconds; ++i) {
        std::this_thread::sleep_for(std::chrono::seconds(1));
        if (!recorder)
            continue;
        const SchedulingRecord record = recorder->take(0);
        cost.switches += static_cast<double>(record.switches.size()) / seconds;
        cost.lost += static_cast<double>(record.lost);
        cost.bytes = static_cast<double>(record.switches.size() * sizeof(ThreadSwitch) +
                                         record.readings.size() * sizeof(ThreadReading));
    }
    const qint64 others = clockNowNs(CLOCK_PROCESS_CPUTIME_ID) - subject.cpuNs() - cpu;
    cost.recorder = static_cast<double>(others) / 1e9 / seconds;
    cost.turnNs = static_cast<double>(subject.cpuNs() - own) /
                  static_cast<double>(std::max<qint64>(1, subject.turns() - turns));
    return cost;
}

/// Processes a record of ten minutes as a figure does: the lines, and a row of 1,000 dots.
void readLongRecord(int switchesPerSecond)
{
    constexpr qint64 durationNs = 600'000'000'000;
    constexpr int dots = 1000;
    SchedulingRecord record;
    record.source = SchedulingSource::Switches;
    record.threads = {{1, ThreadRole::Tender, u"tender"_s}};
    const qint64 gapNs = 1'000'000'000 / switchesPerSecond;
    qint64 waitNs = 0;
    for (qint64 at = 0, i = 0; at < durationNs; at += gapNs, ++i) {
        record.switches.push_back({at, 0, i % 2 == 0 ? ThreadState::Running : ThreadState::Asleep});
        if (i % 72 == 0) // every 4 ms, with some waiting time
            record.readings.push_back({at, 0, at / 2 - waitNs, waitNs += 2'000});
    }
    const qint64 from = monotonicNowNs();
    const std::vector<ThreadLine> lines = threadLines(record, durationNs);
    const qint64 read = monotonicNowNs();
    double waited = 0;
    for (qint64 i = 0; i < dots; ++i)
        waited +=
            lines[0].timeBetween(i * durationNs / dots, (i + 1) * durationNs / dots).waitingNs;
    const qint64 drawn = monotonicNowNs();
    std::printf("ten minutes, %zu switches   lines %.0f ms, a row of %d dots %.3f ms (waited %.1f "
                "ms)\n",
                record.switches.size(), static_cast<double>(read - from) / 1e6, dots,
                static_cast<double>(drawn - read) / 1e6, waited / 1e6);
}

double median(std::vector<double> values)
{
    std::ranges::nth_element(values, values.begin() + std::ssize(values) / 2);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    const int switches = argc > 1 ? std::atoi(argv[1]) : 20'000;
    const int seconds = argc > 2 ? std::atoi(argv[2]) : 5;
    constexpr int runs = 5;
    std::vector<double> recorder;
    std::vector<double> with;
    std::vector<double> without;
    Cost last;
    for (int i = 0; i < runs; ++i) { // alternately, so that the host's noise affects both
        without.push_back(measure(switches, seconds, false).turnNs);
        last = measure(switches, seconds, true);
        with.push_back(last.turnNs);
        recorder.push_back(last.recorder);
    }
    std::printf("switches recorded        %10.0f a second, %.0f lost\n", last.switches, last.lost);
    std::printf("recorder                 %10.2f %% of one CPU (bar: 1)\n", 100 * median(recorder));
    std::printf("held for a second        %10.0f KiB\n", last.bytes / 1024);
    std::printf(
        "a turn of the subject    %10.2f us without, %.2f us with the record: %.2f us more\n",
        median(without) / 1e3, median(with) / 1e3, (median(with) - median(without)) / 1e3);
    readLongRecord(switches);
}
