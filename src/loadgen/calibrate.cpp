// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/calibrate.h"

#include <algorithm>
#include <cstdio>

#include "loadgen/echo_server.h"
#include "loadgen/host_facts.h"
#include "loadgen/json_writer.h"
#include "loadgen/measure.h"

namespace unisweep::loadgen
{

static constexpr double quietRate = 1000;
static constexpr double highestRate = 8e6;
static constexpr std::int64_t quietNs = 2'000'000'000;
static constexpr std::int64_t requiredNs = 2'000'000'000;
static constexpr std::int64_t searchNs = 1'000'000'000;

static Options echoOptions(const Options& requested, const Endpoint& target, double rate,
                           std::int64_t durationNs)
{
    Options options = requested;
    options.command = Command::Echo;
    options.target = target;
    options.schedule.perSecond = rate;
    options.schedule.durationNs = durationNs;
    options.schedule.warmUpNs = 200'000'000;
    options.timeoutNs = 500'000'000;
    options.lateWindowNs = 0;
    options.closeBy = CloseBy::Reset; // otherwise ports would be exhausted by TIME_WAIT
    options.csv.clear();
    options.json.clear();
    return options;
}

static CalibrationStep tryRate(const Options& requested, const Endpoint& target, double rate,
                               std::int64_t durationNs, StopFlag& stop)
{
    const Options options = echoOptions(requested, target, rate, durationNs);
    const RunFacts facts = measure(options, stop);
    const Totals& totals = facts.totals;
    CalibrationStep step{.rate = rate,
                         .achievedRate = facts.achievedRate(),
                         .latenessP99Ns = totals.lateness.percentileNs(0.99),
                         .latenessP999Ns = totals.lateness.percentileNs(0.999),
                         .responseP50Ns = totals.response.percentileNs(0.5),
                         .responseP99Ns = totals.response.percentileNs(0.99),
                         .missed = facts.expected - totals.count(Outcome::Answered)};
    if (totals.count(Outcome::Unsent) > 0 || step.achievedRate < 0.99 * rate)
        step.problem = "the rate was not reached";
    else if (step.missed > 0)
        step.problem = "echoes are missing";
    else if (step.latenessP99Ns > requested.calibrateBoundNs)
        step.problem = "the client cannot keep up";
    else if (step.responseP99Ns > requested.calibrateBoundNs)
        step.problem = "echoes arrive too late";
    return step;
}

Calibration calibrate(const Options& options, StopFlag& stop,
                      const std::function<void(const CalibrationStep&)>& onStep)
{
    const EchoThread echo(Endpoint::parse("127.0.0.1:0", 0, true));
    Calibration calibration;
    calibration.quiet = tryRate(options, echo.endpoint(), quietRate, quietNs, stop);
    onStep(calibration.quiet);
    const auto heldOnce = [&](double rate, std::int64_t durationNs) {
        const CalibrationStep step = tryRate(options, echo.endpoint(), rate, durationNs, stop);
        if (stop.raised())
            return false; // an interrupted measurement is not conclusive
        calibration.steps.push_back(step);
        onStep(step);
        const bool good = step.problem.empty();
        if (good)
            calibration.topRate = std::max(calibration.topRate, rate);
        return good;
    };
    // A failed rate is tried once more, because the host may have been busy for a moment.
    const auto holds = [&](double rate, std::int64_t durationNs) {
        return heldOnce(rate, durationNs) || (!stop.raised() && heldOnce(rate, durationNs));
    };
    calibration.requiredRate = 2 * options.schedule.perSecond;
    if (calibration.requiredRate > 0 && !stop.raised())
        calibration.sufficient = holds(calibration.requiredRate, requiredNs);
    if (options.calibrateFull) {
        // Doubles the rate, then bisects between the last good and the first bad rate.
        double good = std::max(calibration.topRate, quietRate);
        double bad = 0;
        while (bad == 0 && good < highestRate && !stop.raised()) {
            if (holds(2 * good, searchNs))
                good *= 2;
            else
                bad = 2 * good;
        }
        for (int i = 0; i < 4 && bad > 0 && !stop.raised(); ++i) {
            const double middle = (good + bad) / 2;
            (holds(middle, searchNs) ? good : bad) = middle;
        }
    }
    calibration.interrupted = stop.raised();
    return calibration;
}

static void putStep(JsonWriter& json, std::string_view key, const CalibrationStep& step)
{
    json.beginObject(key);
    json.put("rate", step.rate);
    json.put("holds", step.problem.empty());
    json.put("problem", step.problem);
    json.put("achieved_rate", step.achievedRate);
    json.put("missed", step.missed);
    json.put("send_lateness_p99_ns", step.latenessP99Ns);
    json.put("send_lateness_p99.9_ns", step.latenessP999Ns);
    json.put("self_latency_p50_ns", step.responseP50Ns);
    json.put("self_latency_p99_ns", step.responseP99Ns);
    json.endObject();
}

static const char* transportWord(const Options& options)
{
    if (options.transport == Transport::Udp)
        return "udp";
    return options.connectionUse == ConnectionUse::KeepAlive ? "tcp-keep-alive" : "tcp";
}

std::string calibrationJson(const Options& options, const Calibration& calibration)
{
    JsonWriter json;
    json.beginObject();
    json.put("program", "unisweep-load");
    json.put("version", UNISWEEP_VERSION);
    json.put("command", "calibrate");
    json.put("transport", transportWord(options));
    json.put("bound_ns", options.calibrateBoundNs);
    json.put("complete", !calibration.interrupted);
    json.put("top_rate", calibration.topRate);
    json.put("required_rate", calibration.requiredRate);
    json.put("sufficient", calibration.sufficient);
    putStep(json, "quiet", calibration.quiet);
    json.beginArray("steps");
    for (const CalibrationStep& step : calibration.steps)
        putStep(json, {}, step);
    json.endArray();
    json.beginObject("host");
    putHostFacts(json);
    json.endObject();
    json.endObject();
    return json.take();
}

std::string stepText(const CalibrationStep& step)
{
    char text[240];
    std::snprintf(text, sizeof text,
                  "%10.0f/s  lateness p99 %9.1f us  self-latency p50 %9.1f, p99 %9.1f us  %s\n",
                  step.rate, static_cast<double>(step.latenessP99Ns) / 1e3,
                  static_cast<double>(step.responseP50Ns) / 1e3,
                  static_cast<double>(step.responseP99Ns) / 1e3,
                  step.problem.empty() ? "sustained" : step.problem.c_str());
    return text;
}

std::string verdictText(const Calibration& calibration)
{
    char line[160];
    std::snprintf(line, sizeof line, "highest sustainable rate: %.0f/s\n", calibration.topRate);
    std::string text = line;
    if (calibration.requiredRate > 0) {
        std::snprintf(line, sizeof line, "twice the requested rate, %.0f/s: %s\n",
                      calibration.requiredRate,
                      calibration.sufficient ? "sustainable" : "not sustainable");
        text += line;
    }
    return text;
}

} // namespace unisweep::loadgen
