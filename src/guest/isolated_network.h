// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/guest_network.h"
#include "guest/hypervisor.h"

namespace unisweep
{

/// Returns the <network> (https://libvirt.org/formatnetwork.html) of the paper's Figure 2: a bridge
/// without uplink, with DHCP and one address reserved for `mac`. dnsmasq pings an unreserved
/// address for 3 s before it offers it. `subnet` is the network's first address (/24).
QString isolatedNetworkXml(const QString& name, const QString& bridge, quint32 subnet,
                           const QString& mac);

/// Such a network, created for one guest on the hypervisor's host and removed by the destructor.
/// Its name contains its owner, so that reapNetworks() (libvirt_reaper.h) finds it if that process
/// crashed.
class IsolatedNetwork : public GuestNetwork
{
public:
    static constexpr int prefix = 24; ///< prefix length of its addresses, in bits

    IsolatedNetwork(const Hypervisor& hypervisor, NicSpec nic, std::stop_token stop);
    ~IsolatedNetwork() override;

    NicSpec nic() const override { return m_nic; }
    void attach(const DomainHandle& domain, std::stop_token stop) override;
    /// Looks for the guest's DHCP lease.
    bool findAddress() override;
    Endpoint endpoint(const Port& port) const override;
    QString description() const override { return m_xml; }
    /// Returns the address reserved for the guest, for a guest without DHCP, which gets it as an
    /// argument and has no lease.
    QString reserveAddress();
    QString gateway() const;

private:
    void create(std::stop_token stop);
    void end();
    void endOnNewConnection() const;

    NicSpec m_nic;
    QString m_bridge;
    quint32 m_subnet = 0; ///< its first address
    QString m_xml;
    const Hypervisor m_hypervisor;
    NetworkHandle m_network;
    QString m_address;
};

} // namespace unisweep
