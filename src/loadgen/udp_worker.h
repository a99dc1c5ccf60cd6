// SPDX-License-Identifier: GPL-3.0-or-later
// One sending thread over UDP: sends what its schedule says when it says so, whatever comes back.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "loadgen/clock.h"
#include "loadgen/load_worker.h"
#include "loadgen/pacer.h"
#include "loadgen/realtime.h"
#include "loadgen/recorder.h"
#include "loadgen/request_table.h"
#include "loadgen/schedule.h"
#include "loadgen/stop_flag.h"
#include "loadgen/udp_protocol.h"
#include "loadgen/udp_socket.h"

namespace unisweep::loadgen
{

class UdpWorker final : public LoadWorker
{
public:
    /// Opens the sockets. Throws std::system_error.
    UdpWorker(const LoadSettings& settings, const UdpProtocol& protocol, Recorder& recorder,
              const StopFlag& stop);

    /// The whole schedule, and then until every request has its outcome.
    void run() override;

    const ClockWatch& clocks() const override { return m_clocks; }

private:
    struct Channel {
        Channel(const Endpoint& target, Stamps stamps)
            : socket(target, stamps)
        {
        }
        UdpSocket socket;
        RequestTable table;
        std::uint64_t firstDatagram = 0; // the request that the socket's count begins with
    };
    struct Due {
        std::int64_t intendedNs;
        std::uint32_t number;
    };

    bool collectDue(std::int64_t now);
    void sendDue();
    void sendOn(Channel& channel, unsigned count);
    bool restartCount(Channel& channel);
    void recoverFromSendError(Channel& channel, int error);
    void unsent(const Due& due, int error);
    void dropDue(unsigned count);
    void receive();
    void receiveOn(Channel& channel);
    void takeAnswer(Channel& channel, const UdpAnswer& answer, std::int64_t now);
    void takeTransmitStamp(Channel& channel, const UdpNotice& notice, std::int64_t now);
    bool drainNotices(Channel& channel);
    void expire(std::int64_t now);
    void keepHouse(std::int64_t now);
    void wait(std::int64_t now);
    void finish(Request& request, Outcome outcome, std::int64_t receivedNs, std::uint8_t clocks,
                std::uint32_t detail);
    bool draining(std::int64_t now);

    std::int64_t onAxis(std::int64_t monotonic) const { return monotonic - m_settings.epochNs; }

    LoadSettings m_settings;
    const Options& m_options;
    const UdpProtocol& m_protocol;
    Recorder& m_recorder;
    const StopFlag& m_stop;
    Schedule m_schedule;
    RealtimeTurns m_realtime;
    Pacer m_pacer;
    ClockWatch m_clocks;
    UdpBuffers m_buffers;
    std::vector<std::uint8_t> m_scratch;
    std::vector<std::unique_ptr<Channel>> m_channels;
    FileDescriptor m_epoll;
    std::size_t m_nextChannel = 0;
    std::array<Due, udpBatch> m_due{};
    unsigned m_dueCount = 0;
    std::uint32_t m_nextNumber;
    std::int64_t m_napNs; // while the bound is reached
    std::uint64_t m_outstanding = 0;
    std::int64_t m_nextHousekeepingNs = 0;
    std::int64_t m_nextClockCheckNs = 0;
    std::int64_t m_quietSinceNs = 0; // draining: since when nothing is outstanding
    std::int64_t m_stopSeenNs = 0;
};

} // namespace unisweep::loadgen
