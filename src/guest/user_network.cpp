// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/user_network.h"

#include <cstdlib>

#include <libvirt/libvirt-qemu.h>

#include "guest/free_port.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static constexpr int forwardAttempts = 5;

UserNetwork::UserNetwork(NicSpec nic, QList<Port> ports)
    : m_nic(std::move(nic))
    , m_ports(std::move(ports))
{
    m_nic.kind = NicKind::User;
}

void UserNetwork::attach(const DomainHandle& domain, std::stop_token stop)
{
    for (const Port& port : m_ports)
        forward(domain, port, stop);
}

// A port that the guest uses for both protocols gets the same number for both here: iperf3 uses TCP
// to control its UDP transfer.
quint16 UserNetwork::localPort(const Port& port) const
{
    const Port twin{port.number, !port.udp};
    for (const Endpoint& endpoint : m_endpoints) {
        if (endpoint.guestPort == twin)
            return endpoint.port;
    }
    const bool both = m_ports.contains(twin);
    return freePort(port.udp || both, !port.udp || both);
}

void UserNetwork::forward(const DomainHandle& domain, const Port& port, std::stop_token stop)
{
    QString response;
    for (int attempt = 0; attempt < forwardAttempts; ++attempt) {
        const quint16 local = localPort(port);
        const QString command =
            u"hostfwd_add hostnet0 %1:127.0.0.1:%2-:%3"_s.arg(port.udp ? u"udp"_s : u"tcp"_s)
                .arg(local)
                .arg(port.number);
        response = callLibvirt(
            GuestError::tr("forwarding a port"), callDeadline, stop,
            [domain, command = command.toUtf8()] {
                char* text = nullptr;
                if (virDomainQemuMonitorCommand(domain.get(), command.constData(), &text,
                                                VIR_DOMAIN_QEMU_MONITOR_COMMAND_HMP) < 0)
                    throw libvirtError(GuestError::tr("cannot forward a port to the guest"));
                const QString result = QString::fromUtf8(text).trimmed();
                free(text);
                return result;
            });
        if (response.isEmpty()) {
            m_endpoints << Endpoint{port, u"127.0.0.1"_s, local};
            return;
        }
    }
    throw GuestError(
        GuestError::tr("cannot forward a port to the guest. QEMU reports: %1").arg(response));
}

Endpoint UserNetwork::endpoint(const Port& port) const
{
    for (const Endpoint& endpoint : m_endpoints) {
        if (endpoint.guestPort == port)
            return endpoint;
    }
    throw GuestError(GuestError::tr("port %1 of the guest is not forwarded").arg(port.number));
}

} // namespace unisweep
