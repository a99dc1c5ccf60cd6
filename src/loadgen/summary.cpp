// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/summary.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <sys/resource.h>

#include "loadgen/clock.h"
#include "loadgen/host_facts.h"
#include "loadgen/json_writer.h"

namespace unisweep::loadgen
{

double RunFacts::achievedRate() const
{
    if (totals.sent < 2 || totals.lastSentNs <= totals.firstSentNs)
        return 0;
    return static_cast<double>(totals.sent - 1) * 1e9 /
           static_cast<double>(totals.lastSentNs - totals.firstSentNs);
}

double RunFacts::responseRate() const
{
    const std::int64_t measured =
        interrupted ? std::max<std::int64_t>(totals.lastSentNs, 1) : options->schedule.durationNs;
    return static_cast<double>(totals.count(Outcome::Answered)) * 1e9 /
           static_cast<double>(measured);
}

static double seconds(std::int64_t ns)
{
    return static_cast<double>(ns) / 1e9;
}

static void putHistogram(JsonWriter& json, std::string_view key, const Histogram& histogram)
{
    json.beginObject(key);
    json.put("count", histogram.count());
    if (histogram.count() > 0) {
        json.put("min", histogram.minNs());
        json.put("mean", histogram.meanNs());
        json.put("p50", histogram.percentileNs(0.5));
        json.put("p90", histogram.percentileNs(0.9));
        json.put("p99", histogram.percentileNs(0.99));
        json.put("p99.9", histogram.percentileNs(0.999));
        json.put("max", histogram.maxNs());
    }
    json.endObject();
}

static std::string_view transportName(const Options& options)
{
    return options.transport == Transport::Tcp ? "tcp" : "udp";
}

static std::string_view commandName(Command command)
{
    return command == Command::Dns ? "dns" : command == Command::Http ? "http" : "echo";
}

static std::string_view closeByName(CloseBy who)
{
    return who == CloseBy::Server ? "server" : who == CloseBy::Client ? "client" : "reset";
}

static void putRequested(JsonWriter& json, const RunFacts& facts)
{
    const Options& o = *facts.options;
    json.beginObject("asked");
    json.put("rate", o.schedule.perSecond);
    json.put("duration_s", seconds(o.schedule.durationNs));
    json.put("warm_up_s", seconds(o.schedule.warmUpNs));
    json.put("arrivals", o.schedule.arrivals == Arrivals::Poisson ? "poisson" : "constant");
    json.put("seed", o.schedule.seed);
    json.put("timeout_s", seconds(o.timeoutNs));
    json.put("late_window_s", seconds(o.lateWindowNs));
    json.put("max_lateness_s", seconds(o.maxLatenessNs));
    json.put("max_outstanding", facts.maxOutstanding);
    json.put("threads", o.threads);
    json.beginArray("pin");
    for (const int cpu : o.pin)
        json.put({}, cpu);
    json.endArray();
    json.put("realtime", o.realtime);
    if (o.transport == Transport::Udp) {
        json.put("sockets_per_thread", facts.socketsPerThread);
    } else {
        const bool stays = o.connectionUse == ConnectionUse::KeepAlive;
        json.put("connections", stays ? "keep-alive" : "one per request");
        if (!stays)
            json.put("closed_by", closeByName(o.closeBy));
        json.put("source_addresses", o.sources.size());
    }
    if (o.command == Command::Dns) {
        json.put("names", o.dns.names.size());
        json.put("name", o.dns.names.front().name);
        json.put("type", o.dns.type);
        json.put("edns", o.dns.edns.value_or(-1));
        json.put("dnssec", o.dns.dnssec);
        json.put("recursion", o.dns.recursion);
        json.put("expect_answers", o.dns.expectAnswers.value_or(-1));
        json.put("expect_rcode", o.dns.expectRcode);
    } else if (o.command == Command::Http) {
        json.put("path", o.http.path);
        json.put("host", o.http.host.empty() ? o.target.authority() : o.http.host);
        json.put("expect_status", o.http.expectStatus);
        json.put("expect_length", o.http.expectLength.value_or(-1));
        json.put("expect_sha256", o.http.expectSha256);
    } else {
        json.put("size", o.echoSize);
    }
    json.endObject();
}

static void putOutcomes(JsonWriter& json, const Totals& totals)
{
    json.beginObject("outcomes");
    for (int i = 0; i < outcomeCount; ++i)
        json.put(outcomeName(static_cast<Outcome>(i)), totals.count(static_cast<Outcome>(i)));
    json.endObject();
    json.beginObject("wrong_by");
    for (std::size_t i = 0; i < faultNames.size(); ++i)
        json.put(faultNames[i], totals.faults[i]);
    json.endObject();
    json.beginObject("unsent_by");
    for (std::size_t error = 0; error < totals.unsentErrors.size(); ++error) {
        if (totals.unsentErrors[error] == 0)
            continue;
        json.put(error == 0       ? "outstanding"
                 : error == ETIME ? "lateness"
                                  : std::strerror(static_cast<int>(error)),
                 totals.unsentErrors[error]);
    }
    json.endObject();
}

static void putClocks(JsonWriter& json, const RunFacts& facts)
{
    const Totals& totals = facts.totals;
    const std::uint64_t responses = totals.count(Outcome::Answered) + totals.count(Outcome::Late) +
                                    totals.count(Outcome::Wrong) +
                                    totals.count(Outcome::Duplicate) +
                                    totals.count(Outcome::Unmatched);
    const auto which = [](std::uint64_t kernel, std::uint64_t all) {
        return kernel == 0 ? "user" : kernel >= all ? "kernel" : "mixed";
    };
    json.beginObject("clock");
    json.put("schedule", "CLOCK_MONOTONIC");
    json.put("sent", which(totals.kernelTransmit,
                           totals.sent + totals.count(Outcome::Duplicate) - totals.abandoned));
    json.put("received", which(totals.kernelReceive, responses));
    json.put("kernel_transmit_stamps", totals.kernelTransmit);
    json.put("kernel_receive_stamps", totals.kernelReceive);
    json.put("realtime_stepped_ns", facts.clockSteppedNs);
    json.put("suspended_ns", facts.suspendedNs);
    json.put("valid", facts.suspendedNs == 0);
    json.endObject();
}

static void putUse(JsonWriter& json, const Totals& totals)
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    const auto toNs = [](const timeval& t) {
        return std::int64_t{t.tv_sec} * 1'000'000'000 + std::int64_t{t.tv_usec} * 1000;
    };
    json.beginObject("use");
    json.put("user_ns", toNs(use.ru_utime));
    json.put("system_ns", toNs(use.ru_stime));
    json.put("sending_threads_ns", totals.cpuNs);
    json.put("peak_memory_bytes", std::int64_t{use.ru_maxrss} * 1024);
    json.put("involuntary_switches", use.ru_nivcsw);
    json.endObject();
}

