// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/load_scope.h"

#include <algorithm>
#include <array>

#include <QHostAddress>
#include <QNetworkInterface>

#include "guest/guest_error.h"

namespace unisweep
{

namespace
{

// An IPv4 address mapped into IPv6 (::ffff:192.0.2.1) reaches the IPv4 address.
QHostAddress literal(const QString& text)
{
    // QHostAddress would also accept "127.1" and "0x7f.1".
    if (!text.contains(QLatin1Char(':'))) {
        const auto v4 = parseIpv4(text);
        return v4 ? QHostAddress(*v4) : QHostAddress();
    }
    QHostAddress address;
    if (!address.setAddress(text))
        return {};
    bool mapped = false;
    const quint32 v4 = address.toIPv4Address(&mapped);
    return mapped ? QHostAddress(v4) : address;
}

bool isInAny(const QHostAddress& address, const char* const* begin, const char* const* end)
{
    return std::any_of(begin, end, [&](const char* subnet) {
        return address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(subnet)));
    });
}

constexpr std::array privateSubnets = {
    "127.0.0.0/8",    "::1/128",         "10.0.0.0/8",     "172.16.0.0/12", "192.168.0.0/16",
    "169.254.0.0/16", "fe80::/10",       "fc00::/7",       "100.64.0.0/10", "198.18.0.0/15",
    "192.0.2.0/24",   "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32",
};

// The networks behind the bridge, from this host's own addresses on it.
QList<QNetworkAddressEntry> networksOf(const QString& bridge)
{
    return QNetworkInterface::interfaceFromName(bridge).addressEntries();
}

} // namespace

bool isPrivateAddress(const QString& address)
{
    return isInAny(literal(address), privateSubnets.begin(), privateSubnets.end());
}

LoadScope::LoadScope(const Series& series, QStringList allowedPublic)
    : m_network(series.network)
    , m_remote(series.hypervisor.isRemote())
    , m_allowedPublic(std::move(allowedPublic))
{
}

QString LoadScope::whyNot(const QString& text) const
{
    const QHostAddress address = literal(text);
    if (address.isNull() || address.isMulticast() || address.isBroadcast() ||
        address == QHostAddress(QHostAddress::AnyIPv4) ||
        address == QHostAddress(QHostAddress::AnyIPv6))
        return GuestError::tr("\"%1\" cannot be the address of a guest").arg(text);
    // "fe80::1%eth0" is sent through eth0, whatever the networks are.
    if (!address.scopeId().isEmpty() && address.scopeId() != m_network.bridge)
        return GuestError::tr("the guest reports the address %1, to which this host has a route "
                              "through another interface")
            .arg(text);
    // A forwarded port, a tender's network namespace, or a network created by Unisweep.
    if (m_network.kind != NetworkKind::Bridge) {
        constexpr std::array own = {"127.0.0.0/8", "::1/128", "198.18.0.0/15", "10.0.0.2/32"};
        if (isInAny(address, own.begin(), own.end()))
            return {};
        return GuestError::tr("the guest reports the address %1, which is not in its network")
            .arg(text);
    }
    if (address.isLoopback())
        return GuestError::tr("the guest reports the address %1, which is an address of this host")
            .arg(text);
    const QList<QNetworkAddressEntry> networks =
        m_remote ? QList<QNetworkAddressEntry>() : networksOf(m_network.bridge);
    bool anyV4 = false;
    for (const QNetworkAddressEntry& entry : networks) {
        if (entry.ip() == address)
            return GuestError::tr("the guest reports the address %1, which belongs to this host")
                .arg(text);
        anyV4 = anyV4 || entry.ip().protocol() == QAbstractSocket::IPv4Protocol;
        if (address.isInSubnet(entry.ip(), entry.prefixLength()))
            return {};
    }
    // Also rejects a public address set in the experiment, because it would be routed to another
    // machine.
    if (anyV4 && !m_allowedPublic.contains(text))
        return GuestError::tr(
                   "the guest reports the address %1, which is not in a network of bridge %2")
            .arg(text, m_network.bridge);
    if (isPrivateAddress(text) || m_allowedPublic.contains(text))
        return {};
    return GuestError::tr("%1 is a public address. To send load to it, allow it by name: unisweep "
                          "run --allow-public %1")
        .arg(text);
}

} // namespace unisweep
