// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/hypervisor.h"
#include "guest/owned_bridge.h"

namespace unisweep
{

enum class Reap {
    Find, ///< only list them
    End,  ///< end them as well
};

/// Finds or ends guests on the hypervisor that crashed processes of this host left behind, and
/// returns their names. Guests are recognized by the tag in their metadata (domainTagUri).
/// libvirt's autodestroy ends most of them; Xen's driver does not support it. Throws GuestError.
QStringList reapDomains(const Hypervisor& hypervisor, Reap what, std::stop_token stop);

/// The names of all guests of the hypervisor, whoever created them. Throws GuestError.
QStringList knownGuests(const Hypervisor& hypervisor, std::stop_token stop);
/// What the hypervisor has, running or not. Throws GuestError.
KnownNetworks knownNetworks(const Hypervisor& hypervisor, std::stop_token stop);
/// As reapDomains() for the isolated networks, known by their names (ownerOf()): libvirt's networks
/// have no autodestroy. Throws GuestError.
QStringList reapNetworks(const Hypervisor& hypervisor, Reap what, std::stop_token stop);

/// Ends one of our guests or networks over a new connection. A restart of the daemon closes the
/// connection that created them, but they still exist. Waits up to 10 s for the daemon. Throws
/// GuestError.
void endDomainOnNewConnection(const HypervisorUri& uri, const QString& name);
void endNetworkOnNewConnection(const HypervisorUri& uri, const QString& name);

} // namespace unisweep
