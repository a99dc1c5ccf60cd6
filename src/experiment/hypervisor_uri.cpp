// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/hypervisor_uri.h"

#include <array>
#include <utility>

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

using Driver = HypervisorUri::Driver;
using Scope = HypervisorUri::Scope;
using Transport = HypervisorUri::Transport;

constexpr std::array drivers = {std::pair(Driver::Auto, "auto"), std::pair(Driver::Qemu, "qemu"),
                                std::pair(Driver::Xen, "xen"),   std::pair(Driver::Lxc, "lxc"),
                                std::pair(Driver::Spt, "spt"),   std::pair(Driver::Hvt, "hvt")};
constexpr std::array transports = {
    std::pair(Transport::Local, ""),  std::pair(Transport::Unix, "unix"),
    std::pair(Transport::Ssh, "ssh"), std::pair(Transport::Libssh2, "libssh2"),
    std::pair(Transport::Tls, "tls"), std::pair(Transport::Tcp, "tcp")};
constexpr std::array scopes = {std::pair(Scope::Default, ""), std::pair(Scope::System, "system"),
                               std::pair(Scope::Session, "session"),
                               std::pair(Scope::Embed, "embed")};

template<class Table, class Value> QString wordOf(const Table& table, Value value)
{
    for (const auto& [each, word] : table) {
        if (each == value)
            return QLatin1String(word);
    }
    return {};
}

template<class Value, class Table>
std::optional<Value> valueOf(const Table& table, const QString& word)
{
    for (const auto& [value, each] : table) {
        if (word == QLatin1String(each))
            return value;
    }
    return {};
}

// ssh would interpret a host or user that starts with '-' as an option.
const char* const uriPattern =
    R"(\A([a-z0-9]+)(?:\+([a-z0-9]+))?://)"
    R"((?:([A-Za-z0-9_.][A-Za-z0-9_.-]*)@)?)"
    R"(([A-Za-z0-9_][A-Za-z0-9_.-]*|\[[0-9a-fA-F:.]+(?:%25[A-Za-z0-9_.-]+)?\])?)"
    R"((?::([0-9]{1,5}))?(/[^?#\x01-\x20]*)(?:\?(.*))?\z)";

// An absolute path that libvirt and ssh cannot interpret as anything else.
bool isPath(const QString& path)
{
    static const QRegularExpression pattern(u"\\A/[^\\x00-\\x1f\\x7f]*\\z"_s);
    return pattern.match(path).hasMatch();
}

bool readParameters(const QString& query, HypervisorUri& uri, QString& why)
{
    const auto pairs = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
    for (const auto& [key, value] : pairs) {
        const bool isSsh = uri.transport == Transport::Ssh || uri.transport == Transport::Libssh2;
        const bool isTls = uri.transport == Transport::Tls || uri.transport == Transport::Tcp;
        if (key == u"socket"_s && isPath(value) && !isTls) {
            uri.socket = value;
        } else if (key == u"keyfile"_s && isPath(value) && isSsh) {
            uri.keyFile = value;
        } else if (key == u"no_tty"_s && value == u"1"_s && isSsh) {
            uri.noTty = true;
        } else {
            why = HypervisorUri::tr("the parameter \"%1=%2\" is not allowed; an experiment may use "
                                    "socket=/PATH, and over ssh keyfile=/PATH and no_tty=1")
                      .arg(key, value);
            return false;
        }
    }
    return true;
}

QString whyNotPath(const HypervisorUri& uri)
{
    switch (uri.driver) {
    case Driver::Spt:
    case Driver::Hvt:
        if (uri.scope != Scope::Default || uri.transport != Transport::Local)
            return HypervisorUri::tr("Solo5 tenders run only on this host: spt:/// or hvt:///");
        return {};
    case Driver::Qemu:
        if (uri.scope == Scope::Default)
            return HypervisorUri::tr("the path is missing; expected /system, /session or /embed");
        if (uri.scope == Scope::Embed && uri.transport != Transport::Local)
            return HypervisorUri::tr(
                "the embedded driver runs only in this process: qemu:///embed");
        return {};
    case Driver::Xen:
    case Driver::Lxc:
        if (uri.scope == Scope::Session || uri.scope == Scope::Embed)
            return HypervisorUri::tr("this driver supports only the path /system");
        return {};
    case Driver::Auto:
        break;
    }
    return {};
}

