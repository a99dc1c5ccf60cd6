// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QCoreApplication>
#include <QString>

namespace unisweep
{

/// Where a series' guests run: "auto", one of Solo5's tenders, or a libvirt connection
/// (https://libvirt.org/uri.html). Experiments travel inside figures and results files, and libvirt
/// has transports and parameters that start programs (`+ext`, `command`, `netcat`) or drop checks
/// (`no_verify`), so this type holds only what an experiment of a stranger may say. What libvirt is
/// given is always rebuilt from these members.
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
    QString host; ///< empty: this one. IPv6 addresses without their brackets
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

    /// What libvirt takes, and experiment files hold.
    QString toText() const;
    /// nullopt for what is none of the above; `why` then says what is wrong, and what is possible.
    static std::optional<HypervisorUri> fromText(const QString& text, QString& why);
    /// Of a text that is known to be sound; asserts that it is.
    static HypervisorUri of(const char* text);

    bool operator==(const HypervisorUri&) const = default;
};

/// "qemu", "xen", "lxc", "spt", "hvt", "auto": a URI's first word.
QString toWord(HypervisorUri::Driver driver);

/// Whether a host's name or literal address is this machine's own loopback.
bool isLoopbackHost(const QString& host);

} // namespace unisweep
