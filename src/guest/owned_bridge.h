// SPDX-License-Identifier: GPL-3.0-or-later
// Bridges of our isolated networks, whose names say whose they are. libvirt loses a bridge, and the
// DHCP server on it, when it is killed while it makes a network: nobody but their names and command
// lines tells of them then.
#pragma once

#include <optional>

#include <QStringList>

#include "base/process_id.h"

namespace unisweep
{

/// A new name, of this process.
QString nextOwnedBridge();
/// nullopt for a name that is none of ours.
std::optional<ProcessId> ownerOfBridge(const QString& name);

/// What libvirt's daemon on this host knows of.
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
/// Needs root's rights. True when it is gone.
bool removeBridge(const QString& name);

} // namespace unisweep
