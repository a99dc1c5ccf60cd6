// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/isolated_network.h"

#include <atomic>
#include <cstdlib>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QXmlStreamWriter>

#include "base/owned_name.h"
#include "experiment/network_choice.h"
#include "guest/libvirt_reaper.h"
#include "guest/owned_bridge.h"
#include "guest/runtime_directory.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static constexpr auto networkDeadline = 60s;
// Subnets of 198.18.0.0/15, which is reserved for benchmarks (RFC 2544, appendix C.2.2).
static constexpr quint32 firstSubnet = 198u << 24 | 18u << 16;
static constexpr quint32 subnetSize = 256;
static constexpr quint32 subnetCount = 512;
static constexpr int attempts = 8;

static QString reserved(quint32 subnet)
{
    return ipv4Text(subnet + 2);
}

QString isolatedNetworkXml(const QString& name, const QString& bridge, quint32 subnet,
                           const QString& mac)
{
    QString text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartElement(u"network"_s);
    xml.writeTextElement(u"name"_s, name);
    xml.writeEmptyElement(u"bridge"_s);
    xml.writeAttribute(u"name"_s, bridge);
    xml.writeAttribute(u"stp"_s, u"off"_s);
    xml.writeAttribute(u"delay"_s, u"0"_s);
    xml.writeEmptyElement(u"dns"_s);
    xml.writeAttribute(u"enable"_s, u"no"_s);
    xml.writeStartElement(u"ip"_s);
    xml.writeAttribute(u"address"_s, ipv4Text(subnet + 1));
    xml.writeAttribute(u"prefix"_s, u"24"_s);
    xml.writeStartElement(u"dhcp"_s);
    xml.writeEmptyElement(u"range"_s);
    xml.writeAttribute(u"start"_s, ipv4Text(subnet + 2));
    xml.writeAttribute(u"end"_s, ipv4Text(subnet + 99));
    xml.writeEmptyElement(u"host"_s);
    xml.writeAttribute(u"mac"_s, mac);
    xml.writeAttribute(u"ip"_s, reserved(subnet));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    return text;
}

// Whether an interface of this host has an address in the subnet. On a remote host, libvirt itself
// refuses subnets that are in use there.
static bool isInUse(quint32 subnet)
{
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0)
        return false;
    bool used = false;
    for (const ifaddrs* one = list; one; one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != AF_INET)
            continue;
        const auto* address = reinterpret_cast<const sockaddr_in*>(one->ifa_addr);
        used = used || (ntohl(address->sin_addr.s_addr) & ~(subnetSize - 1)) == subnet;
    }
    freeifaddrs(list);
    return used;
}

static quint32 nextSubnet()
{
    // Start at a different subnet in each process, so that processes rarely collide.
    static std::atomic<quint32> next = static_cast<quint32>(getpid());
    for (quint32 i = 0; i < subnetCount; ++i) {
        const quint32 subnet = firstSubnet + next++ % subnetCount * subnetSize;
        if (!isInUse(subnet))
            return subnet;
    }
    throw GuestError(GuestError::tr("all networks of 198.18.0.0/15 are in use on this host. Remove "
                                    "leftovers with: unisweep clean"));
}

IsolatedNetwork::IsolatedNetwork(const Hypervisor& hypervisor, NicSpec nic, std::stop_token stop)
    : m_nic(std::move(nic))
    , m_hypervisor(hypervisor)
{
    m_nic.kind = NicKind::Network;
    m_nic.source = nextOwnedName();
    create(stop);
}

void IsolatedNetwork::create(std::stop_token stop)
{
    const QString what =
        GuestError::tr("cannot create an isolated network on %1").arg(m_hypervisor.uri.toText());
    for (int attempt = 1; !m_network; ++attempt) {
        m_subnet = nextSubnet();
        m_bridge = nextOwnedBridge();
        m_xml = isolatedNetworkXml(m_nic.source, m_bridge, m_subnet, m_nic.mac);
        try {
            m_network = createThroughLibvirt(
                what, networkDeadline, stop,
                [connection = m_hypervisor.connection, xml = m_xml.toUtf8(), what] {
                    NetworkHandle network =
                        ownNetwork(virNetworkCreateXML(connection.get(), xml.constData()));
                    if (!network)
                        throw libvirtError(what);
                    return network;
                },
                [](const NetworkHandle& network) { virNetworkDestroy(network.get()); });
        } catch (const GuestError& error) {
            const bool taken = QByteArray(error.what()).contains("already in use");
            if (taken && attempt < attempts)
                continue;
            if (!isAlive(m_hypervisor.connection))
                endOnNewConnection();
            throw;
        }
    }
}

IsolatedNetwork::~IsolatedNetwork()
{
    try {
        end();
    } catch (const std::exception&) { // ignored: the reaper removes the rest
    }
}

// After the daemon ended or hung. It may have created the network in part before it could record
// it, or forgotten it before it was removed: after a restart, libvirt does not know of the rest.
void IsolatedNetwork::endOnNewConnection() const
{
    try {
        endNetworkOnNewConnection(m_hypervisor.uri, m_nic.source);
    } catch (const GuestError&) { // ignored: the reaper tries again
        return;
    }
    if (m_hypervisor.uri.isRemote())
        return;
    for (const ProcessId& server : dhcpServersOf(m_nic.source))
        killProcess(server);
    removeBridge(m_bridge);
}

void IsolatedNetwork::end()
{
    const int ended =
        callLibvirt(GuestError::tr("removing the isolated network"), callDeadline, {},
                    [network = m_network] { return virNetworkDestroy(network.get()); });
    if (ended < 0 && !isAlive(m_hypervisor.connection))
        endOnNewConnection();
}

void IsolatedNetwork::attach(const DomainHandle& domain, std::stop_token stop)
{
    Q_UNUSED(domain);
    Q_UNUSED(stop);
}

bool IsolatedNetwork::findAddress()
{
    if (!m_address.isEmpty())
        return true;
    m_address = callLibvirt(
        GuestError::tr("looking up the guest's DHCP lease"), callDeadline, {},
        [network = m_network, mac = m_nic.mac.toLatin1()] {
            virNetworkDHCPLeasePtr* leases = nullptr;
            const int count = virNetworkGetDHCPLeases(network.get(), mac.constData(), &leases, 0);
            if (count < 0)
                throw libvirtError(GuestError::tr("cannot read the network's DHCP leases"));
            QString address;
            for (int i = 0; i < count; ++i) {
                address = QString::fromUtf8(leases[i]->ipaddr);
                virNetworkDHCPLeaseFree(leases[i]);
            }
            free(leases);
            return address;
        });
    return !m_address.isEmpty();
}

Endpoint IsolatedNetwork::endpoint(const Port& port) const
{
    return {port, m_address, static_cast<quint16>(port.number)};
}

QString IsolatedNetwork::reserveAddress()
{
    return m_address = reserved(m_subnet);
}

QString IsolatedNetwork::gateway() const
{
    return ipv4Text(m_subnet + 1);
}

} // namespace unisweep
