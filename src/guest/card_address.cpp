// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/card_address.h"

#include <algorithm>

#include <arpa/inet.h>
#include <linux/if_packet.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QStringList>

#include "experiment/network_choice.h"

namespace unisweep
{

namespace
{

using Bytes = std::span<const quint8>;

constexpr std::size_t ethernetBytes = 14;
constexpr std::size_t frameBytes = 600; // covers DHCP options, which servers keep within 576 bytes
constexpr int maxFrames = 200;          // per call; the rest waits for the next call

quint16 word(Bytes bytes, std::size_t at)
{
    return static_cast<quint16>(bytes[at] << 8 | bytes[at + 1]);
}

quint32 longWord(Bytes bytes, std::size_t at)
{
    return static_cast<quint32>(word(bytes, at)) << 16 | word(bytes, at + 2);
}

bool isCard(Bytes bytes, std::size_t at, const MacAddress& card)
{
    return std::equal(card.begin(), card.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

std::optional<quint32> unicast(quint32 address)
{
    const quint32 first = address >> 24;
    if (first == 0 || first == 127 || first >= 224)
        return {};
    return address;
}

// The sender of an ARP probe for a free address is 0.
std::optional<quint32> arpSender(Bytes arp, const MacAddress& card)
{
    constexpr std::size_t arpBytes = 28;
    if (arp.size() < arpBytes || word(arp, 0) != 1 || word(arp, 2) != ETHERTYPE_IP || arp[4] != 6 ||
        arp[5] != 4 || !isCard(arp, 8, card))
        return {};
    return unicast(longWord(arp, 14));
}

// A BOOTP message (RFC 951) with options (RFC 2132).
std::optional<quint32> acknowledged(Bytes message, const MacAddress& card)
{
    constexpr std::size_t optionsAt = 240;
    constexpr quint8 messageType = 53;
    constexpr quint8 ack = 5;
    if (message.size() < optionsAt || message[0] != 2 || !isCard(message, 28, card) ||
        longWord(message, 236) != 0x63825363)
        return {};
    for (std::size_t at = optionsAt; at < message.size() && message[at] != 255;) {
        if (message[at] == 0) { // padding has no length byte
            ++at;
            continue;
        }
        if (at + 2 >= message.size())
            return {};
        if (message[at] == messageType)
            return message[at + 2] == ack ? unicast(longWord(message, 16)) : std::nullopt;
        at += 2 + message[at + 1];
    }
    return {};
}

std::optional<quint32> inIpv4(Bytes ip, bool isFromCard, const MacAddress& card)
{
    constexpr std::size_t udpBytes = 8;
    if (ip.size() < 20 || ip[0] >> 4 != 4)
        return {};
    if (isFromCard)
        return unicast(longWord(ip, 12));
    const std::size_t header = (ip[0] & 0x0f) * std::size_t{4};
    if (header < 20 || ip.size() < header + udpBytes || ip[9] != IPPROTO_UDP ||
        word(ip, header) != 67 || word(ip, header + 2) != 68)
        return {};
    return acknowledged(ip.subspan(header + udpBytes), card);
}

} // namespace

std::optional<MacAddress> parseMac(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(':'));
    MacAddress mac{};
    if (words.size() != static_cast<qsizetype>(mac.size()))
        return {};
    for (std::size_t i = 0; i < mac.size(); ++i) {
        bool isNumber = false;
        const QString& octet = words[static_cast<qsizetype>(i)];
        mac.at(i) = static_cast<quint8>(octet.toUShort(&isNumber, 16));
        if (!isNumber || octet.size() != 2 || !octet[0].isLetterOrNumber()) // not "+2"
            return {};
    }
    return mac;
}

std::optional<quint32> cardAddress(std::span<const quint8> frame, const MacAddress& card)
{
    if (frame.size() < ethernetBytes)
        return {};
    const bool isFromCard = isCard(frame, 6, card);
    const Bytes carried = frame.subspan(ethernetBytes);
    switch (word(frame, 12)) {
    case ETHERTYPE_ARP:
        return isFromCard ? arpSender(carried, card) : std::nullopt;
    case ETHERTYPE_IP:
        return inIpv4(carried, isFromCard, card);
    default:
        return {};
    }
}

CardListener::~CardListener()
{
    close(m_socket);
}

std::unique_ptr<CardListener> CardListener::open(const QString& device, const MacAddress& card)
{
    const int socket = ::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0)
        return {};
    std::unique_ptr<CardListener> listener(new CardListener(socket, card));
    sockaddr_ll place{};
    place.sll_family = AF_PACKET;
    place.sll_protocol = htons(ETH_P_ALL); // including packets to the guest
    place.sll_ifindex = static_cast<int>(if_nametoindex(device.toLatin1().constData()));
    if (place.sll_ifindex == 0 ||
        bind(socket, reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0)
        return {};
    return listener;
}

QString CardListener::address()
{
    std::array<quint8, frameBytes> frame{};
    for (int i = 0; i < maxFrames; ++i) {
        const ssize_t bytes = recv(m_socket, frame.data(), frame.size(), 0);
        if (bytes < 0)
            break;
        if (const auto found = cardAddress({frame.data(), static_cast<std::size_t>(bytes)}, m_card))
            return ipv4Text(*found);
    }
    return {};
}

} // namespace unisweep
