// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/door_packet.h"

namespace unisweep
{

namespace
{

constexpr std::size_t ethernetBytes = 14;
constexpr std::size_t udpBytes = 8;
constexpr std::size_t minTcpBytes = 20;
constexpr quint8 tcpProtocol = 6;
constexpr quint8 udpProtocol = 17;
constexpr quint8 synFlag = 0x02;

quint16 word(std::span<const quint8> bytes, std::size_t at)
{
    return static_cast<quint16>(bytes[at] << 8 | bytes[at + 1]);
}

quint32 longWord(std::span<const quint8> bytes, std::size_t at)
{
    return static_cast<quint32>(word(bytes, at)) << 16 | word(bytes, at + 2);
}

// `length`: of the datagram; `bytes` may be only its start.
bool readTcp(std::span<const quint8> bytes, std::size_t length, DoorPacket& packet)
{
    if (bytes.size() < minTcpBytes)
        return false;
    const std::size_t header = (bytes[12] >> 4) * std::size_t{4};
    if (header < minTcpBytes || length < header)
        return false;
    packet.tcp = true;
    packet.sequence = longWord(bytes, 4);
    packet.syn = bytes[13] & synFlag;
    packet.bytes = static_cast<quint32>(length - header);
    return true;
}

bool readUdp(std::span<const quint8> bytes, std::size_t length, DoorPacket& packet)
{
    if (bytes.size() < udpBytes + 2 || length < udpBytes + 2)
        return false;
    packet.id = word(bytes, udpBytes);
    packet.bytes = static_cast<quint32>(length - udpBytes);
    return true;
}

} // namespace

std::optional<DoorPacket> readDoorPacket(std::span<const quint8> frame, DoorPort port)
{
    if (frame.size() < ethernetBytes + 20 || word(frame, 12) != 0x0800)
        return {};
    const std::span<const quint8> ip = frame.subspan(ethernetBytes);
    const std::size_t header = (ip[0] & 0x0f) * std::size_t{4};
    const std::size_t length = word(ip, 2);
    const bool isLaterFragment = (word(ip, 6) & 0x1fff) != 0;
    if (ip[0] >> 4 != 4 || header < 20 || length < header || ip.size() < header + 4 ||
        isLaterFragment || ip[9] != (port.tcp ? tcpProtocol : udpProtocol))
        return {};
    const std::span<const quint8> carried = ip.subspan(header);
    const quint16 from = word(carried, 0);
    const quint16 to = word(carried, 2);
    if (from != port.number && to != port.number)
        return {};
    DoorPacket packet;
    packet.inward = to == port.number;
    packet.port = packet.inward ? from : to;
    packet.client = longWord(ip, packet.inward ? 12 : 16);
    const bool isWhole = port.tcp ? readTcp(carried, length - header, packet)
                                  : readUdp(carried, length - header, packet);
    return isWhole ? std::optional(packet) : std::nullopt;
}

} // namespace unisweep
