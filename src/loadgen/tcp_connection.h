// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP connection of the generator, and queues of connections.
#pragma once

#include <cstdint>
#include <memory>

#include "loadgen/stream_protocol.h"

namespace unisweep::loadgen
{

struct TcpConnection {
    enum State : std::uint8_t {
        Unused,
        Connecting, ///< waits until it is writable
        Waiting,    ///< the request was sent, the answer is incomplete
        Idle,       ///< kept for the next request
        Closing,    ///< answered; waits for the server to close the connection
    };
    int fd = -1;
    State state = Unused;
    std::uint16_t port = 0; ///< the local port
    std::uint32_t number = 0;
    std::uint32_t written = 0;   ///< number of bytes of the request written
    std::int64_t intendedNs = 0; ///< on the schedule's axis
    std::int64_t sentNs = 0;     ///< CLOCK_MONOTONIC; for a new connection, when it was started
    std::int64_t sinceNs = 0;    ///< when it entered its current queue
    std::unique_ptr<ResponseReader> reader;
    TcpConnection* previous = nullptr;
    TcpConnection* next = nullptr;
};

/// A queue in order of entry, from which any element can be removed. Does not own its elements.
class ConnectionQueue
{
public:
    void append(TcpConnection& connection)
    {
        connection.previous = m_last;
        connection.next = nullptr;
        (m_last ? m_last->next : m_first) = &connection;
        m_last = &connection;
        ++m_size;
    }
    void remove(TcpConnection& connection)
    {
        (connection.previous ? connection.previous->next : m_first) = connection.next;
        (connection.next ? connection.next->previous : m_last) = connection.previous;
        connection.previous = connection.next = nullptr;
        --m_size;
    }
    TcpConnection* first() const { return m_first; }
    TcpConnection* last() const { return m_last; }
    std::uint64_t size() const { return m_size; }

private:
    TcpConnection* m_first = nullptr;
    TcpConnection* m_last = nullptr;
    std::uint64_t m_size = 0;
};

} // namespace unisweep::loadgen
