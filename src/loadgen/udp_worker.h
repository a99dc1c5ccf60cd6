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

/// Requests of several sockets, sent and received in batches. An answer finds its request by the
/// number in its first two bytes. Times are nanoseconds of CLOCK_MONOTONIC, but for intended ones,
/// which are on the schedule's axis: its zero is LoadSettings::epochNs.
class UdpWorker final : public LoadWorker
{
public:
    /// Opens the sockets. References are kept: they outlive the worker. Throws std::system_error.
    UdpWorker(const LoadSettings& settings, const UdpProtocol& protocol, Recorder& recorder,
              const StopFlag& stop);

    /// What befalls a socket is its requests' outcome.
    void run() override;

    const ClockWatch& clocks() const override { return m_clocks; }

private:
    /// A socket and the requests that left by it.
    struct Channel {
        Channel(const Endpoint& target, Stamps stamps)
            : socket(target, stamps)
        {
        }
        UdpSocket socket;
        RequestTable table;
        std::uint64_t firstDatagram = 0; ///< the request that the socket's count begins with
    };
    /// A request whose time has come.
    struct Due {
        std::int64_t intendedNs;
        std::uint32_t number; ///< of the whole schedule, from 0
    };

    // Sending; `error` is an errno.
    bool collectDue(std::int64_t now); ///< from the schedule into m_due; false: there is none
    void sendDue();                    ///< on the next socket with room; unsent where there is none
    void sendOn(Channel& channel, unsigned count); ///< the first `count` of m_due
    bool restartCount(Channel& channel);           ///< true: there had been an ICMP error
    void recoverFromSendError(Channel& channel, int error);
    void unsent(const Due& due, int error);
    void dropDue(unsigned count); ///< the first ones: they have left, or never will

    // Receiving.
    void receive(); ///< what has come by now, without waiting
    void receiveOn(Channel& channel);
    void takeAnswer(Channel& channel, const UdpAnswer& answer, std::int64_t now);
    void takeTransmitStamp(Channel& channel, const UdpNotice& notice, std::int64_t now);
    bool drainNotices(Channel& channel); ///< the kernel's stamps and ICMP errors; true: the latter

    // Between them.
    void expire(std::int64_t now);    ///< requests whose timeout is over are lost
    void keepHouse(std::int64_t now); ///< notices, timeouts and clocks, each in its turn
    void wait(std::int64_t now);      ///< for an answer, or until the next request is due
    bool draining(std::int64_t now);  ///< the schedule is over, but more may come

    /// Records a request's outcome. `clocks`: bits of Sample::clocks, for stamps of the kernel's;
    /// receivedNs may be `never`.
    void finish(Request& request, Outcome outcome, std::int64_t receivedNs, std::uint8_t clocks,
                std::uint32_t detail);

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
    std::array<Due, udpBatch> m_due{}; ///< the first m_dueCount of them
    unsigned m_dueCount = 0;
    std::uint32_t m_nextNumber;      ///< of this thread: every LoadSettings::workers-th
    std::int64_t m_napNs;            ///< while the bound is reached
    std::uint64_t m_outstanding = 0; ///< of all sockets
    std::int64_t m_nextHousekeepingNs = 0;
    std::int64_t m_nextClockCheckNs = 0;
    std::int64_t m_quietSinceNs = 0; ///< draining: since when nothing is outstanding
    std::int64_t m_stopSeenNs = 0;
};

} // namespace unisweep::loadgen
