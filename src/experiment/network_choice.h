// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

namespace unisweep
{

enum class NetworkKind {
    User,     ///< the emulator's network stack, with ports forwarded to loopback; needs no rights
    Isolated, ///< the paper's Figure 2: a private bridge with DHCP, created for the run
    Bridge,   ///< a bridge that exists on the hypervisor's host
};

/// How a guest's network interface is connected. As text, in files and in the window:
///
///     user
///     isolated
///     bridge NAME                                the guest obtains its address by DHCP
///     bridge NAME 192.0.2.2/24                   it has this address
///     bridge NAME 192.0.2.2/24 via 192.0.2.1     with a gateway
struct NetworkChoice {
    NetworkKind kind = NetworkKind::User;
    QString bridge;  ///< for Bridge: the interface's name
    QString address; ///< for Bridge: without its prefix; empty for DHCP
    int prefix = 24; ///< of the address, in bits
    QString gateway; ///< for Bridge with an address; may be empty

    QString toText() const;
    /// nullopt if it is none of the above; `why` then has the reason.
    static std::optional<NetworkChoice> fromText(const QString& text, QString& why);
    bool operator==(const NetworkChoice&) const = default;
};

/// "255.255.255.0" for 24.
QString netmaskText(int prefix);
/// An IPv4 address as a number in host order; nullopt if it is not one.
std::optional<quint32> parseIpv4(const QString& text);
QString ipv4Text(quint32 address);

} // namespace unisweep
