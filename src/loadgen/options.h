// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of `unisweep-load` as values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "loadgen/address.h"
#include "loadgen/schedule.h"

namespace unisweep::loadgen
{

/// The command line is invalid. The message says what is wrong and what is expected.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class Command { Dns, Http, Echo, Calibrate, Respond, Clock, Record, Help, Version };
enum class Transport { Udp, Tcp };
/// Which timestamps to request from the kernel (UDP only). The summary says which were available.
enum class Stamps { Kernel, Receive, User };
/// HTTP and TCP: one connection per request, or persistent connections.
enum class ConnectionUse { PerRequest, KeepAlive };
/// Who closes the connection of a single request, and therefore keeps it in TIME_WAIT.
enum class CloseBy { Server, Client, Reset };

struct DnsName {
    std::string name;
    std::uint16_t type = 0; ///< 0: DnsOptions::type
};

struct DnsOptions {
    std::vector<DnsName> names;       ///< queried in turn
    std::uint16_t type = 1;           ///< for names without their own type; default: A
    std::optional<int> edns;          ///< the UDP size to advertise; nullopt: no EDNS
    bool dnssec = false;              ///< the DO bit
    bool recursion = false;           ///< the RD bit
    std::optional<int> expectAnswers; ///< number of records in the answer section; nullopt: at
                                      ///< least one
    int expectRcode = 0;
};

struct HttpOptions {
    std::string path = "/";
    std::string host; ///< empty: the target's
    int expectStatus = 200;
    std::optional<std::int64_t> expectLength; ///< nullopt: any length
    std::string expectSha256;                 ///< lower-case hex; empty: any content
};

struct Options {
    Command command = Command::Help;
    std::optional<Command> helpOf; ///< with Help: the command to describe
    Endpoint target;
    std::string guest; ///< record: the guest's name in libvirt

    ScheduleParameters schedule;
    std::int64_t zeroAtNs = 0; ///< CLOCK_MONOTONIC at the schedule's zero; 0: as soon as possible
    std::int64_t timeoutNs = 2'000'000'000;
    std::int64_t lateWindowNs = 1'000'000'000;
    std::int64_t maxLatenessNs = 1'000'000'000;
    unsigned threads = 1;
    std::vector<int> pin;
    unsigned sockets = 0;               ///< UDP sockets per thread; 0: determined by the rate
    std::uint64_t maxOutstanding = 0;   ///< 0: limited by ids or descriptors
    std::optional<std::int64_t> spinNs; ///< nullopt: adapts to the host's wake-up latency
    Stamps stamps = Stamps::Kernel;
    bool trains = true; ///< UDP: may send late requests together as one packet (UDP_SEGMENT)
    bool realtime = false;
    bool heavyLoad = false; ///< allows more than sample/load_caps.h

    std::string csv;
    std::string json;
    bool quiet = false; ///< prints only errors
    int streamFd = -1;
    std::int64_t untilReadyNs = 0; ///< 0: measure

    Transport transport = Transport::Udp;
    ConnectionUse connectionUse = ConnectionUse::PerRequest;
    CloseBy closeBy = CloseBy::Server;
    std::vector<Endpoint> sources;
    DnsOptions dns;
    HttpOptions http;
    std::uint32_t echoSize = 64; ///< bytes, including the id

    std::int64_t calibrateBoundNs = 1'000'000;
    bool calibrateFull = true; ///< also searches the top rate if a rate was given
};

/// Parses a command line without the program's name. Throws UsageError.
Options parseOptions(std::span<const std::string_view> arguments);

/// The text of --help, for one command or for the program.
std::string helpText(std::optional<Command> wanted);

/// Parses "10s", "500ms", "20us", "7ns", "2m", "0". Throws UsageError.
std::int64_t parseDurationNs(std::string_view text);
/// Parses "20000", "2.5", "20k", "1M" per second. Throws UsageError.
double parseRate(std::string_view text);

} // namespace unisweep::loadgen
