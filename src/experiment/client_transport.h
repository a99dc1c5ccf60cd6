// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "experiment/experiment.h"

namespace unisweep
{

/// How the load client sends requests; each transport is calibrated separately.
enum class ClientTransport {
    Udp,
    Tcp, ///< a connection for each request
    TcpKeepAlive,
};

/// "udp", "tcp", "tcp-keep-alive": the words of the command line and of `unisweep-load`.
QString toWord(ClientTransport transport);
/// nullopt for other words.
std::optional<ClientTransport> clientTransportFromWord(const QString& word);
template<> QList<ClientTransport> allValues<ClientTransport>();

/// The transport of the experiment's service.
ClientTransport clientTransport(const Experiment& experiment);

} // namespace unisweep
