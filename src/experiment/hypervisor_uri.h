// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QCoreApplication>
#include <QString>

namespace unisweep
{

/// Where a series' guests run: "auto", one of Solo5's tenders, or a libvirt connection
/// (https://libvirt.org/uri.html). Experiments are embedded in figures and results files, and
/// libvirt has transports and parameters that start programs (`+ext`, `command`, `netcat`) or
/// disable checks (`no_verify`). So this type only represents what an untrusted experiment may
/// contain, and URIs for libvirt are always rebuilt from its members.
///
///     auto
///     qemu:///session   qemu:///system   qemu:///embed   xen:///system   lxc:///system
///     qemu+ssh://USER@HOST:PORT/system?keyfile=/FILE     and +libssh2, +tls, +unix
///     xen+tcp://localhost/system                         unencrypted: loopback only
///     spt:///           hvt:///
///
/// Parameters: `socket` and `keyfile` (absolute paths), and `no_tty`.
struct HypervisorUri {
    Q_DECLARE_TR_FUNCTIONS(HypervisorUri)
public:
    enum class Driver { Auto, Qemu, Xen, Lxc, Spt, Hvt };
    enum class Transport { Local, Unix, Ssh, Libssh2, Tls, Tcp };
    enum class Scope {
        Default, ///< no path: the driver has one scope only
        System,  ///< the host's daemon
        Session, ///< the user's daemon
        Embed,   ///< the driver in this process, without a daemon
    };

    Driver driver = Driver::Auto;
    Transport transport = Transport::Local;
    QString user; ///< empty: the one that ssh takes
    QString host; ///< empty: this host. IPv6 addresses without brackets
    int port = 0; ///< 0: the transport's own
    Scope scope = Scope::Default;
    QString socket;     ///< of libvirt's daemon on its host; empty: the usual one
    QString keyFile;    ///< of ssh; empty: the usual ones
    bool noTty = false; ///< ssh must not ask for a password

    bool isAuto() const { return driver == Driver::Auto; }
    bool isTender() const { return driver == Driver::Spt || driver == Driver::Hvt; }
    /// Guests run on another host, or behind a forwarded port of this one.
    bool isRemote() const { return !host.isEmpty(); }
    /// The other host; empty for this one, also by a loopback name.
    QString otherHost() const;

    /// The form for libvirt and experiment files.
    QString toText() const;
    /// nullopt for any other text; `why` then says what is wrong and what is allowed.
    static std::optional<HypervisorUri> fromText(const QString& text, QString& why);
    /// For a text known to be valid, which it asserts.
    static HypervisorUri of(const char* text);

    bool operator==(const HypervisorUri&) const = default;
};

/// "qemu", "xen", "lxc", "spt", "hvt", "auto": a URI's first word.
QString toWord(HypervisorUri::Driver driver);

/// Whether a host's name or literal address is this machine's own loopback.
bool isLoopbackHost(const QString& host);

} // namespace unisweep
