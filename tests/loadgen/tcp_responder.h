// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted TCP server in a separate thread. Requests are numbered in order of arrival, over all
// connections.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace loadgentest
{

/// The reaction to a request: pieces to write, each after a further delay, and what to do
/// afterwards.
struct Play {
    enum End { KeepOpen, Close, Reset };
    struct Piece {
        std::string bytes;
        std::int64_t delayNs = 0;
    };
    std::vector<Piece> pieces;
    End end = KeepOpen;
    std::int64_t endDelayNs = 0;
};

class TcpResponder
{
public:
    using Script = std::function<Play(int number, const std::string& request)>;
    /// True if the data received on a connection is a complete request.
    using Whole = std::function<bool(const std::string& soFar)>;

    TcpResponder(Whole whole, Script script);
    ~TcpResponder();

    std::string target() const { return "127.0.0.1:" + std::to_string(m_port); }
    int requests() const { return m_requests; }
    int connections() const { return m_connections; }
    /// Number of connections that the client closed first.
    int clientCloses() const { return m_clientCloses; }
    /// Number of connections from 127.0.0.`last`.
    int connectionsFrom(int last) const { return m_from[static_cast<std::size_t>(last)]; }

private:
    void run();

    Whole m_whole;
    Script m_script;
    int m_listener;
    int m_port = 0;
    std::atomic<int> m_requests{0};
    std::atomic<int> m_connections{0};
    std::atomic<int> m_clientCloses{0};
    std::array<std::atomic<int>, 256> m_from{};
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

/// True if `soFar` ends with the end of an HTTP header.
bool wholeHttp(const std::string& soFar);
/// True if `soFar` is a complete DNS message preceded by its length.
bool wholeDns(const std::string& soFar);

} // namespace loadgentest
