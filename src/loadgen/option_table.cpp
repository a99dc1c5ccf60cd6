// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/option_table.h"

#include <algorithm>
#include <array>

#include "loadgen/option_values.h"
#include "loadgen/query_file.h"

namespace unisweep::loadgen
{

using Text = std::string_view;

template<typename Value>
static Value oneOf(Text text, std::initializer_list<std::pair<Text, Value>> words)
{
    std::string expected;
    for (const auto& [word, value] : words) {
        if (word == text)
            return value;
        expected += (expected.empty() ? "" : " or ") + std::string(word);
    }
    throw UsageError("'" + std::string(text) + "': expected " + expected);
}

static std::string lowerHex(Text text)
{
    std::string hex(text);
    for (char& c : hex) {
        if (c >= 'A' && c <= 'F')
            c = static_cast<char>(c - 'A' + 'a');
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            throw UsageError("'" + std::string(text) + "' is not hexadecimal");
    }
    if (hex.size() != 64)
        throw UsageError("a SHA-256 hash has 64 hexadecimal digits");
    return hex;
}

/// Values for a request line or header must not be able to end it.
static std::string headerText(Text text)
{
    const bool clean =
        std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
    if (text.empty() || !clean)
        throw UsageError("'" + std::string(text) +
                         "' contains spaces, control characters or non-ASCII characters");
    return std::string(text);
}

static const OptionEntry entries[] = {
    {"--target", "ADDR:PORT", "dhe", "where to send load: 127.0.0.1:53, [::1]:53, localhost:53",
     [](Options& o, Text v) {
         o.target = Endpoint::parse(v, o.command == Command::Dns    ? 53
                                       : o.command == Command::Http ? 80
                                                                    : 0);
     }},
    {"--listen", "ADDR:PORT", "r", "address to listen on (UDP and TCP); port 0: any free port",
     [](Options& o, Text v) { o.target = Endpoint::parse(v, 0, true); }},
    {"--rate", "R", "dhec", "requests per second: 20000, 20k, 0.5 (default 1000; calibrate: none)",
     [](Options& o, Text v) { o.schedule.perSecond = parseRate(v); }},
    {"--duration", "T", "dher", "how long: 10s, 500ms, 2m (default 10s; respond: no limit)",
     [](Options& o, Text v) { o.schedule.durationNs = parseDurationNs(v); }},
    {"--warm-up", "T", "dhe", "load before the measurement, at the same rate (default 0)",
     [](Options& o, Text v) { o.schedule.warmUpNs = parseDurationNs(v); }},
    {"--zero-at", "NS", "dhe",
     "start of the measurement on CLOCK_MONOTONIC (default, or if too soon: immediately)",
     [](Options& o, Text v) { o.zeroAtNs = parseNumber(v, 1, INT64_MAX); }},
    {"--arrivals", "KIND", "dhe", "constant or poisson (default constant)",
     [](Options& o, Text v) {
         o.schedule.arrivals =
             oneOf<Arrivals>(v, {{"constant", Arrivals::Constant}, {"poisson", Arrivals::Poisson}});
     }},
    {"--seed", "N", "dhe", "seed of poisson arrivals (default 1)",
     [](Options& o, Text v) {
         o.schedule.seed = static_cast<std::uint64_t>(parseNumber(v, 0, INT64_MAX));
     }},
    {"--timeout", "T", "dhe", "correct responses after this time are late (default 2s)",
     [](Options& o, Text v) { o.timeoutNs = parseDurationNs(v); }},
    {"--late-window", "T", "dhe", "time after the timeout until a request is lost (default 1s)",
     [](Options& o, Text v) { o.lateWindowNs = parseDurationNs(v); }},
    {"--max-lateness", "T", "dhe", "requests this far behind schedule are unsent (default 1s)",
     [](Options& o, Text v) { o.maxLatenessNs = parseDurationNs(v); }},
    {"--max-outstanding", "N", "dhe", "requests beyond this many without response are unsent",
     [](Options& o, Text v) {
         o.maxOutstanding = static_cast<std::uint64_t>(parseNumber(v, 1, 1'000'000'000));
     }},
    {"--threads", "N", "dhe", "sending threads that share the schedule (default 1)",
     [](Options& o, Text v) { o.threads = static_cast<unsigned>(parseNumber(v, 1, 256)); }},
    {"--pin", "CPUS", "dhec", "processors for the threads in turn: 1 or 0,2 or 4-7",
     [](Options& o, Text v) { o.pin = parseCpus(v); }},
    {"--realtime", "", "dhec", "run the sending threads under SCHED_FIFO (needs permission)",
     [](Options& o, Text) { o.realtime = true; }},
    {"--heavy-load", "", "dhe",
     "allow more than 2,000,000 requests/s, or more than 1,000,000,000 requests",
     [](Options& o, Text) { o.heavyLoad = true; }},
    {"--spin", "T", "dhe",
     "busy-wait this long before a request is due (default: as the host's wake-ups need, at most "
     "60us)",
     [](Options& o, Text v) { o.spinNs = parseDurationNs(v); }},
    {"--sockets", "N", "de", "UDP sockets per thread (default: by rate)",
     [](Options& o, Text v) { o.sockets = static_cast<unsigned>(parseNumber(v, 1, 1024)); }},
    {"--timestamps", "KIND", "de",
     "timestamps: kernel (send and receive), receive (receive only) or user (default kernel)",
     [](Options& o, Text v) {
         o.stamps = oneOf<Stamps>(
             v, {{"kernel", Stamps::Kernel}, {"receive", Stamps::Receive}, {"user", Stamps::User}});
     }},
    {"--no-trains", "", "de",
     "send every request as a separate packet, for packet captures; uses more CPU time if requests "
     "are late",
     [](Options& o, Text) { o.trains = false; }},
    {"--name", "NAME", "d", "name to query",
     [](Options& o, Text v) {
         o.dns.names.assign(1, {std::string(v), 0});
     }},
    {"--names", "FILE", "d",
     "file of queries to send in turn, as for dnsperf: a name and a type per line",
     [](Options& o, Text v) { o.dns.names = readQueries(std::string(v)); }},
    {"--type", "TYPE", "d", "type for names without one: A, AAAA, ... or TYPE65 (default A)",
     [](Options& o, Text v) { o.dns.type = parseRecordType(v); }},
    {"--edns", "BYTES", "d", "send EDNS with this UDP size (default: no EDNS)",
     [](Options& o, Text v) { o.dns.edns = static_cast<int>(parseNumber(v, 512, 65535)); }},
    {"--dnssec", "", "d", "set the DO bit (with --edns)",
     [](Options& o, Text) { o.dns.dnssec = true; }},
    {"--recursion", "", "d", "set the RD bit, to query a resolver",
     [](Options& o, Text) { o.dns.recursion = true; }},
    {"--expect-answers", "N", "d", "records in a correct response (default: one or more)",
     [](Options& o, Text v) { o.dns.expectAnswers = static_cast<int>(parseNumber(v, 0, 65535)); }},
    {"--expect-rcode", "RCODE", "d", "code of a correct response (default NOERROR)",
     [](Options& o, Text v) { o.dns.expectRcode = parseRcode(v); }},
    {"--path", "PATH", "h", "path to GET; {n} in it stands for the request number (default /)",
     [](Options& o, Text v) {
         if (!v.starts_with('/'))
             throw UsageError("a path must begin with '/'");
         o.http.path = headerText(v);
     }},
    {"--host", "NAME", "h", "Host header (default: the target)",
     [](Options& o, Text v) { o.http.host = headerText(v); }},
    {"--expect-status", "N", "h", "status code of a correct response (default 200)",
     [](Options& o, Text v) { o.http.expectStatus = static_cast<int>(parseNumber(v, 100, 999)); }},
    {"--expect-length", "BYTES", "h", "body length of a correct response (default: any)",
     [](Options& o, Text v) { o.http.expectLength = parseNumber(v, 0, INT64_MAX); }},
    {"--expect-sha256", "HEX", "h", "body hash of a correct response (default: any)",
     [](Options& o, Text v) { o.http.expectSha256 = lowerHex(v); }},
    {"--size", "BYTES", "e", "size of a message (default 64)",
     [](Options& o, Text v) {
         o.echoSize = static_cast<std::uint32_t>(parseNumber(v, 12, 65507));
     }},
    {"--tcp", "", "dec", "use TCP", [](Options& o, Text) { o.transport = Transport::Tcp; }},
    {"--keep-alive", "", "dhec", "TCP: reuse connections, at most --max-outstanding",
     [](Options& o, Text) { o.connectionUse = ConnectionUse::KeepAlive; }},
    {"--close-by", "WHO", "dhe",
     "TCP: who closes a connection: server, client, or reset (default: http server, others client)",
     [](Options& o, Text v) {
         o.closeBy = oneOf<CloseBy>(
             v,
             {{"server", CloseBy::Server}, {"client", CloseBy::Client}, {"reset", CloseBy::Reset}});
     }},
    {"--source", "ADDR[-N]", "dhe", "TCP: source addresses to use in turn: 127.0.0.2-40",
     [](Options& o, Text v) { o.sources = parseSources(v); }},
    {"--bound", "T", "c", "highest acceptable p99 of self-latency (default 1ms)",
     [](Options& o, Text v) { o.calibrateBoundNs = parseDurationNs(v); }},
    {"--quick", "", "c",
     "check only whether twice --rate is sustainable; do not search for the highest rate",
     [](Options& o, Text) { o.calibrateFull = false; }},
    {"--guest", "NAME", "t", "name that libvirt gave the guest's QEMU",
     [](Options& o, Text v) { o.guest = v; }},
    {"--until-ready", "T", "dhe",
     "do not measure: retry every 50 ms, for at most this long, until the first correct response",
     [](Options& o, Text v) { o.untilReadyNs = parseDurationNs(v); }},
    {"--csv", "FILE", "dhe",
     "file for one line per request after the warm-up; - is standard output",
     [](Options& o, Text v) { o.csv = v; }},
    {"--json", "FILE", "dhec", "file for the summary; - is standard output",
     [](Options& o, Text v) { o.json = v; }},
    {"--quiet", "", "dhecr", "print errors only", [](Options& o, Text) { o.quiet = true; }},
    {"--stream", "FD", "dhe", "write samples as binary frames to this open file descriptor",
     [](Options& o, Text v) { o.streamFd = static_cast<int>(parseNumber(v, 0, 65535)); }},
};

static const CommandEntry commands[] = {
    {"dns", 'd', Command::Dns, "query a DNS server over UDP or TCP",
     "unisweep-load dns --target 127.0.0.1:5300 --name www.example.test --rate 20k --json -"},
    {"http", 'h', Command::Http, "GET from an HTTP/1.1 server",
     "unisweep-load http --target 127.0.0.1:8080 --path / --rate 500 --csv samples.csv"},
    {"echo", 'e', Command::Echo, "send messages to an echo server over UDP or TCP",
     "unisweep-load echo --target 127.0.0.1:7007 --rate 1000 --size 512"},
    {"calibrate", 'c', Command::Calibrate, "measure the highest rate that this host can offer",
     "unisweep-load calibrate --rate 50k"},
    {"respond", 'r', Command::Respond, "run an echo server",
     "unisweep-load respond --listen 127.0.0.1:7007"},
    {"clock", 'k', Command::Clock, "print this host's clocks for each line read",
     "unisweep-load clock"},
    {"record", 't', Command::Record, "record when a guest's threads run on this host",
     "unisweep-load record --guest unisweep-1"},
};

std::span<const OptionEntry> optionTable()
{
    return entries;
}

std::span<const CommandEntry> commandTable()
{
    return commands;
}

} // namespace unisweep::loadgen
