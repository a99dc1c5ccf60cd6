// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/measure.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <pthread.h>
#include <sched.h>
#include <sys/resource.h>
#include <thread>

#include "loadgen/exit_codes.h"
#include "loadgen/realtime.h"
#include "loadgen/reporter.h"
#include "loadgen/tcp_worker.h"
#include "loadgen/udp_worker.h"
#include "sample/load_caps.h"

namespace unisweep::loadgen
{

/// From the start of the threads to the first request.
static constexpr std::int64_t startNs = 20'000'000;
/// Capacity between a sending thread and the reporting thread: more than a second at 200,000
/// samples/s.
static constexpr std::size_t ringSamples = 1 << 18;
/// The default limit: a stalled server must not be flooded with connections.
static constexpr std::uint64_t keepAliveConnections = 1000;

static void preparePinned(const Options& options, unsigned worker)
{
    wakePromptly();
    if (!options.pin.empty()) {
        cpu_set_t set;
        CPU_ZERO(&set);
        CPU_SET(options.pin[worker % options.pin.size()], &set);
        if (sched_setaffinity(0, sizeof set, &set) != 0)
            throwErrno("--pin " + std::to_string(options.pin[worker % options.pin.size()]));
    }
}

/// Enough sockets that no id is reused before its request has an outcome.
static unsigned socketsFor(const Options& options)
{
    if (options.sockets > 0)
        return options.sockets;
    const double waiting = options.schedule.perSecond / options.threads *
                           static_cast<double>(options.timeoutNs + options.lateWindowNs) / 1e9;
    const double most = std::clamp<double>(maxSockets / options.threads, 1, 64);
    return static_cast<unsigned>(std::clamp(std::ceil(waiting / RequestTable::size), 1.0, most));
}

/// How many connections this process may open in addition to its other files.
static std::uint64_t descriptorsToSpare()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur > 128 ? limit.rlim_cur - 64 : 64;
}

