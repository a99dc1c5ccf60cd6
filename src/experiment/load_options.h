// SPDX-License-Identifier: GPL-3.0-or-later
// How the load client sends, apart from its schedule.
#pragma once

#include <chrono>
#include <optional>

#include <QString>

#include "base/all_values.h"

namespace unisweep
{

/// TCP: who closes a request's connection, and so whose port stays in TIME_WAIT.
enum class CloseBy {
    Usual, ///< HTTP: the server, as asked for by "Connection: close"; DNS: the client
    Server,
    Client,
    Reset, ///< the client, by a reset, after which no port waits
};
/// UDP: which timestamps come from the kernel; the others are the client's own.
enum class ClientStamps {
    Kernel,  ///< of sending and receiving
    Receive, ///< of receiving only
    User,    ///< none
};

/// The defaults are the native client's. dnsperf and queryperf support few of them
/// (client_check.h).
struct LoadOptions {
    std::optional<int> maxOutstanding; ///< requests beyond this many without a response are unsent;
                                       ///< nullopt: as the client does
    std::chrono::nanoseconds lateWindow = std::chrono::seconds(1); ///< after the timeout, in which
                                                                   ///< a response is late, not lost
    std::chrono::nanoseconds maxLateness =
        std::chrono::seconds(1);      ///< requests this far behind schedule are unsent
    int threads = 1;                  ///< that send, and share the schedule
    std::optional<int> sockets;       ///< UDP, of each thread; nullopt: by rate
    CloseBy closeBy = CloseBy::Usual; ///< TCP without keep-alive
    /// TCP: this many addresses of this host's loopback interface are used in turn, each with its
    /// own ports; 1: the one that the kernel selects.
    int sourceAddresses = 1;
    ClientStamps stamps = ClientStamps::Kernel; ///< UDP
    std::optional<std::chrono::nanoseconds>
        spin;              ///< waits busily for this long before each request; nullopt: as needed
    bool trains = true;    ///< UDP: requests that are late together may leave as one packet
    bool realtime = false; ///< its threads run under SCHED_FIFO, which needs permission

    bool operator==(const LoadOptions&) const = default;
};

/// "server", "kernel": the words of the file; empty for CloseBy::Usual.
QString toWord(CloseBy who);
QString toWord(ClientStamps stamps);
template<> QList<CloseBy> allValues<CloseBy>();
template<> QList<ClientStamps> allValues<ClientStamps>();

} // namespace unisweep
