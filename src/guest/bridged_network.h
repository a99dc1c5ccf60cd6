// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QList>

#include "experiment/network_choice.h"
#include "guest/card_address.h"
#include "guest/guest_network.h"

namespace unisweep
{

/// A bridge that exists on the hypervisor's host and that the user named. The guest's address is
/// the one it was given, else what its console says, else what the host's ARP table, the lease of a
/// libvirt network or, for root, the packets at its card say.
class BridgedNetwork : public GuestNetwork
{
public:
    BridgedNetwork(NetworkChoice choice, NicSpec nic);

    NicSpec nic() const override { return m_nic; }
    void attach(const DomainHandle& domain, std::stop_token stop) override;
    void noteDevice(const QString& device) override;
    void noteAddress(const QString& address) override;
    bool findAddress() override;
    QString addressHint() const override;
    Endpoint endpoint(const Port& port) const override;

private:
    NetworkChoice m_choice;
    NicSpec m_nic;
    DomainHandle m_domain;
    std::unique_ptr<CardListener> m_card; ///< until the address is known
    QString m_address;
    std::chrono::steady_clock::time_point m_lastLook;
    QList<unsigned> m_sources; ///< of addresses that the driver may know, the best first
};

/// A MAC address for a network that others use, too: different for every process, and the same
/// whenever the guest has the same fixed IP address, since other hosts cache which card had it.
QString macForBridge(const NetworkChoice& choice);

} // namespace unisweep
