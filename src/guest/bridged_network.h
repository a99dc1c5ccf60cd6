// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QList>

#include "experiment/network_choice.h"
#include "guest/card_address.h"
#include "guest/guest_network.h"

namespace unisweep
{

/// An existing bridge on the hypervisor's host, named by the user. The guest's address comes from
/// the first of these sources that has it: the configured address, the guest's console, the host's
/// ARP table, the lease of a libvirt network or, for root, the packets at the guest's card.
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
    std::chrono::steady_clock::time_point m_lastPoll;
    QList<unsigned> m_sources; ///< address sources that the driver may support, best first
};

/// A MAC address for a network shared with other machines: different in each process, but the same
/// for each fixed IP address, because other hosts cache which card had that address.
QString macForBridge(const NetworkChoice& choice);

} // namespace unisweep
