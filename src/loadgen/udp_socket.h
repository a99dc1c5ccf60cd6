// SPDX-License-Identifier: GPL-3.0-or-later
// A connected UDP socket that sends and receives in batches, with the kernel's timestamps of both
// if available, and with its reports of refused datagrams.
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
/// From this many messages on a train pays.
inline constexpr unsigned minTrain = 4;

/// Buffers for one batch, shared by the sockets of a thread.
class UdpBuffers
{
public:
    UdpBuffers(std::size_t maxMessage, std::size_t maxAnswer);

    std::uint8_t* message(unsigned i) { return m_send.data() + i * m_maxMessage; }
    void setMessageBytes(unsigned i, std::size_t bytes) { m_sendParts[i].iov_len = bytes; }
    /// Whether the first `count` messages could be a train.
    bool evenlyLong(unsigned count) const;

private:
    friend class UdpSocket;
    static constexpr std::size_t controlBytes = 256;

    /// Readies the first `count` headers for receiving.
    mmsghdr* receiving(unsigned count);

    std::size_t m_maxMessage;
    std::size_t m_maxAnswer;
    std::vector<std::uint8_t> m_send;
    std::vector<std::uint8_t> m_receive;
    std::vector<std::uint8_t> m_control;
    std::vector<iovec> m_sendParts;
    std::vector<iovec> m_receiveParts;
    std::vector<mmsghdr> m_sendHeaders;
    std::vector<mmsghdr> m_receiveHeaders;
};

struct UdpAnswer {
    const std::uint8_t* data;
    std::size_t bytes; ///< may be more than was received: the rest was cut off
    bool cut;
    std::int64_t kernelRealtimeNs; ///< 0: the kernel gave no stamp
};

/// An entry of the socket's error queue: a datagram was sent, or was refused.
struct UdpNotice {
    enum Kind { Transmitted, Refused } kind;
    std::uint32_t first;           ///< Transmitted: which datagram since restartKeys(), from 0
    std::uint32_t count;           ///< Transmitted: with so many together, as one train
    std::int64_t kernelRealtimeNs; ///< Transmitted
    int error;                     ///< Refused: errno
    std::uint16_t id;              ///< Refused: the first two bytes of the datagram
    bool hasId;
};

class UdpSocket
{
public:
    /// Throws std::system_error when the target cannot be used (no route, for one).
    UdpSocket(const Endpoint& target, Stamps stamps);

    int fd() const { return m_fd.get(); }
    bool stampsTransmit() const { return m_stampsTransmit; }
    bool stampsReceive() const { return m_stampsReceive; }
    /// False once the kernel has refused a train.
    bool takesTrains() const { return m_takesTrains; }

    /// Sends the first `count` messages of `buffers`; how many left, or -1 with errno.
    int send(UdpBuffers& buffers, unsigned count);
    /// The same for messages of one length, as one train that the kernel cuts (UDP_SEGMENT): it
    /// goes through the stack once, and gets one transmit stamp. All leave, or none.
    int sendTrain(UdpBuffers& buffers, unsigned count);
    /// Receives what is there, a batch at most; 0 when there is nothing.
    unsigned receive(UdpBuffers& buffers, std::span<UdpAnswer, udpBatch> answers);
    /// The same for the error queue.
    unsigned notices(UdpBuffers& buffers, std::span<UdpNotice, udpBatch> notices);

    /// Begins to count datagrams and the keys of their stamps from 0 again. After a failed send it
    /// is uncertain whether the kernel counted that datagram.
    void restartKeys();
    /// Datagrams that the kernel threw away because this program did not fetch them in time.
    std::uint64_t receiveDrops() const;

private:
    /// Sends whose transmit stamps may be on their way; stamps that come later than so many further
    /// sends are not used.
    static constexpr std::size_t rememberedSends = 16384;

    void noteSends(unsigned sends, unsigned datagramsEach);
    bool findSend(std::uint32_t key, UdpNotice& notice) const;

    FileDescriptor m_fd;
    // The kernel numbers sends; a train is one. By key: the send's first datagram.
    std::vector<std::uint32_t> m_firstOfSend;
    std::uint32_t m_sends = 0;
    std::uint32_t m_datagrams = 0;
    bool m_takesTrains = true;
    bool m_stampsTransmit = false;
    bool m_stampsReceive = false;
};

} // namespace unisweep::loadgen
