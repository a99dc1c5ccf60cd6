// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/network_choice.h"

#include <QRegularExpression>
#include <QStringList>

namespace unisweep
{

static const QString expected =
    QStringLiteral("expected user, isolated, bridge NAME, bridge NAME ADDRESS/BITS, or bridge NAME "
                   "ADDRESS/BITS via GATEWAY");

std::optional<quint32> parseIpv4(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('.'));
    quint32 address = 0;
    for (const QString& part : parts) {
        static const QRegularExpression digits(QStringLiteral("^[0-9]{1,3}$"));
        const uint value = part.toUInt();
        if (!digits.match(part).hasMatch() || value > 255)
            return {};
        address = address << 8 | value;
    }
    return parts.size() == 4 ? std::optional(address) : std::nullopt;
}

QString ipv4Text(quint32 address)
{
    return QStringLiteral("%1.%2.%3.%4")
        .arg(address >> 24)
        .arg(address >> 16 & 255)
        .arg(address >> 8 & 255)
        .arg(address & 255);
}

QString netmaskText(int prefix)
{
    return ipv4Text(prefix == 0 ? 0 : ~quint32{0} << (32 - prefix));
}

QString NetworkChoice::toText() const
{
    switch (kind) {
    case NetworkKind::User:
        return QStringLiteral("user");
    case NetworkKind::Isolated:
        return QStringLiteral("isolated");
    case NetworkKind::Bridge:
        break;
    }
    QString text = QStringLiteral("bridge %1").arg(bridge);
    if (!address.isEmpty())
        text += QStringLiteral(" %1/%2").arg(address).arg(prefix);
    if (!gateway.isEmpty())
        text += QStringLiteral(" via %1").arg(gateway);
    return text;
}

static bool readAddress(const QString& text, NetworkChoice& choice, QString& why)
{
    bool ok = false;
    choice.address = text.section(QLatin1Char('/'), 0, 0);
    choice.prefix = text.section(QLatin1Char('/'), 1).toInt(&ok);
    if (!ok || choice.prefix < 1 || choice.prefix > 30 || !parseIpv4(choice.address)) {
        why = QStringLiteral(
                  "\"%1\" is no IPv4 address with its network's bits, such as 192.0.2.2/24")
                  .arg(text);
        return false;
    }
    return true;
}

std::optional<NetworkChoice> NetworkChoice::fromText(const QString& text, QString& why)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '));
    NetworkChoice choice;
    if (words == QStringList{QStringLiteral("user")})
        return choice;
    choice.kind = NetworkKind::Isolated;
    if (words == QStringList{QStringLiteral("isolated")})
        return choice;
    choice.kind = NetworkKind::Bridge;
    const bool shape = words[0] == QStringLiteral("bridge") &&
                       (words.size() == 2 || words.size() == 3 ||
                        (words.size() == 5 && words[3] == QStringLiteral("via")));
    if (!shape) {
        why = QStringLiteral("\"%1\" is no network; %2").arg(text, expected);
        return {};
    }
    // What the kernel allows (dev_valid_name), without the characters that would confuse XML or a
    // reader.
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9_.-]{1,15}$"));
    choice.bridge = words[1];
    if (!name.match(choice.bridge).hasMatch()) {
        why = QStringLiteral("\"%1\" is no name of a network interface: 1 to 15 letters, digits, "
                             "'.', '_' and '-'")
                  .arg(choice.bridge);
        return {};
    }
    if (words.size() > 2 && !readAddress(words[2], choice, why))
        return {};
    if (words.size() == 5) {
        choice.gateway = words[4];
        if (!parseIpv4(choice.gateway)) {
            why = QStringLiteral("\"%1\" is no IPv4 address of a gateway").arg(choice.gateway);
            return {};
        }
    }
    return choice;
}

} // namespace unisweep
