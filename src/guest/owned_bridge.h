// SPDX-License-Identifier: GPL-3.0-or-later
// Bridges of our isolated networks, whose names contain their owner. If libvirt is killed while it
// creates a network, it forgets the bridge and its DHCP server: then they are found only by their
// names and command lines.
#pragma once

#include <optional>

#include <QStringList>

#include "base/process_id.h"

namespace unisweep
{

/// A new name, of this process.
QString nextOwnedBridge();
/// nullopt for a name that is not ours.
std::optional<ProcessId> ownerOfBridge(const QString& name);

/// The networks of libvirt's daemon on this host.
struct KnownNetworks {
    QStringList names;
    QStringList bridges;
};

/// Bridges of this host that are ours, of processes that are gone, and not libvirt's.
QStringList orphanBridges(const KnownNetworks& known);
/// DHCP servers of networks that are ours, of processes that are gone, and not libvirt's.
QList<ProcessId> orphanDhcpServers(const KnownNetworks& known);
/// The DHCP servers of one network.
QList<ProcessId> dhcpServersOf(const QString& network);
/// Needs root. True if it no longer exists.
bool removeBridge(const QString& name);

} // namespace unisweep