static void putRow(JsonWriter& json, std::initializer_list<std::int64_t> numbers)
{
    json.beginArray();
    for (const std::int64_t number : numbers)
        json.put({}, number);
    json.endArray();
}

static void putSentinel(JsonWriter& json, const SentinelReport& report)
{
    json.beginObject("sentinel");
    json.put("interval_ns", report.intervalNs);
    json.put("threshold_ns", report.thresholdNs);
    json.put("processors", report.processors);
    json.beginArray("stalls"); // due, late, processor
    for (const Stall& stall : report.stalls)
        putRow(json, {stall.dueNs, stall.lateNs, stall.processor});
    json.endArray();
    json.put("stalls_omitted", report.stallsOmitted);
    json.beginArray("steal"); // from, to, stolen
    for (const Steal& steal : report.steals)
        putRow(json, {steal.fromNs, steal.toNs, steal.stolenNs});
    json.endArray();
    json.endObject();
}

std::string summaryJson(const RunFacts& facts)
{
    const Options& options = *facts.options;
    const Totals& totals = facts.totals;
    JsonWriter json;
    json.beginObject();
    json.put("program", "unisweep-load");
    json.put("version", UNISWEEP_VERSION);
    json.put("command", commandName(options.command));
    json.put("transport", transportName(options));
    json.put("target", options.target.toText());
    putRequested(json, facts);
    json.put("complete", !facts.interrupted);
    json.put("error", facts.error);
    json.put("epoch_monotonic_ns", facts.epochMonotonicNs);
    json.put("epoch_realtime_ns", facts.epochRealtimeNs);
    json.put("scheduled", facts.expected);
    json.put("sent", totals.sent);
    json.put("warm_up_requests", totals.warmUp);
    json.put("abandoned", totals.abandoned);
    putOutcomes(json, totals);
    json.put("achieved_rate", facts.achievedRate());
    json.put("response_rate", facts.responseRate());
    putHistogram(json, "response_ns", totals.response);
    putHistogram(json, "service_ns", totals.service);
    putHistogram(json, "send_lateness_ns", totals.lateness);
    putHistogram(json, "inter_send_gap_ns", totals.gap);
    putClocks(json, facts);
    json.put("receive_drops", totals.receiveDrops);
    json.put("transmit_retries", totals.transmitRetries);
    if (options.transport == Transport::Tcp) {
        json.put("connections_tried", totals.connections);
        json.put("connections_left_open_by_server", totals.closedByUs);
    }
    json.put("samples_dropped", facts.samplesDropped);
    putSentinel(json, facts.sentinel);
    putUse(json, totals);
    json.beginObject("host");
    putHostFacts(json);
    json.endObject();
    json.endObject();
    return json.take();
}

static std::string line(const char* label, const Histogram& histogram)
{
    char text[200];
    std::snprintf(text, sizeof text,
                  "%-14s mean %9.1f  p50 %9.1f  p99 %9.1f  p99.9 %9.1f  max %9.1f us\n", label,
                  histogram.meanNs() / 1e3, static_cast<double>(histogram.percentileNs(0.5)) / 1e3,
                  static_cast<double>(histogram.percentileNs(0.99)) / 1e3,
                  static_cast<double>(histogram.percentileNs(0.999)) / 1e3,
                  static_cast<double>(histogram.maxNs()) / 1e3);
    return text;
}

std::string summaryText(const RunFacts& facts)
{
    const Totals& totals = facts.totals;
    char head[400];
    std::snprintf(
        head, sizeof head,
        "%s %s%s\noffered %.6g/s for %.4g s; sent %llu (%.6g/s), correct responses %.6g/s\n",
        std::string(commandName(facts.options->command)).c_str(),
        facts.options->target.toText().c_str(), facts.interrupted ? " (interrupted)" : "",
        facts.options->schedule.perSecond, seconds(facts.options->schedule.durationNs),
        static_cast<unsigned long long>(totals.sent), facts.achievedRate(), facts.responseRate());
    std::string text = head;
    for (int i = 0; i < outcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        if (totals.count(outcome) > 0 || outcome == Outcome::Answered || outcome == Outcome::Lost)
            text += std::string(outcomeName(outcome)) + " " +
                    std::to_string(totals.count(outcome)) + "  ";
    }
    text += "\n";
    text += line("response time", totals.response);
    text += line("service time", totals.service);
    text += line("send lateness", totals.lateness);
    return text;
}

} // namespace unisweep::loadgen
