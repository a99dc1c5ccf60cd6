// SPDX-License-Identifier: GPL-3.0-or-later
// A sending thread over TCP, with one connection per request or persistent connections.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "loadgen/file_descriptor.h"
#include "loadgen/load_worker.h"
#include "loadgen/tcp_connection.h"

namespace unisweep::loadgen
{

/// While it waits, each request has its own connection: a new one or, with keep-alive, an idle one.
class TcpWorker final : public LoadWorker
{
public:
    /// Keeps references, so the arguments must outlive the worker. Throws std::system_error if
    /// epoll is not available.
    TcpWorker(const LoadSettings& settings, const StreamProtocol& protocol, Recorder& recorder,
              const StopFlag& stop);
    ~TcpWorker() override;

private:
    void sendDue(std::int64_t now) override;
    void receive() override;
    void expire(std::int64_t now) override;
    bool isOutstanding() const override { return m_waiting.size() > 0; }
    bool expectsMore(std::int64_t now) override;
    void wait(std::int64_t loopNs) override;
    void countRest() override;

    // Sending.
    void start(std::int64_t intendedNs, std::uint32_t number);
    TcpConnection* takeIdle(); ///< returns nullptr if no connection is idle
    bool open(TcpConnection& connection, std::int64_t intendedNs); ///< returns false if the request
                                                                   ///< was recorded as unsent
    void write(TcpConnection& connection); ///< writes as much of the request as the socket accepts

    // Receiving.
    void handle(std::span<const epoll_event> events, int count);
    void handle(TcpConnection& connection, std::uint32_t events);
    void read(TcpConnection& connection, bool ending); ///< ending: the other side has closed
    void answered(TcpConnection& connection, bool ended);
    void failed(TcpConnection& connection, int error); ///< error: errno

    // Outcomes.
    void finish(TcpConnection& connection, Outcome outcome, std::int64_t receivedNs,
                std::uint32_t detail);
    void unmatched(); ///< counts bytes that no request waits for
    /// reset: closes without a FIN, which would wait for the other side.
    void close(TcpConnection& connection, bool reset = false);

    /// Returns a connection without a socket, and creates one if necessary.
    TcpConnection& unusedConnection();

    const StreamProtocol& m_protocol;
    FileDescriptor m_epoll;
    std::vector<std::unique_ptr<TcpConnection>> m_connections; ///< all that were ever created
    std::vector<TcpConnection*> m_unused;                      ///< those without a socket
    ConnectionQueue m_waiting;           ///< Connecting and Waiting, by the time of sending
    ConnectionQueue m_idle;              ///< open and reusable
    ConnectionQueue m_closing;           ///< until the other side has closed, too
    std::vector<std::uint8_t> m_scratch; ///< the request being written
    std::vector<std::uint8_t> m_input;   ///< the bytes just read
    std::size_t m_nextSource = 0;        ///< index into Options::sources, used in turn
};

} // namespace unisweep::loadgen
