// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "experiment/experiment.h"

namespace unisweep
{

/// Where the load of a series may go: to its guest and nowhere else. A guest tells its own address
/// (by DHCP, or on its console), so that a broken or hostile one could name somebody else's.
class LoadScope
{
public:
    /// `allowedPublic` holds public addresses that the user has named for this run, outside the
    /// experiment.
    explicit LoadScope(const Series& series = {}, QStringList allowedPublic = {});

    /// Why no load may go to that literal address, with the remedy; empty when it may.
    QString whyNot(const QString& address) const;

private:
    NetworkChoice m_network;
    bool m_remote = false; ///< the bridge is another host's
    QStringList m_allowedPublic;
};

/// Whether an address can belong to a network of one's own: loopback, link-local, private
/// (RFC 1918, RFC 4193), shared (RFC 6598), for benchmarks (RFC 2544) or documentation (RFC 5737,
/// RFC 3849). An IPv4 address mapped into IPv6 counts as what it is.
bool isPrivateAddress(const QString& address);

} // namespace unisweep
