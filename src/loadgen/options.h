// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of `unisweep-load`, as values.
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

/// The command line is wrong; the text says what and what would be right.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

enum class Command { Dns, Http, Echo, Calibrate, Respond, Clock, Record, Help, Version };
enum class Transport { Udp, Tcp };
/// Which timestamps to request from the kernel (UDP only). The summary says which were available.
enum class Stamps { Kernel, Receive, User };
/// HTTP and TCP: a connection for each request, or connections that stay.
enum class ConnectionUse { PerRequest, KeepAlive };
/// Who ends a connection of one request, and so who keeps its TIME_WAIT.
enum class CloseBy { Server, Client, Reset };

struct DnsName {
    std::string name;
    std::uint16_t type = 0; ///< 0: DnsOptions::type
};

struct DnsOptions {
    std::vector<DnsName> names;       ///< asked in turn
    std::uint16_t type = 1;           ///< of names without a type of their own; A
    std::optional<int> edns;          ///< UDP size to advertise; nullopt: no EDNS
    bool dnssec = false;              ///< the DO bit
    bool recursion = false;           ///< the RD bit
    std::optional<int> expectAnswers; ///< records in the answer section; nullopt: at least one
    int expectRcode = 0;
};

struct HttpOptions {
    std::string path = "/";
    std::string host; ///< empty: the target
    int expectStatus = 200;
    std::optional<std::int64_t> expectLength; ///< nullopt: any
    std::string expectSha256;                 ///< lower-case hex; empty: any
};

struct Options {
    Command command = Command::Help;
    std::optional<Command> helpOf; ///< with Help: the command to explain
    Endpoint target;
    std::string guest; ///< record: as libvirt names it

    ScheduleParameters schedule;
    std::int64_t zeroAtNs = 0; ///< CLOCK_MONOTONIC at the schedule's zero; 0: as soon as may be
    std::int64_t timeoutNs = 2'000'000'000;
    std::int64_t lateWindowNs = 1'000'000'000;
    std::int64_t maxLatenessNs = 1'000'000'000;
    unsigned threads = 1;
    std::vector<int> pin;
    unsigned sockets = 0;               ///< UDP sockets a thread; 0: by rate
    std::uint64_t maxOutstanding = 0;   ///< 0: as many as ids or descriptors allow
    std::optional<std::int64_t> spinNs; ///< nullopt: as the host's wake-ups need
    Stamps stamps = Stamps::Kernel;
    bool trains = true; ///< UDP: requests that are late together may leave as one packet
    bool realtime = false;
    bool heavyLoad = false; ///< more than sample/load_caps.h is meant

    std::string csv;
    std::string json;
    bool quiet = false; ///< errors only
    int streamFd = -1;
    std::int64_t untilReadyNs = 0; ///< 0: measure

    Transport transport = Transport::Udp;
    ConnectionUse connectionUse = ConnectionUse::PerRequest;
    CloseBy closeBy = CloseBy::Server;
    std::vector<Endpoint> sources;
    DnsOptions dns;
    HttpOptions http;
    std::uint32_t echoSize = 64; ///< bytes, id included

    std::int64_t calibrateBoundNs = 1'000'000;
    bool calibrateFull = true; ///< search the top rate also when a rate was given
};

/// Reads a command line (without the program's name). Throws UsageError.
Options parseOptions(std::span<const std::string_view> arguments);

/// The text of --help, of one command or of the whole.
std::string helpText(std::optional<Command> command);

/// "10s", "500ms", "20us", "7ns", "2m", "0". Throws UsageError.
std::int64_t parseDurationNs(std::string_view text);
/// "20000", "2.5", "20k", "1M" per second. Throws UsageError.
double parseRate(std::string_view text);

} // namespace unisweep::loadgen
