// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/bridged_network.h"

#include <cstdlib>
#include <tuple>

#include <libvirt/virterror.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QSysInfo>

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static constexpr auto pollInterval = 500ms;

QString macForBridge(const NetworkChoice& choice)
{
    QByteArray key = QSysInfo::machineUniqueId() + choice.bridge.toUtf8();
    key += choice.address.isEmpty() ? QByteArray::number(getpid()) : choice.address.toUtf8();
    const QByteArray hash =
        QCryptographicHash::hash(key, QCryptographicHash::Sha256).left(3).toHex(':');
    return u"52:54:00:%1"_s.arg(QString::fromLatin1(hash)); // the prefix that QEMU and libvirt use
}

BridgedNetwork::BridgedNetwork(NetworkChoice choice, NicSpec nic)
    : m_choice(std::move(choice))
    , m_nic(std::move(nic))
    , m_address(m_choice.address)
    , m_sources{VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_LEASE, VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_ARP}
{
    m_nic.kind = NicKind::Bridge;
    m_nic.source = m_choice.bridge;
}

void BridgedNetwork::attach(const DomainHandle& domain, std::stop_token stop)
{
    Q_UNUSED(stop);
    m_domain = domain;
}

void BridgedNetwork::noteDevice(const QString& device)
{
    if (const auto card = parseMac(m_nic.mac); card && m_address.isEmpty())
        m_card = CardListener::open(device, *card);
}

void BridgedNetwork::noteAddress(const QString& address)
{
    if (m_address.isEmpty() && parseIpv4(address))
        m_address = address;
}

// Sets `known` to false if the driver does not support this source, so that it is not queried
// again.
static QString addressFrom(virDomainPtr domain, unsigned source, bool& known)
{
    virDomainInterfacePtr* interfaces = nullptr;
    const int count = virDomainInterfaceAddresses(domain, &interfaces, source, 0);
    if (count < 0) {
        const int code = virGetLastErrorCode();
        known = code != VIR_ERR_NO_SUPPORT && code != VIR_ERR_ARGUMENT_UNSUPPORTED;
    }
    QString address;
    for (int i = 0; i < count; ++i) {
        for (unsigned j = 0; j < interfaces[i]->naddrs; ++j) {
            if (interfaces[i]->addrs[j].type == VIR_IP_ADDR_TYPE_IPV4)
                address = QString::fromUtf8(interfaces[i]->addrs[j].addr);
        }
        virDomainInterfaceFree(interfaces[i]);
    }
    free(interfaces);
    return address;
}

bool BridgedNetwork::findAddress()
{
    if (m_address.isEmpty() && m_card)
        m_address = m_card->address();
    const auto now = std::chrono::steady_clock::now();
    if (m_address.isEmpty() && now - m_lastPoll >= pollInterval) {
        m_lastPoll = now;
        std::tie(m_address, m_sources) =
            callLibvirt(GuestError::tr("looking up the guest's address"), callDeadline, {},
                        [domain = m_domain, sources = m_sources] {
                            QString address;
                            QList<unsigned> known;
                            for (const unsigned source : sources) {
                                bool isKnown = true;
                                if (address.isEmpty())
                                    address = addressFrom(domain.get(), source, isKnown);
                                if (isKnown)
                                    known << source;
                            }
                            return std::pair(address, known);
                        });
    }
    if (!m_address.isEmpty())
        m_card.reset();
    return !m_address.isEmpty();
}

// Only libvirt's own DHCP server reports its leases.
QString BridgedNetwork::addressHint() const
{
    if (m_card)
        return GuestError::tr("Check for a DHCP server on %1: no packet at the guest's interface "
                              "(%2) carried its address, and its console printed none. Otherwise, "
                              "set its address: network: bridge %1 ADDRESS/BITS.")
            .arg(m_choice.bridge, m_nic.mac);
    return GuestError::tr(
               "Check for a DHCP server on %1. If there is one, the guest (interface %2) may have "
               "an address that is unknown here: its console printed none, and this host has not "
               "exchanged a packet with it. Set its address (network: bridge %1 ADDRESS/BITS), or "
               "add the console line with its address to its platform in the catalog (means: "
               "network-up). Root can also find it in the guest's packets.")
        .arg(m_choice.bridge, m_nic.mac);
}

Endpoint BridgedNetwork::endpoint(const Port& port) const
{
    return {port, m_address, static_cast<quint16>(port.number)};
}

} // namespace unisweep
