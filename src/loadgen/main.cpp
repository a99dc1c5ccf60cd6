// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <fstream>
#include <iostream>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "loadgen/calibrate.h"
#include "loadgen/clock.h"
#include "loadgen/echo_server.h"
#include "loadgen/exit_codes.h"
#include "loadgen/measure.h"
#include "loadgen/readiness.h"

using namespace unisweep::loadgen;

/// False, with a message, when it could not be written.
static bool writeText(const std::string& path, const std::string& text)
{
    if (path == "-") {
        std::cout << text << std::flush;
        return std::cout.good();
    }
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text << std::flush;
    if (!file)
        std::cerr << "unisweep-load: " << path
                  << " could not be written; see that its folder exists and the disk has room\n";
    return file.good();
}

/// The reader of the stream is the program that started this one; without it nobody listens.
static void dieWithParent()
{
    const pid_t parent = getppid();
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent)
        processStopFlag().raise();
}

static void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

static int runReadiness(const Options& options)
{
    const Readiness readiness = waitUntilReady(options, processStopFlag());
    const bool written =
        writeText(options.json.empty() ? "-" : options.json, readinessJson(options, readiness));
    if (!written)
        return ExitOutput;
    return readiness.ready         ? ExitMeasured
           : readiness.interrupted ? ExitInterrupted
                                   : ExitUnreachable;
}

static int runMeasurement(const Options& options)
{
    const RunFacts facts = measure(options, processStopFlag());
    bool written = true;
    if (!options.json.empty())
        written = writeText(options.json, summaryJson(facts));
    else if (options.csv != "-" && options.streamFd < 0)
        std::cout << summaryText(facts);
    if (!facts.error.empty())
        std::cerr << "unisweep-load: " << facts.error << "\n";
    if (facts.samplesDropped > 0)
        std::cerr << "unisweep-load: " << facts.samplesDropped
                  << " samples did not reach the file or stream: the reader or disk was too slow "
                     "(the summary counts them all the same)\n";
    return written ? exitCodeOf(facts) : ExitOutput;
}

static int runCalibration(const Options& options)
{
    const Calibration calibration = calibrate(options, processStopFlag());
    const bool written = options.json.empty()
                             ? writeText("-", calibrationText(options, calibration))
                             : writeText(options.json, calibrationJson(options, calibration));
    if (!written)
        return ExitOutput;
    if (calibration.interrupted)
        return ExitInterrupted;
    return calibration.sufficient ? ExitMeasured : ExitTooSlow;
}

static int runResponder(const Options& options)
{
    EchoServer server(options.target);
    std::cerr << "unisweep-load: echoing UDP and TCP on " << server.endpoint().toText() << "\n";
    const std::int64_t now = monotonicNs();
    const std::int64_t duration = options.schedule.durationNs;
    server.run(processStopFlag(), duration > INT64_MAX - now ? INT64_MAX : now + duration);
    return ExitMeasured;
}

int main(int argc, char** argv)
{
    try {
        const std::vector<std::string_view> arguments(argv + 1, argv + argc);
        const Options options = parseOptions(arguments);
        if (options.command == Command::Help) {
            std::cout << helpText(options.helpOf);
            return ExitMeasured;
        }
        if (options.command == Command::Version) {
            std::cout << "unisweep-load " UNISWEEP_VERSION "\n";
            return ExitMeasured;
        }
        catchSignals();
        raiseDescriptorLimit();
        if (options.streamFd >= 0)
            dieWithParent();
        if (options.command == Command::Calibrate)
            return runCalibration(options);
        if (options.command == Command::Respond)
            return runResponder(options);
        if (options.untilReadyNs > 0)
            return runReadiness(options);
        return runMeasurement(options);
    } catch (const UsageError& error) {
        std::cerr << "unisweep-load: " << error.what() << "\n";
        return ExitUsage;
    } catch (const std::exception& error) {
        std::cerr << "unisweep-load: " << error.what() << "\n";
        return ExitFailed;
    }
}
