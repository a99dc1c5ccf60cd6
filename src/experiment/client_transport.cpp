// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/client_transport.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString toWord(ClientTransport transport)
{
    switch (transport) {
    case ClientTransport::Udp:
        return u"udp"_s;
    case ClientTransport::Tcp:
        return u"tcp"_s;
    case ClientTransport::TcpKeepAlive:
        return u"tcp-keep-alive"_s;
    }
    return {};
}

template<> QList<ClientTransport> allValues<ClientTransport>()
{
    return {ClientTransport::Udp, ClientTransport::Tcp, ClientTransport::TcpKeepAlive};
}

std::optional<ClientTransport> clientTransportFromWord(const QString& word)
{
    for (const ClientTransport transport : allValues<ClientTransport>()) {
        if (toWord(transport) == word)
            return transport;
    }
    return {};
}

ClientTransport clientTransport(const Experiment& experiment)
{
    switch (experiment.service) {
    case Service::Dns:
        if (experiment.dns.transport == DnsTransport::Udp)
            return ClientTransport::Udp;
        return experiment.dns.keepAlive ? ClientTransport::TcpKeepAlive : ClientTransport::Tcp;
    case Service::Udp:
        return ClientTransport::Udp;
    case Service::Http:
        return experiment.http.keepAlive ? ClientTransport::TcpKeepAlive : ClientTransport::Tcp;
    case Service::Tcp:
    case Service::Other: // whose clients are not the one that is calibrated
        return ClientTransport::Tcp;
    }
    Q_UNREACHABLE();
}

} // namespace unisweep
