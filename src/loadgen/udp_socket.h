// SPDX-License-Identifier: GPL-3.0-or-later
// A connected UDP socket that sends and receives in batches, with the kernel's timestamps of both,
// if available, and its reports of refused datagrams.
#pragma once

#include <cstdint>
#include <netinet/in.h>
#include <span>
#include <sys/socket.h>
#include <vector>

#include "loadgen/address.h"
#include "loadgen/file_descriptor.h"
#include "loadgen/options.h"

namespace unisweep::loadgen
{

inline constexpr unsigned udpBatch = 64;
/// The number of messages from which a train is faster than single datagrams.
inline constexpr unsigned minTrain = 4;

/// Buffers for one batch, shared by the sockets of a thread.
class UdpBuffers
{
public:
    UdpBuffers(std::size_t maxMessage, std::size_t maxResponse);

    std::uint8_t* message(unsigned i) { return m_send.data() + i * m_maxMessage; }
    void setMessageBytes(unsigned i, std::size_t bytes) { m_sendParts[i].iov_len = bytes; }
    /// Whether the first `count` messages can form a train.
    bool evenlyLong(unsigned count) const;

private:
    friend class UdpSocket;
    static constexpr std::size_t controlBytes = 256;

    /// Prepares the first `count` headers for receiving.
    mmsghdr* receiving(unsigned count);

    std::size_t m_maxMessage;
    std::size_t m_maxResponse;
    std::vector<std::uint8_t> m_send;
    std::vector<std::uint8_t> m_receive;
    std::vector<std::uint8_t> m_control;
    std::vector<iovec> m_sendParts;
    std::vector<iovec> m_receiveParts;
    std::vector<mmsghdr> m_sendHeaders;
    std::vector<mmsghdr> m_receiveHeaders;
};

struct UdpResponse {
    const std::uint8_t* data;
    std::size_t bytes; ///< may be more than was received; the rest was cut off
    bool cut;
    std::int64_t kernelRealtimeNs; ///< 0: no kernel timestamp
};

/// An entry of the socket's error queue: a datagram was sent or refused.
struct UdpNotice {
    enum Kind { Transmitted, Refused } kind;
    std::uint32_t first; ///< Transmitted: index of the datagram since restartKeys(), from 0
    std::uint32_t count; ///< Transmitted: number of datagrams in the same train
    std::int64_t kernelRealtimeNs; ///< Transmitted
    int error;                     ///< Refused: errno
    std::uint16_t id;              ///< Refused: the first two bytes of the datagram
    bool hasId;
};

class UdpSocket
{
public:
    /// Throws std::system_error if the target cannot be used (for example, no route).
    UdpSocket(const Endpoint& target, Stamps stamps);

    int fd() const { return m_fd.get(); }
    bool stampsTransmit() const { return m_stampsTransmit; }
    bool stampsReceive() const { return m_stampsReceive; }
    /// False after the kernel has refused a train.
    bool takesTrains() const { return m_takesTrains; }

    /// Sends the first `count` messages of `buffers`. Returns the number sent, or -1 with errno.
    int send(UdpBuffers& buffers, unsigned count);
    /// The same for messages of equal length, as one train that the kernel splits (UDP_SEGMENT): it
    /// passes the stack once and gets one transmit timestamp. Sends all of them or none.
    int sendTrain(UdpBuffers& buffers, unsigned count);
    /// Receives what has arrived, at most one batch; returns the number, 0 if there is nothing.
    unsigned receive(UdpBuffers& buffers, std::span<UdpResponse, udpBatch> responses);
    /// The same for the error queue.
    unsigned notices(UdpBuffers& buffers, std::span<UdpNotice, udpBatch> notices);

    /// Restarts the counts of datagrams and timestamp keys from 0. Call after a failed send,
    /// because it is uncertain whether the kernel counted it.
    void restartKeys();
    /// The number of datagrams that the kernel dropped because they were not read in time.
    std::uint64_t receiveDrops() const;

private:
    /// The number of sends whose transmit timestamps may be pending; timestamps that arrive after
    /// more further sends are not used.
    static constexpr std::size_t rememberedSends = 16384;

    void noteSends(unsigned sends, unsigned datagramsEach);
    bool findSend(std::uint32_t key, UdpNotice& notice) const;

    FileDescriptor m_fd;
    // The kernel numbers sends, of which a train is one. By key: the first datagram of the send.
    std::vector<std::uint32_t> m_firstOfSend;
    std::uint32_t m_sends = 0;
    std::uint32_t m_datagrams = 0;
    bool m_takesTrains = true;
    bool m_stampsTransmit = false;
    bool m_stampsReceive = false;
};

} // namespace unisweep::loadgen
