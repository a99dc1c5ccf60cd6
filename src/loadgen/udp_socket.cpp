// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/udp_socket.h"

#include <array>
#include <cstring>
#include <netinet/udp.h>

#include <linux/errqueue.h>
#include <linux/net_tstamp.h>
#include <linux/sock_diag.h>

namespace unisweep::loadgen
{

static constexpr int wantedBuffer = 8 << 20; // 8 MiB: tens of thousands of small answers

static constexpr unsigned receiveFlags = SOF_TIMESTAMPING_RX_SOFTWARE | SOF_TIMESTAMPING_SOFTWARE;
static constexpr unsigned transmitFlags =
    receiveFlags | SOF_TIMESTAMPING_TX_SOFTWARE | SOF_TIMESTAMPING_OPT_TSONLY;

UdpBuffers::UdpBuffers(std::size_t maxMessage, std::size_t maxResponse)
    : m_maxMessage(maxMessage)
    , m_maxResponse(maxResponse)
    , m_send(maxMessage * udpBatch)
    , m_receive(maxResponse * udpBatch)
    , m_control(controlBytes * udpBatch)
    , m_sendParts(udpBatch)
    , m_receiveParts(udpBatch)
    , m_sendHeaders(udpBatch)
    , m_receiveHeaders(udpBatch)
{
    for (unsigned i = 0; i < udpBatch; ++i) {
        m_sendParts[i].iov_base = message(i);
        m_sendHeaders[i].msg_hdr.msg_iov = &m_sendParts[i];
        m_sendHeaders[i].msg_hdr.msg_iovlen = 1;
        m_receiveParts[i] = {.iov_base = m_receive.data() + i * maxResponse,
                             .iov_len = maxResponse};
        m_receiveHeaders[i].msg_hdr.msg_iov = &m_receiveParts[i];
        m_receiveHeaders[i].msg_hdr.msg_iovlen = 1;
        m_receiveHeaders[i].msg_hdr.msg_control = m_control.data() + i * controlBytes;
    }
}

bool UdpBuffers::evenlyLong(unsigned count) const
{
    for (unsigned i = 1; i < count; ++i) {
        if (m_sendParts[i].iov_len != m_sendParts[0].iov_len)
            return false;
    }
    return count * m_sendParts[0].iov_len <= 60'000; // a train must fit into one datagram
}

mmsghdr* UdpBuffers::receiving(unsigned count)
{
    for (unsigned i = 0; i < count; ++i) {
        m_receiveHeaders[i].msg_hdr.msg_controllen = controlBytes;
        m_receiveHeaders[i].msg_hdr.msg_flags = 0;
    }
    return m_receiveHeaders.data();
}

template<typename Value> static int set(int fd, int level, int option, Value value)
{
    return setsockopt(fd, level, option, &value, sizeof value);
}

UdpSocket::UdpSocket(const Endpoint& target, Stamps stamps)
    : m_fd(checked(socket(target.family(), SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0),
                   "UDP socket"))
{
    for (const auto& [force, plain] :
         {std::pair{SO_RCVBUFFORCE, SO_RCVBUF}, std::pair{SO_SNDBUFFORCE, SO_SNDBUF}}) {
        if (set(fd(), SOL_SOCKET, force, wantedBuffer) != 0)
            set(fd(), SOL_SOCKET, plain, wantedBuffer);
    }
    // Reports ICMP errors with the datagram that caused them.
    if (target.isIpv6())
        set(fd(), IPPROTO_IPV6, IPV6_RECVERR, 1);
    else
        set(fd(), IPPROTO_IP, IP_RECVERR, 1);
    if (stamps == Stamps::Kernel)
        m_stampsTransmit =
            set(fd(), SOL_SOCKET, SO_TIMESTAMPING, transmitFlags | SOF_TIMESTAMPING_OPT_ID) == 0;
    if (stamps == Stamps::Receive)
        m_stampsReceive = set(fd(), SOL_SOCKET, SO_TIMESTAMPING, receiveFlags) == 0;
    m_stampsReceive |= m_stampsTransmit;
    m_firstOfSend.resize(m_stampsTransmit ? rememberedSends : 0);
    if (connect(fd(), target.address(), target.length()) != 0)
        throwErrno("target " + target.toText());
}

int UdpSocket::send(UdpBuffers& buffers, unsigned count)
{
    const int sent = sendmmsg(fd(), buffers.m_sendHeaders.data(), count, 0);
    if (sent > 0)
        noteSends(static_cast<unsigned>(sent), 1);
    return sent;
}

int UdpSocket::sendTrain(UdpBuffers& buffers, unsigned count)
{
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(std::uint16_t))> control{};
    msghdr header{};
    header.msg_iov = buffers.m_sendParts.data();
    header.msg_iovlen = count;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    cmsghdr* segment = CMSG_FIRSTHDR(&header);
    segment->cmsg_level = SOL_UDP;
    segment->cmsg_type = UDP_SEGMENT;
    segment->cmsg_len = CMSG_LEN(sizeof(std::uint16_t));
    const auto bytes = static_cast<std::uint16_t>(buffers.m_sendParts[0].iov_len);
    std::memcpy(CMSG_DATA(segment), &bytes, sizeof bytes);
    if (sendmsg(fd(), &header, 0) >= 0) {
        noteSends(1, count);
        return static_cast<int>(count);
    }
    if (errno != EINVAL && errno != EMSGSIZE && errno != EIO && errno != ENOPROTOOPT)
        return -1;
    m_takesTrains = false; // this kernel, or the path's MTU, does not allow trains
    return send(buffers, count);
}

