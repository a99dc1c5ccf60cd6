// SPDX-License-Identifier: GPL-3.0-or-later
// Echoes what it receives, over UDP and TCP. `calibrate` measures against it, and `unisweep-load
// respond` serves it to other machines.
#pragma once

#include <array>
#include <memory>
#include <thread>
#include <vector>

#include "loadgen/address.h"
#include "loadgen/file_descriptor.h"
#include "loadgen/stop_flag.h"

namespace unisweep::loadgen
{

class EchoServer
{
public:
    /// Listens on both UDP and TCP; port 0 chooses a free one. Throws std::system_error.
    explicit EchoServer(const Endpoint& listen);

    const Endpoint& endpoint() const { return m_endpoint; }
    /// Responds until `stop` is raised or until `untilNs` (CLOCK_MONOTONIC).
    void run(const StopFlag& stop, std::int64_t untilNs);

private:
    static constexpr unsigned batch = 64;
    static constexpr std::size_t datagramBytes = 65536;

    void echoDatagrams();
    void acceptConnections();
    void echoBytes(int fd);
    void close(int fd);

    Endpoint m_endpoint;
    FileDescriptor m_udp;
    FileDescriptor m_listener;
    FileDescriptor m_epoll;
    std::vector<std::uint8_t> m_data;
    std::vector<FileDescriptor> m_connections; // index: the descriptor
};

/// Runs the server in a separate thread until destroyed.
class EchoThread
{
public:
    explicit EchoThread(const Endpoint& listen);
    ~EchoThread();
    const Endpoint& endpoint() const { return m_server.endpoint(); }

private:
    EchoServer m_server;
    StopFlag m_stop;
    std::thread m_thread;
};

} // namespace unisweep::loadgen
