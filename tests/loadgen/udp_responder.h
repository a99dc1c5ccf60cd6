// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted DNS responder in a separate thread: its reaction to the n-th query is known in
// advance, and it records what it did.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>
#include <vector>

namespace loadgentest
{

/// A datagram to send back, after a delay.
struct Reply {
    std::vector<std::uint8_t> bytes;
    std::int64_t delayNs = 0;
};

class UdpResponder
{
public:
    using Script = std::function<std::vector<Reply>(int number, const std::vector<std::uint8_t>&)>;

    /// Binds a free port of 127.0.0.1 (or ::1) and responds until destroyed.
    explicit UdpResponder(Script script, bool ipv6 = false);
    ~UdpResponder();

    int port() const { return m_port; }
    /// "127.0.0.1:PORT"
    std::string target() const;
    /// Stops responding for `ns` nanoseconds, once, when query `number` arrives.
    void freezeAt(int number, std::int64_t ns);
    /// Closes the socket when query `number` has arrived; later ones are refused.
    void closeAt(int number) { m_closeAt = number; }

    struct Seen {
        std::int64_t receivedNs; ///< CLOCK_MONOTONIC
        std::int64_t answeredNs; ///< of the first response; 0: none
        std::vector<std::uint8_t> query;
    };
    /// The queries received, in order. Stops the responder first.
    const std::vector<Seen>& seen();

private:
    void run();
    void stop();

    Script m_script;
    bool m_ipv6;
    int m_fd = -1;
    int m_port = 0;
    std::atomic<int> m_freezeAt{-1};
    std::atomic<std::int64_t> m_freezeNs{0};
    std::atomic<int> m_closeAt{-1};
    std::atomic<bool> m_stop{false};
    std::vector<Seen> m_seen;
    std::thread m_thread;
};

/// The correct response to a query: its question and `records` A records.
std::vector<std::uint8_t> correctResponse(const std::vector<std::uint8_t>& query, int records = 1);

} // namespace loadgentest
