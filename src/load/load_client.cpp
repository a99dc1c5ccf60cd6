// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/load_client.h"

#include "load/described_client.h"
#include "load/distributed_client.h"
#include "load/dnsperf_client.h"
#include "load/external_client.h"
#include "load/httperf_client.h"
#include "load/iperf_client.h"
#include "load/load_text.h"
#include "load/native_client.h"
#include "load/queryperf_client.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

std::function<void()> LoadTarget::clientPlace() const
{
    if (cpus.isEmpty())
        return enterNetwork;
    return [enter = enterNetwork, on = cpus] {
        on.confine(); // their existence was checked before
        if (enter)
            enter();
    };
}

bool LoadTarget::usesUdp() const
{
    return service == Service::Udp ||
           (service == Service::Dns && dns.transport == DnsTransport::Udp);
}

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
    // The native client waits for the first correct response on behalf of other clients.
    const auto entry = clientEntry(client);
    const bool needsNative = // iperf waits itself; a described client may do so
        client != Client::Iperf && client != Client::Iperf3 && (!entry || entry->ready.isEmpty());
    if (needsNative && NativeClient::program().isEmpty()) {
        return LoadText::tr("unisweep-load is neither beside this program nor on the PATH. "
                            "Reinstall Unisweep, or build the target unisweep-load");
    }
    if (client == Client::Described)
        return whyNoDescribedClient(client);
    return client == Client::Native ? QString() : whyNoProgram(client);
}

QString whyOtherServer(const Client& client, const QString& server)
{
    const QString three = toWord(Client::Iperf3);
    if (client == Client::Iperf && server == three)
        return LoadText::tr(
            "the server iperf3 responds only to the client iperf3. Set the client to iperf3");
    if (client == Client::Iperf3 && server == toWord(Client::Iperf))
        return LoadText::tr(
            "the server iperf responds only to the client iperf. Set the client to iperf");
    return {};
}

} // namespace unisweep