/// Runs the workers. An exception in one of them stops all and is rethrown.
static void runAll(const Options& options, std::vector<std::unique_ptr<LoadWorker>>& workers,
                   std::vector<std::unique_ptr<Recorder>>& recorders, StopFlag& stop)
{
    std::vector<std::exception_ptr> failures(workers.size());
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < workers.size(); ++i) {
        threads.emplace_back([&, i] {
            try {
                preparePinned(options, i);
                workers[i]->run();
            } catch (...) {
                failures[i] = std::current_exception();
                stop.raise();
            }
            recorders[i]->totals().cpuNs = clockNs(CLOCK_THREAD_CPUTIME_ID);
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const std::exception_ptr& failure : failures) {
        if (failure)
            std::rethrow_exception(failure);
    }
}

static void checkPins(const Options& options)
{
    const auto cpus = static_cast<int>(std::thread::hardware_concurrency());
    for (const int cpu : options.pin) {
        if (cpu >= std::max(cpus, 1))
            throw UsageError("--pin " + std::to_string(cpu) + ": this host has processors 0 to " +
                             std::to_string(cpus - 1));
    }
}

/// How many requests of all threads together may be outstanding.
static std::uint64_t outstandingLimit(const Options& options, unsigned socketsPerThread)
{
    const bool udp = options.transport == Transport::Udp;
    const std::uint64_t places =
        udp ? std::uint64_t{socketsPerThread} * RequestTable::size * options.threads
        : options.connectionUse == ConnectionUse::KeepAlive
            ? std::min(keepAliveConnections, descriptorsToSpare())
            : descriptorsToSpare();
    return options.maxOutstanding
               ? std::min(options.maxOutstanding, udp ? places : descriptorsToSpare())
               : places;
}

/// Collects the results of the threads after they have ended.
static void gather(RunFacts& facts, const std::vector<std::unique_ptr<LoadWorker>>& workers,
                   const std::vector<std::unique_ptr<Recorder>>& recorders)
{
    for (const auto& recorder : recorders)
        facts.totals.merge(recorder->totals());
    for (const auto& worker : workers) {
        facts.clockSteppedNs = std::max(facts.clockSteppedNs, worker->clocks().steppedNs());
        facts.suspendedNs = std::max(facts.suspendedNs, worker->clocks().suspendedNs());
    }
}

RunFacts measure(const Options& options, StopFlag& stop)
{
    checkPins(options);
    if (options.realtime)
        checkRealtimeLeavesRoom(options.threads, options.pin);
    RunFacts facts{.options = &options};
    facts.expected = Schedule::countMeasured(options.schedule, options.threads);
    const bool udp = options.transport == Transport::Udp;
    facts.socketsPerThread = udp ? socketsFor(options) : 0;
    facts.maxOutstanding = outstandingLimit(options, facts.socketsPerThread);

    const bool wantsSamples = !options.csv.empty() || options.streamFd >= 0;
    std::unique_ptr<UdpProtocol> datagrams;
    std::unique_ptr<StreamProtocol> stream;
    if (udp)
        datagrams = makeUdpProtocol(options);
    else
        stream = makeStreamProtocol(options);
    const std::int64_t realtimeOffset = offsetFromMonotonicNs(CLOCK_REALTIME);
    facts.epochMonotonicNs =
        std::max(options.zeroAtNs, monotonicNs() + startNs + options.schedule.warmUpNs);
    facts.epochRealtimeNs = facts.epochMonotonicNs + realtimeOffset;

    std::vector<std::unique_ptr<Recorder>> recorders;
    std::vector<std::unique_ptr<LoadWorker>> workers;
    std::vector<Recorder*> recorderPointers;
    for (unsigned i = 0; i < options.threads; ++i) {
        recorders.push_back(std::make_unique<Recorder>(wantsSamples ? ringSamples : 0));
        recorderPointers.push_back(recorders.back().get());
        const LoadSettings settings{
            .options = &options,
            .worker = i,
            .workers = options.threads,
            .epochNs = facts.epochMonotonicNs,
            .maxOutstanding = std::max<std::uint64_t>(facts.maxOutstanding / options.threads, 1),
            .sockets = facts.socketsPerThread};
        if (udp)
            workers.push_back(
                std::make_unique<UdpWorker>(settings, *datagrams, *recorders.back(), stop));
        else
            workers.push_back(
                std::make_unique<TcpWorker>(settings, *stream, *recorders.back(), stop));
    }
    std::unique_ptr<Reporter> reporter;
    if (wantsSamples) {
        const Hello hello{.epochMonotonicNs = static_cast<std::uint64_t>(facts.epochMonotonicNs),
                          .epochRealtimeNs = static_cast<std::uint64_t>(facts.epochRealtimeNs),
                          .expectedSamples = facts.expected};
        reporter = std::make_unique<Reporter>(options.csv, options.streamFd, hello,
                                              recorderPointers, stop);
    }

    Sentinel sentinel(facts.epochMonotonicNs, options.realtime);
    runAll(options, workers, recorders, stop);
    facts.sentinel = sentinel.finish();

    facts.interrupted = stop.raised();
    gather(facts, workers, recorders);
    if (reporter) {
        reporter->drain();
        facts.samplesDropped = reporter->dropped();
        facts.error = reporter->error();
        reporter->end(summaryJson(facts));
        facts.error = reporter->error();
    }
    return facts;
}

int exitCodeOf(const RunFacts& facts)
{
    if (!facts.error.empty() || facts.samplesDropped > 0)
        return ExitOutput;
    if (facts.interrupted)
        return ExitInterrupted;
    const Totals& totals = facts.totals;
    const std::uint64_t responses = totals.count(Outcome::Answered) + totals.count(Outcome::Late) +
                                    totals.count(Outcome::Wrong);
    return responses == 0 ? ExitUnreachable : ExitMeasured;
}

} // namespace unisweep::loadgen
