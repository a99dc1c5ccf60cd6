// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/load_client.h"

#include "load/described_client.h"
#include "load/distributed_client.h"
#include "load/dnsperf_client.h"
#include "load/external_client.h"
#include "load/httperf_client.h"
#include "load/iperf_client.h"
#include "load/native_client.h"
#include "load/queryperf_client.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

std::unique_ptr<LoadClient> makeLoadClient(const Client& client)
{
    if (const QString why = whyNoLoadClient(client); !why.isEmpty())
        throw LoadError(why);
    switch (client) {
    case Client::Native:
        return std::make_unique<NativeClient>(NativeClient::program());
    case Client::Dnsperf:
        return std::make_unique<DnsperfClient>();
    case Client::Queryperf:
        return std::make_unique<QueryperfClient>();
    case Client::Httperf:
        return std::make_unique<HttperfClient>();
    case Client::Iperf:
    case Client::Iperf3:
        return std::make_unique<IperfClient>(client);
    case Client::Described:
        return std::make_unique<DescribedClient>(clientEntry(client));
    }
    Q_UNREACHABLE();
}

std::unique_ptr<LoadClient> makeDistributedClient(const QStringList& from, std::stop_token stop)
{
    if (const QString why = whyNoLoadClient(Client::Native); !why.isEmpty())
        throw LoadError(why);
    return std::make_unique<DistributedClient>(from, NativeClient::program(), stop);
}

QString whyNoLoadClient(const Client& client)
{
    // Requests of every client wait for the first right answer by the native one.
    const auto entry = clientEntry(client);
    const bool needsNative = // iperf finds out by itself, and a file may say how to
        client != Client::Iperf && client != Client::Iperf3 && (!entry || entry->ready.isEmpty());
    if (needsNative && NativeClient::program().isEmpty()) {
        return u"unisweep-load is neither beside this program nor on the PATH; install Unisweep "
               "whole, or build the target unisweep-load"_s;
    }
    if (client == Client::Described)
        return whyNoDescribedClient(client);
    return client == Client::Native ? QString() : whyNoProgram(client);
}

QString whyOtherServer(const Client& client, const QString& server)
{
    const QString three = toWord(Client::Iperf3);
    if (client == Client::Iperf && server == three)
        return u"the server iperf3 answers only the client iperf3; set the client to it"_s;
    if (client == Client::Iperf3 && server == toWord(Client::Iperf))
        return u"the server iperf answers only the client iperf; set the client to it"_s;
    return {};
}

} // namespace unisweep
