// SPDX-License-Identifier: GPL-3.0-or-later
// The IPv4 address of a network card, by the packets that pass it: for a guest on somebody else's
// network, which got its address from a server that tells us nothing and says nothing itself.
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

/// What an Ethernet frame, from or to the card, tells of its address: that it speaks from it (ARP,
/// RFC 826; IPv4) or was given it (DHCPACK, RFC 2131). nullopt when it tells nothing.
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

    /// From what has come since; does not wait. Empty: nothing has told it.
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