QString whyNotTransport(const HypervisorUri& uri)
{
    const bool local = uri.transport == Transport::Local || uri.transport == Transport::Unix;
    if (local && uri.isRemote())
        return HypervisorUri::tr(
            "a UNIX socket is always on this host. Remove the host, or use +ssh");
    if (!local && !uri.isRemote())
        return HypervisorUri::tr("this transport needs a host");
    if (uri.transport == Transport::Tcp && !isLoopbackHost(uri.host))
        return HypervisorUri::tr("libvirt's plain TCP transport is unencrypted and allowed only to "
                                 "loopback. Use +ssh or +tls instead");
    return {};
}

} // namespace

QString toWord(HypervisorUri::Driver driver)
{
    return wordOf(drivers, driver);
}

bool isLoopbackHost(const QString& host)
{
    static const QRegularExpression pattern(
        u"\\A(localhost|::1|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3})\\z"_s);
    return pattern.match(host).hasMatch();
}

QString HypervisorUri::otherHost() const
{
    return isLoopbackHost(host) ? QString() : host;
}

QString HypervisorUri::toText() const
{
    if (isAuto())
        return toWord(driver);
    QString text = toWord(driver);
    if (transport != Transport::Local)
        text += QLatin1Char('+') + wordOf(transports, transport);
    text += u"://"_s;
    if (!user.isEmpty())
        text += user + QLatin1Char('@');
    if (host.contains(QLatin1Char(':')))
        text +=
            QLatin1Char('[') + QString(host).replace(QLatin1Char('%'), u"%25"_s) + QLatin1Char(']');
    else
        text += host;
    if (port > 0)
        text += QLatin1Char(':') + QString::number(port);
    text += QLatin1Char('/') + wordOf(scopes, scope);
    QStringList parameters;
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            parameters << QLatin1String(name) + QLatin1Char('=') +
                              QString::fromLatin1(QUrl::toPercentEncoding(value, "/"));
    };
    add("socket", socket);
    add("keyfile", keyFile);
    add("no_tty", noTty ? u"1"_s : QString());
    if (!parameters.isEmpty())
        text += QLatin1Char('?') + parameters.join(QLatin1Char('&'));
    return text;
}

std::optional<HypervisorUri> HypervisorUri::fromText(const QString& text, QString& why)
{
    if (text == u"auto"_s)
        return HypervisorUri();
    const auto refuse = [&](const QString& reason) -> std::optional<HypervisorUri> {
        why = HypervisorUri::tr("invalid hypervisor \"%1\": %2").arg(text, reason);
        return {};
    };
    static const QRegularExpression pattern(QLatin1String{uriPattern});
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return refuse(HypervisorUri::tr("expected auto, or a libvirt connection URI such as "
                                        "qemu:///session or xen+ssh://HOST/system"));
    HypervisorUri uri;
    const auto driver = valueOf<Driver>(drivers, match.captured(1));
    if (!driver || *driver == Driver::Auto)
        return refuse(HypervisorUri::tr("unknown driver; expected qemu, xen, lxc, spt or hvt"));
    const auto transport = valueOf<Transport>(transports, match.captured(2));
    if (!transport)
        return refuse(HypervisorUri::tr(
            "this transport is not allowed; expected unix, ssh, libssh2, tls, or tcp to loopback"));
    const auto scope = valueOf<Scope>(scopes, match.captured(6).mid(1));
    if (!scope)
        return refuse(HypervisorUri::tr("unknown path; expected /system, /session or /embed"));
    uri.driver = *driver;
    uri.transport = *transport;
    uri.user = match.captured(3);
    uri.host = match.captured(4);
    if (uri.host.startsWith(QLatin1Char('[')))
        uri.host = uri.host.mid(1).chopped(1).replace(u"%25"_s, u"%"_s);
    uri.port = match.captured(5).toInt();
    uri.scope = *scope;
    // libvirt's default if a host is given.
    if (uri.isRemote() && uri.transport == Transport::Local)
        uri.transport = Transport::Tls;
    if (uri.port > 65535 || (!uri.isRemote() && (uri.port > 0 || !uri.user.isEmpty())))
        return refuse(HypervisorUri::tr("a user or a port (1 to 65535) requires a host"));
    for (const QString& reason : {whyNotPath(uri), whyNotTransport(uri)}) {
        if (!reason.isEmpty())
            return refuse(reason);
    }
    if (QString reason; !readParameters(match.captured(7), uri, reason))
        return refuse(reason);
    return uri;
}

HypervisorUri HypervisorUri::of(const char* text)
{
    QString why;
    const auto uri = fromText(QString::fromUtf8(text), why);
    Q_ASSERT_X(uri, "HypervisorUri::of", qPrintable(why));
    return uri.value_or(HypervisorUri());
}

} // namespace unisweep
