// SPDX-License-Identifier: GPL-3.0-or-later
// Derives the IPv4 address of a network card from the packets that pass it. Used for a guest on a
// network that Unisweep does not manage, if neither the DHCP server nor the guest reports the
// address.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>

#include <QString>

namespace unisweep
{

using MacAddress = std::array<quint8, 6>;

/// Parses the form "52:54:00:ab:cd:ef"; nullopt for anything else.
std::optional<MacAddress> parseMac(const QString& text);

/// The card's address according to an Ethernet frame from or to the card: the source of a packet
/// (ARP, RFC 826; IPv4) or the address assigned by a DHCPACK (RFC 2131). nullopt if the frame has
/// neither.
std::optional<quint32> cardAddress(std::span<const quint8> frame, const MacAddress& card);

/// Listens on a tap or veth device of this host.
class CardListener
{
public:
    CardListener(const CardListener&) = delete;
    CardListener& operator=(const CardListener&) = delete;
    ~CardListener();
    /// Returns null if listening is not permitted (CAP_NET_RAW) or the device does not exist.
    static std::unique_ptr<CardListener> open(const QString& device, const MacAddress& card);

    /// Examines the frames received since the last call, without waiting. Empty if the address is
    /// still unknown.
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
