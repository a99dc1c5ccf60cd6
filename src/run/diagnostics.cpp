// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/diagnostics.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QDir>
#include <QHostAddress>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <QSysInfo>

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype shortestName = 3; // shorter names would match parts of other words
constexpr qsizetype maxLogLines = 200;

/// Addresses that identify nobody: loopback, QEMU's user network, documentation (RFC 5737, RFC
/// 3849), benchmarking (RFC 2544: isolated networks use it), unspecified.
bool isAnonymous(const QHostAddress& address)
{
    static const std::array anonymousSubnets = {
        QHostAddress::parseSubnet(u"127.0.0.0/8"_s),
        QHostAddress::parseSubnet(u"10.0.2.0/24"_s),
        QHostAddress::parseSubnet(u"192.0.2.0/24"_s),
        QHostAddress::parseSubnet(u"198.18.0.0/15"_s),
        QHostAddress::parseSubnet(u"198.51.100.0/24"_s),
        QHostAddress::parseSubnet(u"203.0.113.0/24"_s),
        QHostAddress::parseSubnet(u"2001:db8::/32"_s),
    };
    if (address.isLoopback() || address == QHostAddress(QHostAddress::AnyIPv4) ||
        address == QHostAddress(QHostAddress::AnyIPv6))
        return true;
    return std::ranges::any_of(anonymousSubnets,
                               [&](const auto& subnet) { return address.isInSubnet(subnet); });
}

void hideWord(QString& text, const QString& word, QLatin1StringView by)
{
    if (word.size() < shortestName || word == "root"_L1 || word == "localhost"_L1)
        return;
    const QRegularExpression whole(
        u"(?<![\\w.-])%1(?![\\w-])"_s.arg(QRegularExpression::escape(word)));
    text.replace(whole, by);
}

/// Hides the addresses that `pattern` matches, unless they identify nobody.
void hideAddresses(QString& text, const QRegularExpression& pattern)
{
    QString shown;
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QHostAddress address(match.captured());
        shown += QStringView(text).mid(from, match.capturedStart() - from);
        shown += address.isNull() || isAnonymous(address) ? match.captured() : u"ADDRESS"_s;
        from = match.capturedEnd();
    }
    text = shown + text.mid(from);
}

QString section(QLatin1StringView title, const QString& text)
{
    // The fence must be longer than any in the text.
    QString fence = u"```"_s;
    while (text.contains(fence))
        fence += u'`';
    return text.trimmed().isEmpty()
               ? QString()
               : u"\n## %1\n\n%3\n%2\n%3\n"_s.arg(title, text.trimmed(), fence);
}

} // namespace

PrivateNames PrivateNames::ofThisProcess()
{
    return {QDir::homePath(), qEnvironmentVariable("USER"), QSysInfo::machineHostName()};
}

QString withoutSecrets(QString text, const PrivateNames& names)
{
    // user:password@host and parameters of URIs; then the hosts of libvirt's remote ones.
    static const QRegularExpression userInfo(u"(?<=://)[^/@\\s'\"]+@"_s);
    static const QRegularExpression parameters(u"(\\w+://[^\\s'\"?]*)\\?[^\\s'\"]*"_s);
    static const QRegularExpression remoteUri(
        u"\\b((?:qemu|xen|lxc|test)(?:\\+\\w+)?://)(?!localhost\\b)[^/\\s'\"]+"_s);
    static const QRegularExpression machine(u"^(\\s*-?\\s*(?:load-from|machine):[ \\t]*)(\\S.*)$"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression card(u"\\b[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}\\b"_s);
    static const QRegularExpression ipv4(u"(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.]*\\w)"_s);
    static const QRegularExpression ipv6(
        u"(?<![\\w:.])[0-9A-Fa-f:]*:[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*(?![\\w])"_s);
    text.replace(userInfo, QString());
    text.replace(parameters, u"\\1"_s);
    text.replace(remoteUri, u"\\1MACHINE"_s);
    text.replace(machine, u"\\1MACHINE"_s);
    text.replace(card, u"CARD"_s);
    hideAddresses(text, ipv4);
    hideAddresses(text, ipv6);
    if (names.home.size() > 1) // the home of a daemon is /
        text.replace(names.home, u"~"_s);
    hideWord(text, names.user, "USER"_L1);
    hideWord(text, names.host, "HOST"_L1);
    return text;
}

QString diagnosticsText(const QList<HostFinding>& findings, const QString& display,
                        const QString& experimentYaml, const QString& log,
                        const PrivateNames& names)
{
    QStringList lines = log.split(u'\n');
    if (lines.size() > maxLogLines)
        lines = lines.mid(lines.size() - maxLogLines);
    const QString text =
        u"# Unisweep %1\n\n- Qt %2%3\n- %4, kernel %5, %6\n- language %7\n"_s.arg(
            QCoreApplication::applicationVersion(), QLatin1String(qVersion()),
            display.isEmpty() ? QString() : u" on %1"_s.arg(display), QSysInfo::prettyProductName(),
            QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture(), QLocale().name()) +
        section("System check"_L1, toText(findings)) + section("Experiment"_L1, experimentYaml) +
        section("Log"_L1, lines.join(u'\n'));
    return withoutSecrets(text, names);
}

} // namespace unisweep