void UdpSocket::noteSends(unsigned sends, unsigned datagramsEach)
{
    if (!m_stampsTransmit)
        return;
    for (unsigned i = 0; i < sends; ++i) {
        m_firstOfSend[m_sends++ % rememberedSends] = m_datagrams;
        m_datagrams += datagramsEach;
    }
}

/// Finds the datagrams whose timestamp has this key; returns false if too many sends followed.
bool UdpSocket::findSend(std::uint32_t key, UdpNotice& notice) const
{
    const std::uint32_t age = m_sends - key; // 1: the most recent
    if (age == 0 || age > rememberedSends)
        return false;
    notice.first = m_firstOfSend[key % rememberedSends];
    const std::uint32_t end = age == 1 ? m_datagrams : m_firstOfSend[(key + 1) % rememberedSends];
    notice.count = end - notice.first;
    return true;
}

void UdpSocket::restartKeys()
{
    if (!m_stampsTransmit)
        return;
    m_sends = m_datagrams = 0;
    set(fd(), SOL_SOCKET, SO_TIMESTAMPING, transmitFlags);
    set(fd(), SOL_SOCKET, SO_TIMESTAMPING, transmitFlags | SOF_TIMESTAMPING_OPT_ID);
}

static std::int64_t softwareStampNs(const cmsghdr* control)
{
    scm_timestamping stamps{};
    std::memcpy(&stamps, CMSG_DATA(control), sizeof stamps);
    return stamps.ts[0].tv_sec * 1'000'000'000 + stamps.ts[0].tv_nsec;
}

static bool isStamp(const cmsghdr* control)
{
    return control->cmsg_level == SOL_SOCKET && control->cmsg_type == SCM_TIMESTAMPING;
}

unsigned UdpSocket::receive(UdpBuffers& buffers, std::span<UdpResponse, udpBatch> responses)
{
    mmsghdr* headers = buffers.receiving(udpBatch);
    int count = recvmmsg(fd(), headers, udpBatch, MSG_DONTWAIT | MSG_TRUNC, nullptr);
    if (count < 0 && errno != EAGAIN) // an error of an earlier datagram; notices() reports it, too
        count = recvmmsg(fd(), headers, udpBatch, MSG_DONTWAIT | MSG_TRUNC, nullptr);
    if (count <= 0)
        return 0;
    for (unsigned i = 0; i < static_cast<unsigned>(count); ++i) {
        msghdr& header = headers[i].msg_hdr;
        responses[i] = {.data =
                            static_cast<const std::uint8_t*>(buffers.m_receiveParts[i].iov_base),
                        .bytes = headers[i].msg_len,
                        .cut = (header.msg_flags & MSG_TRUNC) != 0,
                        .kernelRealtimeNs = 0};
        if (responses[i].cut)
            responses[i].bytes = buffers.m_maxResponse;
        for (cmsghdr* c = CMSG_FIRSTHDR(&header); c; c = CMSG_NXTHDR(&header, c)) {
            if (isStamp(c))
                responses[i].kernelRealtimeNs = softwareStampNs(c);
        }
    }
    return static_cast<unsigned>(count);
}

unsigned UdpSocket::notices(UdpBuffers& buffers, std::span<UdpNotice, udpBatch> notices)
{
    mmsghdr* headers = buffers.receiving(udpBatch);
    const int count = recvmmsg(fd(), headers, udpBatch, MSG_DONTWAIT | MSG_ERRQUEUE, nullptr);
    if (count <= 0)
        return 0;
    unsigned kept = 0;
    for (unsigned i = 0; i < static_cast<unsigned>(count); ++i) {
        msghdr& header = headers[i].msg_hdr;
        UdpNotice notice{.kind = UdpNotice::Transmitted};
        bool known = false;
        for (cmsghdr* c = CMSG_FIRSTHDR(&header); c; c = CMSG_NXTHDR(&header, c)) {
            if (isStamp(c)) {
                notice.kernelRealtimeNs = softwareStampNs(c);
                continue;
            }
            sock_extended_err error{};
            std::memcpy(&error, CMSG_DATA(c), sizeof error);
            if (error.ee_origin == SO_EE_ORIGIN_TIMESTAMPING) {
                known = findSend(error.ee_data, notice);
            } else if (error.ee_origin == SO_EE_ORIGIN_ICMP ||
                       error.ee_origin == SO_EE_ORIGIN_ICMP6) {
                const auto* data =
                    static_cast<const std::uint8_t*>(buffers.m_receiveParts[i].iov_base);
                m_takesTrains = false; // a refused train reports its error only once
                notice.kind = UdpNotice::Refused;
                notice.error = static_cast<int>(error.ee_errno);
                notice.hasId = headers[i].msg_len >= 2;
                notice.id = static_cast<std::uint16_t>(data[0] << 8 | data[1]);
                known = true;
            }
        }
        if (known)
            notices[kept++] = notice;
    }
    return kept;
}

std::uint64_t UdpSocket::receiveDrops() const
{
    std::uint32_t memory[SK_MEMINFO_VARS] = {};
    socklen_t length = sizeof memory;
    if (getsockopt(fd(), SOL_SOCKET, SO_MEMINFO, memory, &length) != 0)
        return 0;
    return memory[SK_MEMINFO_DROPS];
}

} // namespace unisweep::loadgen
