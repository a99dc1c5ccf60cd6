// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/network_choice.h"

#include <QRegularExpression>
#include <QStringList>

#include "experiment/experiment_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

std::optional<quint32> parseIpv4(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('.'));
    quint32 address = 0;
    for (const QString& part : parts) {
        static const QRegularExpression digits(u"\\A[0-9]{1,3}\\z"_s);
        const uint value = part.toUInt();
        if (!digits.match(part).hasMatch() || value > 255)
            return {};
        address = address << 8 | value;
    }
    return parts.size() == 4 ? std::optional(address) : std::nullopt;
}

QString ipv4Text(quint32 address)
{
    return u"%1.%2.%3.%4"_s.arg(address >> 24)
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
        return u"user"_s;
    case NetworkKind::Isolated:
        return u"isolated"_s;
    case NetworkKind::Bridge:
        break;
    }
    QString text = u"bridge %1"_s.arg(bridge);
    if (!address.isEmpty())
        text += u" %1/%2"_s.arg(address).arg(prefix);
    if (!gateway.isEmpty())
        text += u" via %1"_s.arg(gateway);
    return text;
}

static bool readAddress(const QString& text, NetworkChoice& choice, QString& why)
{
    bool ok = false;
    choice.address = text.section(QLatin1Char('/'), 0, 0);
    choice.prefix = text.section(QLatin1Char('/'), 1).toInt(&ok);
    if (!ok || choice.prefix < 1 || choice.prefix > 30 || !parseIpv4(choice.address)) {
        why = ExperimentText::tr(
                  "\"%1\" is not an IPv4 address with a prefix length, such as 192.0.2.2/24")
                  .arg(text);
        return false;
    }
    return true;
}

std::optional<NetworkChoice> NetworkChoice::fromText(const QString& text, QString& why)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '));
    NetworkChoice choice;
    if (words == QStringList{u"user"_s})
        return choice;
    choice.kind = NetworkKind::Isolated;
    if (words == QStringList{u"isolated"_s})
        return choice;
    choice.kind = NetworkKind::Bridge;
    const bool shape = words[0] == u"bridge"_s && (words.size() == 2 || words.size() == 3 ||
                                                   (words.size() == 5 && words[3] == u"via"_s));
    if (!shape) {
        why =
            ExperimentText::tr("\"%1\" is not a network; expected user, isolated, bridge NAME, "
                               "bridge NAME ADDRESS/BITS, or bridge NAME ADDRESS/BITS via GATEWAY")
                .arg(text);
        return {};
    }
    // Names that the kernel allows (dev_valid_name), without characters that are special in XML or
    // confusing.
    static const QRegularExpression name(u"\\A[A-Za-z0-9_.-]{1,15}\\z"_s);
    choice.bridge = words[1];
    if (!name.match(choice.bridge).hasMatch()) {
        why = ExperimentText::tr("\"%1\" is not a valid name of a network interface; use 1 to 15 "
                                 "letters, digits, '.', '_' and '-'")
                  .arg(choice.bridge);
        return {};
    }
    if (words.size() > 2 && !readAddress(words[2], choice, why))
        return {};
    if (words.size() == 5) {
        choice.gateway = words[4];
        if (!parseIpv4(choice.gateway)) {
            why =
                ExperimentText::tr("the gateway \"%1\" is not an IPv4 address").arg(choice.gateway);
            return {};
        }
    }
    return choice;
}

} // namespace unisweep
