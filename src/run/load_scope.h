// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "experiment/experiment.h"

namespace unisweep
{

/// Where the load of a series may be sent: only to its guest. A guest reports its own address (by
/// DHCP or on its console), so a faulty or hostile guest could report the address of another
/// machine.
class LoadScope
{
public:
    /// `allowedPublic` are public addresses that the user allowed for this run, separately from the
    /// experiment.
    explicit LoadScope(const Series& series = {}, QStringList allowedPublic = {});

    /// Why no load may be sent to this literal address, and how to fix it; empty if it may.
    QString whyNot(const QString& text) const;

private:
    NetworkChoice m_network;
    bool m_remote = false; ///< the bridge is on another host
    QStringList m_allowedPublic;
};

/// Whether an address can belong to a private network: loopback, link-local, private (RFC 1918, RFC
/// 4193), shared (RFC 6598), for benchmarks (RFC 2544) or documentation (RFC 5737, RFC 3849). An
/// IPv4 address mapped into IPv6 is treated as IPv4.
bool isPrivateAddress(const QString& address);

} // namespace unisweep
