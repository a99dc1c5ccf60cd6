// SPDX-License-Identifier: GPL-3.0-or-later
// Bridges of our isolated networks, whose names contain their owner. If libvirt is killed while it
// creates a network, it forgets the bridge and the DHCP server; they can then only be found by
// their names and command lines.
#pragma once

#include <optional>

#include <QStringList>

#include "base/process_id.h"

namespace unisweep
{

/// A new name that contains this process.
QString nextOwnedBridge();
/// The process in the name; nullopt if the name is not ours.
std::optional<ProcessId> ownerOfBridge(const QString& name);

/// The networks of libvirt's daemon on this host.
struct KnownNetworks {
    QStringList names;
    QStringList bridges;
};

/// Bridges of this host that belong to ended processes of ours and that libvirt does not know.
QStringList orphanBridges(const KnownNetworks& known);
/// DHCP servers of networks that belong to ended processes of ours and that libvirt does not know.
QList<ProcessId> orphanDhcpServers(const KnownNetworks& known);
/// The DHCP servers of one network.
QList<ProcessId> dhcpServersOf(const QString& network);
/// Requires root. Returns whether the bridge was removed.
bool removeBridge(const QString& name);

} // namespace unisweep
