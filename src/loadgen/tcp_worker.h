// SPDX-License-Identifier: GPL-3.0-or-later
// One sending thread over TCP: a connection for each request, or connections that are used again.
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

/// Every request has a connection of its own while it waits: a fresh one, or with keep-alive one
/// whose last answer has come.
class TcpWorker final : public LoadWorker
{
public:
    /// References are kept: they outlive the worker. Throws std::system_error when epoll cannot be
    /// had.
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
    TcpConnection* takeIdle(); ///< one to use again; nullptr when all are busy or gone
    bool open(TcpConnection& connection, std::int64_t intendedNs); ///< false: recorded as unsent
    void write(TcpConnection& connection); ///< as much of the request as the socket takes

    // Receiving.
    void handle(std::span<const epoll_event> events, int count);
    void handle(TcpConnection& connection, std::uint32_t events);
    void read(TcpConnection& connection, bool ending); ///< ending: the other side has closed
    void answered(TcpConnection& connection, bool ended);
    void failed(TcpConnection& connection, int error); ///< error: errno

    // Outcomes.
    void finish(TcpConnection& connection, Outcome outcome, std::int64_t receivedNs,
                std::uint32_t detail);
    void unmatched(); ///< bytes that no request waits for
    /// reset: without the FIN that would wait for the other side.
    void close(TcpConnection& connection, bool reset = false);

    /// One without a socket, made when there is none.
    TcpConnection& unusedConnection();

    const StreamProtocol& m_protocol;
    FileDescriptor m_epoll;
    std::vector<std::unique_ptr<TcpConnection>> m_connections; ///< all there ever were
    std::vector<TcpConnection*> m_unused;                      ///< of these, without a socket
    ConnectionQueue m_waiting;           ///< Connecting and Waiting, in the order of sending
    ConnectionQueue m_idle;              ///< open, to be used again
    ConnectionQueue m_closing;           ///< until the other side has closed, too
    std::vector<std::uint8_t> m_scratch; ///< a request being written
    std::vector<std::uint8_t> m_input;   ///< what was just read
    std::size_t m_nextSource = 0;        ///< among Options' source addresses, in turn
};

} // namespace unisweep::loadgen
