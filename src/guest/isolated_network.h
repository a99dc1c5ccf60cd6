// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/guest_network.h"
#include "guest/hypervisor.h"

namespace unisweep
{

/// The <network> (https://libvirt.org/formatnetwork.html) of the paper's Figure 2: a bridge that
/// leads nowhere, with DHCP and one address kept for `mac`. A reservation, because dnsmasq pings
/// an address for 3 s before it offers one that is not. `subnet` is its first address, /24.
QString isolatedNetworkXml(const QString& name, const QString& bridge, quint32 subnet,
                           const QString& mac);

/// Such a network, made for one guest on the hypervisor's host and gone with this object. Its
/// name contains its owner, so that reapNetworks() (libvirt_reaper.h) finds it if that process has
/// crashed.
class IsolatedNetwork : public GuestNetwork
{
public:
    static constexpr int prefix = 24; ///< of its addresses, in bits

    IsolatedNetwork(const Hypervisor& hypervisor, NicSpec nic, std::stop_token stop);
    ~IsolatedNetwork() override;

    NicSpec nic() const override { return m_nic; }
    void attach(const DomainHandle& domain, std::stop_token stop) override;
    /// Looks for the guest's DHCP lease.
    bool findAddress() override;
    Endpoint endpoint(const Port& port) const override;
    QString description() const override { return m_xml; }
    /// The address reserved for the guest. A guest without DHCP is given it as an argument, and
    /// has no lease.
    QString giveReservedAddress();
    QString gateway() const;

private:
    void create(std::stop_token stop);
    void end();
    void endIfMade(const QString& bridge) const;

    NicSpec m_nic;
    quint32 m_subnet = 0; ///< its first address
    QString m_xml;
    const Hypervisor m_hypervisor;
    NetworkHandle m_network;
    QString m_address;
};

} // namespace unisweep
