// SPDX-License-Identifier: GPL-3.0-or-later
// A sending thread over UDP: sends requests when they are due, independent of responses.
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

/// Sends and receives requests of several sockets in batches. The first two bytes of an answer
/// identify its request.
class UdpWorker final : public LoadWorker
{
public:
    /// Opens the sockets. Keeps references, so the arguments must outlive the worker. Throws
    /// std::system_error.
    UdpWorker(const LoadSettings& settings, const UdpProtocol& protocol, Recorder& recorder,
              const StopFlag& stop);

private:
    /// A socket and the requests sent with it.
    struct Channel {
        Channel(const Endpoint& target, Stamps stamps, std::uint16_t firstId)
            : socket(target, stamps)
            , table(firstId)
            , firstDatagram(table.committed())
        {
        }
        UdpSocket socket;
        RequestTable table;
        std::uint64_t firstDatagram; ///< the request at which the socket's count starts
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
    void collectDue(std::int64_t now); ///< moves due requests from the schedule to m_due
    void sendOn(Channel& channel, unsigned count); ///< sends the first `count` of m_due
    bool restartCount(Channel& channel);           ///< returns whether an ICMP error was reported
    void recoverFromSendError(Channel& channel, int error);
    void dropDue(unsigned count); ///< removes the first `count`: they were sent, or cannot be

    // Receiving.
    void receiveOn(Channel& channel);
    void takeResponse(Channel& channel, const UdpResponse& response, std::int64_t now);
    void takeTransmitStamp(Channel& channel, const UdpNotice& notice, std::int64_t now);
    bool drainNotices(Channel& channel); ///< reads kernel timestamps and ICMP errors; returns
                                         ///< whether there were errors

    /// Records a request's outcome. `clocks`: bits of Sample::clocks for kernel timestamps;
    /// receivedNs may be `never`.
    void finish(Request& request, Outcome outcome, std::int64_t receivedNs, std::uint8_t clocks,
                std::uint32_t detail);

    const UdpProtocol& m_protocol;
    UdpBuffers m_buffers;
    std::vector<std::uint8_t> m_scratch;
    std::vector<std::unique_ptr<Channel>> m_channels;
    FileDescriptor m_epoll;
    std::size_t m_nextChannel = 0;
    std::array<Due, udpBatch> m_due{}; ///< the first m_dueCount are valid
    unsigned m_dueCount = 0;
    std::int64_t m_pauseNs;          ///< pause while the limit is reached
    std::uint64_t m_outstanding = 0; ///< over all sockets
    std::int64_t m_quietSinceNs = 0; ///< while draining: since when nothing is outstanding
};

} // namespace unisweep::loadgen
