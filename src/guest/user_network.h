// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guest/guest_network.h"

namespace unisweep
{

/// QEMU's user networking (slirp). It needs no privileges; free ports of 127.0.0.1 are forwarded to
/// the guest. libvirt cannot configure the forwarding, so QEMU's monitor is used.
class UserNetwork : public GuestNetwork
{
public:
    UserNetwork(NicSpec nic, QList<Port> ports);

    NicSpec nic() const override { return m_nic; }
    void attach(const DomainHandle& domain, std::stop_token stop) override;
    bool findAddress() override { return true; }
    Endpoint endpoint(const Port& port) const override;

private:
    quint16 localPort(const Port& port) const;
    void forward(const DomainHandle& domain, const Port& port, std::stop_token stop);

    NicSpec m_nic;
    QList<Port> m_ports;
    QList<Endpoint> m_endpoints;
};

} // namespace unisweep
