// SPDX-License-Identifier: GPL-3.0-or-later
// One sending thread over UDP: sends requests at their scheduled times, independent of responses.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "loadgen/file_descriptor.h"
#include "loadgen/load_worker.h"
#include "loadgen/request_table.h"
#include "loadgen/udp_protocol.h"
#include "loadgen/udp_socket.h"

namespace unisweep::loadgen
{

/// Requests of several sockets, sent and received in batches. An answer finds its request by the
/// number in its first two bytes.
class UdpWorker final : public LoadWorker
{
public:
    /// Opens the sockets. References are kept: they outlive the worker. Throws std::system_error.
    UdpWorker(const LoadSettings& settings, const UdpProtocol& protocol, Recorder& recorder,
              const StopFlag& stop);

private:
    /// A socket and the requests that left by it.
    struct Channel {
        Channel(const Endpoint& target, Stamps stamps, std::uint16_t firstId)
            : socket(target, stamps)
            , table(firstId)
            , firstDatagram(table.committed())
        {
        }
        UdpSocket socket;
        RequestTable table;
        std::uint64_t firstDatagram; ///< the request that the socket's count begins with
    };

    void sendDue(std::int64_t now) override;
    bool hasDue() const override { return m_dueCount > 0; }
    void receive() override;
    void expire(std::int64_t now) override;
    bool isOutstanding() const override { return m_outstanding > 0; }
    bool expectsMore(std::int64_t now) override;
    void wait(std::int64_t now) override;
    void countRest() override;

    // Sending; `error` is an errno.
    void collectDue(std::int64_t now);             ///< from the schedule into m_due
    void sendOn(Channel& channel, unsigned count); ///< the first `count` of m_due
    bool restartCount(Channel& channel);           ///< true: there had been an ICMP error
    void recoverFromSendError(Channel& channel, int error);
    void dropDue(unsigned count); ///< the first ones: they have left, or never will

    // Receiving.
    void receiveOn(Channel& channel);
    void takeAnswer(Channel& channel, const UdpAnswer& answer, std::int64_t now);
    void takeTransmitStamp(Channel& channel, const UdpNotice& notice, std::int64_t now);
    bool drainNotices(Channel& channel); ///< the kernel's stamps and ICMP errors; true: the latter

    /// Records a request's outcome. `clocks`: bits of Sample::clocks, for stamps of the kernel's;
    /// receivedNs may be `never`.
    void finish(Request& request, Outcome outcome, std::int64_t receivedNs, std::uint8_t clocks,
                std::uint32_t detail);

    const UdpProtocol& m_protocol;
    UdpBuffers m_buffers;
    std::vector<std::uint8_t> m_scratch;
    std::vector<std::unique_ptr<Channel>> m_channels;
    FileDescriptor m_epoll;
    std::size_t m_nextChannel = 0;
    std::array<Due, udpBatch> m_due{}; ///< the first m_dueCount of them
    unsigned m_dueCount = 0;
    std::int64_t m_napNs;            ///< while the bound is reached
    std::uint64_t m_outstanding = 0; ///< of all sockets
    std::int64_t m_quietSinceNs = 0; ///< draining: since when nothing is outstanding
};

} // namespace unisweep::loadgen
