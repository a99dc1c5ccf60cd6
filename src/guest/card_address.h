// SPDX-License-Identifier: GPL-3.0-or-later
// The IPv4 address of a network card, derived from the packets that pass it: for a guest on a
// network that we do not manage, if neither the DHCP server nor the guest reports its address.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>

#include <QString>

namespace unisweep
{

using MacAddress = std::array<quint8, 6>;

/// "52:54:00:ab:cd:ef"; nullopt for anything else.
std::optional<MacAddress> parseMac(const QString& text);

/// The card's address according to an Ethernet frame from or to the card: the source of a packet
/// (ARP, RFC 826; IPv4) or the address assigned by a DHCPACK (RFC 2131). nullopt if the frame has
/// neither.
std::optional<quint32> cardAddress(std::span<const quint8> frame, const MacAddress& card);

/// Listens at a tap or veth of this host.
class CardListener
{
public:
    CardListener(const CardListener&) = delete;
    CardListener& operator=(const CardListener&) = delete;
    ~CardListener();
    /// Null where listening is not allowed (CAP_NET_RAW) or the device is not there.
    static std::unique_ptr<CardListener> open(const QString& device, const MacAddress& card);

    /// From the frames received since the last call; does not wait. Empty: still unknown.
    QString address();

private:
    CardListener(int socket, const MacAddress& card)
        : m_socket(socket)
        , m_card(card)
    {
    }
    int m_socket;
    MacAddress m_card;
};

} // namespace unisweep
