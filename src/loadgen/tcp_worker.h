// SPDX-License-Identifier: GPL-3.0-or-later
// One sending thread over TCP: a connection for each request, or connections that are used again.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "loadgen/file_descriptor.h"
#include "loadgen/load_worker.h"
#include "loadgen/pacer.h"
#include "loadgen/realtime.h"
#include "loadgen/recorder.h"
#include "loadgen/schedule.h"
#include "loadgen/stop_flag.h"
#include "loadgen/tcp_connection.h"

namespace unisweep::loadgen
{

class TcpWorker final : public LoadWorker
{
public:
    TcpWorker(const LoadSettings& settings, const StreamProtocol& protocol, Recorder& recorder,
              const StopFlag& stop);
    ~TcpWorker() override;

    void run() override;
    const ClockWatch& clocks() const override { return m_clocks; }

private:
    void sendDue(std::int64_t now);
    void start(std::int64_t intendedNs, std::uint32_t number);
    TcpConnection* takeIdle();
    bool open(TcpConnection& connection, std::int64_t intendedNs);
    void write(TcpConnection& connection);
    void handle(std::span<const epoll_event> events, int count);
    void handle(TcpConnection& connection, std::uint32_t events);
    void read(TcpConnection& connection, bool ending);
    void answered(TcpConnection& connection, bool ended);
    void failed(TcpConnection& connection, int error);
    void finish(TcpConnection& connection, Outcome outcome, std::int64_t receivedNs,
                std::uint32_t detail);
    void unsent(std::int64_t intendedNs, int error);
    void unmatched();
    void close(TcpConnection& connection, bool reset = false);
    void pollEvents();
    void expire(std::int64_t now);
    void keepHouse(std::int64_t now);
    bool draining(std::int64_t now);
    void wait(std::int64_t now);
    TcpConnection& unusedConnection();

    std::int64_t onAxis(std::int64_t monotonic) const { return monotonic - m_settings.epochNs; }

    LoadSettings m_settings;
    const Options& m_options;
    const StreamProtocol& m_protocol;
    Recorder& m_recorder;
    const StopFlag& m_stop;
    Schedule m_schedule;
    RealtimeTurns m_realtime;
    Pacer m_pacer;
    ClockWatch m_clocks;
    FileDescriptor m_epoll;
    std::vector<std::unique_ptr<TcpConnection>> m_connections;
    std::vector<TcpConnection*> m_unused;
    ConnectionQueue m_waiting; ///< Connecting and Waiting, in the order of sending
    ConnectionQueue m_idle;
    ConnectionQueue m_closing;
    std::vector<std::uint8_t> m_scratch;
    std::vector<std::uint8_t> m_input;
    std::uint32_t m_nextNumber;
    std::size_t m_nextSource = 0;
    std::int64_t m_nextHousekeepingNs = 0;
    std::int64_t m_nextClockCheckNs = 0;
    std::int64_t m_stopSeenNs = 0;
};

} // namespace unisweep::loadgen
