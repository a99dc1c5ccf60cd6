// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/option_table.h"

#include <algorithm>
#include <array>

#include "loadgen/option_values.h"
#include "loadgen/query_file.h"
#include "loadgen/record_type.h"

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
    throw UsageError("'" + std::string(text) + "': write " + expected);
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
        throw UsageError("a SHA-256 is 64 hexadecimal digits");
    return hex;
}

/// What goes into a request line or header must not be able to end it.
static std::string headerText(Text text)
{
    const bool clean =
        std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
    if (text.empty() || !clean)
        throw UsageError("'" + std::string(text) +
                         "' holds spaces, control or non-ASCII characters");
    return std::string(text);
}

static const OptionEntry entries[] = {
    {"--target", "ADDR:PORT", "dhe", "where load goes: 127.0.0.1:53, [::1]:53, localhost:53",
     [](Options& o, Text v) {
         o.target = Endpoint::parse(v, o.command == Command::Dns    ? 53
                                       : o.command == Command::Http ? 80
                                                                    : 0);
     }},
    {"--listen", "ADDR:PORT", "r", "where to answer (UDP and TCP); port 0: any",
     [](Options& o, Text v) { o.target = Endpoint::parse(v, 0, true); }},
    {"--rate", "R", "dhec", "requests per second: 20000, 20k, 0.5 (default 1000; calibrate: none)",
     [](Options& o, Text v) { o.schedule.perSecond = parseRate(v); }},
    {"--duration", "T", "dher", "how long: 10s, 500ms, 2m (default 10s; respond: for ever)",
     [](Options& o, Text v) { o.schedule.durationNs = parseDurationNs(v); }},
    {"--warm-up", "T", "dhe", "load before the measured part, at the same rate (default 0)",
     [](Options& o, Text v) { o.schedule.warmUpNs = parseDurationNs(v); }},
    {"--zero-at", "NS", "dhe",
     "where the measured part begins on CLOCK_MONOTONIC (default, or if too near: at once)",
     [](Options& o, Text v) { o.zeroAtNs = parseNumber(v, 1, INT64_MAX); }},
    {"--arrivals", "KIND", "dhe", "constant gaps, or poisson (default constant)",
     [](Options& o, Text v) {
         o.schedule.arrivals =
             oneOf<Arrivals>(v, {{"constant", Arrivals::Constant}, {"poisson", Arrivals::Poisson}});
     }},
    {"--seed", "N", "dhe", "of the poisson arrivals (default 1)",
     [](Options& o, Text v) {
         o.schedule.seed = static_cast<std::uint64_t>(parseNumber(v, 0, INT64_MAX));
     }},
    {"--timeout", "T", "dhe", "after this a correct answer is late (default 2s)",
     [](Options& o, Text v) { o.timeoutNs = parseDurationNs(v); }},
    {"--late-window", "T", "dhe", "how long beyond it to wait before it is lost (default 1s)",
     [](Options& o, Text v) { o.lateWindowNs = parseDurationNs(v); }},
    {"--max-lateness", "T", "dhe", "a request this far behind its schedule is unsent (default 1s)",
     [](Options& o, Text v) { o.maxLatenessNs = parseDurationNs(v); }},
    {"--max-outstanding", "N", "dhe", "beyond this many without answer, requests are unsent",
     [](Options& o, Text v) {
         o.maxOutstanding = static_cast<std::uint64_t>(parseNumber(v, 1, 1'000'000'000));
     }},
    {"--threads", "N", "dhe", "sending threads, each with a share of the schedule (default 1)",
     [](Options& o, Text v) { o.threads = static_cast<unsigned>(parseNumber(v, 1, 256)); }},
    {"--pin", "CPUS", "dhec", "processors for the threads in turn: 1 or 0,2 or 4-7",
     [](Options& o, Text v) { o.pin = parseCpus(v); }},
    {"--realtime", "", "dhec", "run the sending threads under SCHED_FIFO (needs the right to)",
     [](Options& o, Text) { o.realtime = true; }},
    {"--heavy-load", "", "dhe",
     "offer more than 2,000,000 requests/s, or more than 1,000,000,000 in all",
     [](Options& o, Text) { o.heavyLoad = true; }},
    {"--spin", "T", "dhe",
     "busy-wait this long before a request is due (default: what the host's wake-ups need, "
     "at most 60us)",
     [](Options& o, Text v) { o.spinNs = parseDurationNs(v); }},
    {"--sockets", "N", "de", "UDP sockets of a thread (default: by rate)",
     [](Options& o, Text v) { o.sockets = static_cast<unsigned>(parseNumber(v, 1, 1024)); }},
    {"--timestamps", "KIND", "de",
     "kernel: of sending and receiving; receive: of receiving only; user: none (default kernel)",
     [](Options& o, Text v) {
         o.stamps = oneOf<Stamps>(
             v, {{"kernel", Stamps::Kernel}, {"receive", Stamps::Receive}, {"user", Stamps::User}});
     }},
    {"--no-trains", "", "de",
     "send every request as a packet of its own, for those who watch packets; costs CPU time when "
     "requests are late",
     [](Options& o, Text) { o.trains = false; }},
    {"--name", "NAME", "d", "the name to ask for",
     [](Options& o, Text v) {
         o.dns.names.assign(1, {std::string(v), 0});
     }},
    {"--names", "FILE", "d", "queries to ask in turn, as dnsperf's: a name and a type a line",
     [](Options& o, Text v) { o.dns.names = readQueries(std::string(v)); }},
    {"--type", "TYPE", "d", "of names without one: A, AAAA, ... or TYPE65 (default A)",
     [](Options& o, Text v) { o.dns.type = parseRecordType(v); }},
    {"--edns", "BYTES", "d", "send EDNS with this UDP size (default: no EDNS)",
     [](Options& o, Text v) { o.dns.edns = static_cast<int>(parseNumber(v, 512, 65535)); }},
    {"--dnssec", "", "d", "set the DO bit (with --edns)",
     [](Options& o, Text) { o.dns.dnssec = true; }},
    {"--recursion", "", "d", "set the RD bit, to ask a resolver",
     [](Options& o, Text) { o.dns.recursion = true; }},
    {"--expect-answers", "N", "d", "records a right answer holds (default: one or more)",
     [](Options& o, Text v) { o.dns.expectAnswers = static_cast<int>(parseNumber(v, 0, 65535)); }},
    {"--expect-rcode", "RCODE", "d", "of a right answer (default NOERROR)",
     [](Options& o, Text v) { o.dns.expectRcode = parseRcode(v); }},
    {"--path", "PATH", "h", "what to GET; {n} in it stands for the request's number (default /)",
     [](Options& o, Text v) {
         if (!v.starts_with('/'))
             throw UsageError("a path begins with '/'");
         o.http.path = headerText(v);
     }},
    {"--host", "NAME", "h", "the Host header (default: the target)",
     [](Options& o, Text v) { o.http.host = headerText(v); }},
    {"--expect-status", "N", "h", "of a right answer (default 200)",
     [](Options& o, Text v) { o.http.expectStatus = static_cast<int>(parseNumber(v, 100, 999)); }},
    {"--expect-length", "BYTES", "h", "of a right answer's body (default: any)",
     [](Options& o, Text v) { o.http.expectLength = parseNumber(v, 0, INT64_MAX); }},
    {"--expect-sha256", "HEX", "h", "of a right answer's body (default: any)",
     [](Options& o, Text v) { o.http.expectSha256 = lowerHex(v); }},
    {"--size", "BYTES", "e", "of a message (default 64)",
     [](Options& o, Text v) {
         o.echoSize = static_cast<std::uint32_t>(parseNumber(v, 12, 65507));
     }},
    {"--tcp", "", "dec", "over TCP", [](Options& o, Text) { o.transport = Transport::Tcp; }},
    {"--keep-alive", "", "dhec", "TCP: use connections again, at most --max-outstanding",
     [](Options& o, Text) { o.connectionUse = ConnectionUse::KeepAlive; }},
    {"--close-by", "WHO", "dhe",
     "TCP: who ends a connection: server, client, or reset (default: http server, others client)",
     [](Options& o, Text v) {
         o.closeBy = oneOf<CloseBy>(
             v,
             {{"server", CloseBy::Server}, {"client", CloseBy::Client}, {"reset", CloseBy::Reset}});
     }},
    {"--source", "ADDR[-N]", "dhe", "TCP: source addresses to use in turn: 127.0.0.2-40",
     [](Options& o, Text v) { o.sources = parseSources(v); }},
    {"--bound", "T", "c", "p99 of self-latency that is still good (default 1ms)",
     [](Options& o, Text v) { o.calibrateBoundNs = parseDurationNs(v); }},
    {"--quick", "", "c", "only see whether twice --rate is reached; do not search the top rate",
     [](Options& o, Text) { o.calibrateFull = false; }},
    {"--guest", "NAME", "t", "the guest, by the name that libvirt gave its QEMU",
     [](Options& o, Text v) { o.guest = v; }},
    {"--until-ready", "T", "dhe",
     "do not measure: ask every 50 ms, at most this long, until the first right answer",
     [](Options& o, Text v) { o.untilReadyNs = parseDurationNs(v); }},
    {"--csv", "FILE", "dhe", "a line for each request after the warm-up; - is standard output",
     [](Options& o, Text v) { o.csv = v; }},
    {"--json", "FILE", "dhec", "the summary; - is standard output",
     [](Options& o, Text v) { o.json = v; }},
    {"--quiet", "", "dhecr", "print errors only", [](Options& o, Text) { o.quiet = true; }},
    {"--stream", "FD", "dhe", "samples in binary frames, to an open file descriptor",
     [](Options& o, Text v) { o.streamFd = static_cast<int>(parseNumber(v, 0, 65535)); }},
};

static const CommandEntry commands[] = {
    {"dns", 'd', Command::Dns, "ask a DNS server, over UDP or TCP",
     "unisweep-load dns --target 127.0.0.1:5300 --name www.example.test --rate 20k --json -"},
    {"http", 'h', Command::Http, "GET from an HTTP/1.1 server",
     "unisweep-load http --target 127.0.0.1:8080 --path / --rate 500 --csv samples.csv"},
    {"echo", 'e', Command::Echo, "have messages echoed, over UDP or TCP",
     "unisweep-load echo --target 127.0.0.1:7007 --rate 1000 --size 512"},
    {"calibrate", 'c', Command::Calibrate, "measure this host and program themselves",
     "unisweep-load calibrate --rate 50k"},
    {"respond", 'r', Command::Respond, "be an echo server",
     "unisweep-load respond --listen 127.0.0.1:7007"},
    {"clock", 'k', Command::Clock, "for every line read, print this host's clocks",
     "unisweep-load clock"},
    {"record", 't', Command::Record, "write when a guest's threads run here, for a workbench",
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
