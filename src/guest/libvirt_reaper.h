// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/hypervisor.h"
#include "guest/owned_bridge.h"

namespace unisweep
{

enum class Reap {
    Find, ///< only tell
    End,  ///< and end it
};

/// The guests that processes of ours on this host have left behind on the hypervisor when they
/// died; their names. A guest is known by the tag in its metadata (domainTagUri). libvirt's
/// autodestroy ends most by itself; Xen's driver has none. Throws GuestError.
QStringList reapDomains(const Hypervisor& hypervisor, Reap what, std::stop_token stop);

/// Likewise the isolated networks, known by their names (ownerOf()): libvirt's networks have no
/// autodestroy.
/// What the hypervisor has, running or not.
KnownNetworks knownNetworks(const Hypervisor& hypervisor, std::stop_token stop);
QStringList reapNetworks(const Hypervisor& hypervisor, Reap what, std::stop_token stop);

/// Ends a guest of ours, or a network, over a connection of its own: the daemon was restarted, and
/// with it went the connection that made them, but not they. Waits a while for the daemon. Throws
/// GuestError.
void endDomainAnew(const HypervisorUri& uri, const QString& name);
void endNetworkAnew(const HypervisorUri& uri, const QString& name);

} // namespace unisweep
