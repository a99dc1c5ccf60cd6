// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unisweep
{

enum class NetworkKind {
    User,     ///< the emulator's own network stack, ports forwarded to loopback; needs no rights
    Isolated, ///< the paper's Figure 2: a bridge of its own with DHCP, made for the run
    Bridge,   ///< a bridge that exists on the hypervisor's host
};

/// How a guest's network card is connected.
struct NetworkChoice {
    NetworkKind kind = NetworkKind::User;
    QString bridge;  ///< of Bridge: the interface's name
    QString address; ///< of Bridge: "192.0.2.2/24"; empty: the guest asks by DHCP
    QString gateway; ///< of Bridge with an address; may be empty
    bool operator==(const NetworkChoice&) const = default;
};

} // namespace unisweep
