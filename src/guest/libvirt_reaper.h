// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/hypervisor.h"
#include "guest/owned_bridge.h"

namespace unisweep
{

enum class Reap {
    Find, ///< only list them
    End,  ///< end them, too
};

/// The names of the guests on the hypervisor that crashed processes of this host left behind. A
/// guest is recognized by the tag in its metadata (domainTagUri). libvirt's autodestroy ends most
/// of them; Xen's driver has none. Throws GuestError.
QStringList reapDomains(const Hypervisor& hypervisor, Reap what, std::stop_token stop);

/// The names of all guests of the hypervisor, whoever created them. Throws GuestError.
QStringList knownGuests(const Hypervisor& hypervisor, std::stop_token stop);
/// What the hypervisor has, running or not. Throws GuestError.
KnownNetworks knownNetworks(const Hypervisor& hypervisor, std::stop_token stop);
/// As reapDomains() for the isolated networks, known by their names (ownerOf()): libvirt's networks
/// have no autodestroy. Throws GuestError.
QStringList reapNetworks(const Hypervisor& hypervisor, Reap what, std::stop_token stop);

/// Ends one of our guests, or a network, over a new connection: after a restart of the daemon the
/// connection that created them is closed, but they still exist. Waits a while for the daemon.
/// Throws GuestError.
void endDomainAnew(const HypervisorUri& uri, const QString& name);
void endNetworkAnew(const HypervisorUri& uri, const QString& name);

} // namespace unisweep
