// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "loadgen/calibrate.h"
#include "loadgen/clock.h"
#include "loadgen/echo_server.h"
#include "loadgen/exit_codes.h"
#include "loadgen/measure.h"
#include "loadgen/readiness.h"
#include "loadgen/thread_record.h"

using namespace unisweep::loadgen;

static void writeText(const std::string& path, const std::string& text)
{
    if (path == "-") {
        errno = 0;
        std::cout << text << std::flush;
        if (!std::cout)
            throw OutputError("standard output",
                              std::string(": ") + std::strerror(errno != 0 ? errno : EIO));
        return;
    }
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text << std::flush;
    if (!file)
        throw OutputError(path);
}

/// Checks before minutes of measuring, not after.
static void checkThatSummaryHasAPlace(const Options& options)
{
    if (!options.json.empty() && options.json != "-" &&
        !std::ofstream(options.json, std::ios::binary | std::ios::app))
        throw OutputError(options.json);
}

/// The program that started this one reads the stream; if it ends, stop.
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
    writeText(options.json.empty() ? "-" : options.json, readinessJson(options, readiness));
    return readiness.ready         ? ExitMeasured
           : readiness.interrupted ? ExitInterrupted
                                   : ExitUnreachable;
}

static int runMeasurement(const Options& options)
{
    const RunFacts facts = measure(options, processStopFlag());
    if (!options.json.empty())
        writeText(options.json, summaryJson(facts));
    else if (options.csv != "-" && options.streamFd < 0 && !options.quiet)
        writeText("-", summaryText(facts));
    if (!facts.error.empty())
        std::cerr << "unisweep-load: " << facts.error << "\n";
    if (facts.samplesDropped > 0)
        std::cerr << "unisweep-load: " << facts.samplesDropped
                  << " samples were dropped because the reader or disk was too slow "
                     "(the summary includes them)\n";
    const int code = exitCodeOf(facts);
    if (code == ExitUnreachable)
        std::cerr << "unisweep-load: no response from " << options.target.toText() << "\n";
    return code;
}

static int runCalibration(const Options& options)
{
    // Prints each result immediately, unless standard output is used for JSON.
    const bool lines = options.json != "-" && !options.quiet;
    const Calibration calibration =
        calibrate(options, processStopFlag(), [&](const CalibrationStep& step) {
            if (lines)
                writeText("-", stepText(step));
        });
    if (lines)
        writeText("-", verdictText(calibration));
    if (!options.json.empty())
        writeText(options.json, calibrationJson(options, calibration));
    if (calibration.interrupted)
        return ExitInterrupted;
    return calibration.sufficient ? ExitMeasured : ExitTooSlow;
}

static int runResponder(const Options& options)
{
    EchoServer server(options.target);
    if (!options.quiet)
        std::cerr << "unisweep-load: echoing UDP and TCP on " << server.endpoint().toText() << "\n";
    const std::int64_t now = monotonicNs();
    const std::int64_t duration = options.schedule.durationNs;
    server.run(processStopFlag(), duration > INT64_MAX - now ? INT64_MAX : now + duration);
    return ExitMeasured;
}

/// For comparing clocks over a connection: prints CLOCK_MONOTONIC and CLOCK_REALTIME in ns for each
/// line read.
static int runClock()
{
    std::string line;
    while (std::getline(std::cin, line))
        std::cout << monotonicNs() << ' ' << clockNs(CLOCK_REALTIME) << std::endl;
    return std::cout.good() ? ExitMeasured : ExitOutput;
}

int main(int argc, char** argv)
{
    try {
        const std::vector<std::string_view> arguments(argv + 1, argv + argc);
        const Options options = parseOptions(arguments);
        if (options.command == Command::Help) {
            writeText("-", helpText(options.helpOf));
            return ExitMeasured;
        }
        if (options.command == Command::Version) {
            writeText("-", "unisweep-load " UNISWEEP_VERSION "\n");
            return ExitMeasured;
        }
        catchSignals();
        raiseDescriptorLimit();
        if (options.streamFd >= 0)
            dieWithParent();
        if (options.command == Command::Clock)
            return runClock();
        if (options.command == Command::Record) {
            recordThreads(options.guest, processStopFlag());
            return ExitMeasured;
        }
        checkThatSummaryHasAPlace(options);
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
    } catch (const OutputError& error) {
        std::cerr << "unisweep-load: " << error.what() << "\n";
        return ExitOutput;
    } catch (const std::exception& error) {
        std::cerr << "unisweep-load: " << error.what() << "\n";
        return ExitFailed;
    }
}
