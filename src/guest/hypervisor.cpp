// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/hypervisor.h"

#include <cstdlib>
#include <mutex>

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUrl>

#include "guest/libvirt_events.h"
#include "guest/runtime_directory.h"

namespace unisweep
{

using namespace std::chrono_literals;

// A cold qemu:///session starts its daemon, which asks QEMU for all its capabilities.
static constexpr auto openDeadline = 60s;
static constexpr auto describeDeadline = 120s;

static QString versionText(unsigned long version)
{
    return QStringLiteral("%1.%2.%3")
        .arg(version / 1'000'000)
        .arg(version / 1000 % 1000)
        .arg(version % 1000);
}

// The embedded driver's root: state in the runtime directory, QEMU's probed capabilities (3 s)
// kept between runs.
static QString makeEmbeddedRoot()
{
    QString root = runtimeDirectory();
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                          QStringLiteral("/unisweep/libvirt");
    QDir().mkpath(cache);
    QDir().mkpath(root + QStringLiteral("/etc"));
    QFile::link(cache, root + QStringLiteral("/cache"));
    QFile config(root + QStringLiteral("/etc/qemu.conf"));
    if (!config.open(QIODevice::WriteOnly)) {
        throw GuestError(QStringLiteral("%1 cannot be written: %2")
                             .arg(config.fileName(), config.errorString()));
    }
    // No log daemon, and as root: our images lie in root's home, where QEMU's own user cannot read.
    config.write("stdio_handler = \"file\"\n"
                 "user = \"root\"\n"
                 "group = \"root\"\n"
                 "security_driver = \"none\"\n"
                 "dynamic_ownership = 0\n"
                 "remember_owner = 0\n"
                 "cgroup_controllers = []\n"
                 "namespaces = []\n");
    // The driver logs to standard error unless told otherwise.
    if (!qEnvironmentVariableIsSet("LIBVIRT_LOG_OUTPUTS"))
        qputenv("LIBVIRT_LOG_OUTPUTS",
                "3:file:" + QFile::encodeName(root + QStringLiteral("/libvirt.log")));
    return root;
}

// Sockets of libvirt's daemon for the whole system: the one daemon's, or the driver's own.
static QStringList systemSockets(const QString& driver)
{
    return {QStringLiteral("/run/libvirt/libvirt-sock"),
            QStringLiteral("/run/libvirt/virt%1d-sock").arg(driver)};
}

// "qemu:///system" as "qemu+unix:///system?socket=…": in a process that has opened the embedded
// driver, libvirt takes the former for that driver's, and of other drivers looks only for daemons
// of their own.
static QString throughSocket(const QString& uri)
{
    const QString driver = uri.section(QStringLiteral(":///system"), 0, 0);
    if (driver == uri || driver.contains(QLatin1Char(':')) ||
        !uri.endsWith(QStringLiteral("/system")))
        return uri;
    for (const QString& socket : systemSockets(driver)) {
        if (QFile::exists(socket))
            return QStringLiteral("%1+unix:///system?socket=%2").arg(driver, socket);
    }
    return uri;
}

static ConnectionHandle openUri(const QString& uri, std::stop_token stop)
{
    startLibvirtEvents();
    return callLibvirt(QStringLiteral("connecting to %1").arg(uri), openDeadline, stop, [uri] {
        ConnectionHandle connection =
            ownConnection(virConnectOpen(throughSocket(uri).toUtf8().constData()));
        if (!connection)
            throw libvirtError(QStringLiteral("cannot connect to %1").arg(uri));
        return connection;
    });
}

// The one connection to the embedded driver, kept as long as the process lives: libvirt enters the
// driver anew into a table of 21 at each opening, and takes none out ("Too many drivers, cannot
// register QEMU").
static ConnectionHandle embeddedConnection(std::stop_token stop)
{
    static std::mutex mutex;
    static auto* const shared = new ConnectionHandle; // never closed: its state ends with us
    const std::lock_guard lock(mutex);
    if (!*shared) {
        const QString root = makeEmbeddedRoot(); // one root per process is all libvirt allows
        *shared = openUri(QStringLiteral("qemu:///embed?root=") + root, std::move(stop));
    }
    return *shared;
}

static Hypervisor openEmbedded(std::stop_token stop)
{
    Hypervisor hypervisor;
    hypervisor.uri = QStringLiteral("qemu:///embed");
    hypervisor.embedded = true;
    try {
        hypervisor.connection = embeddedConnection(std::move(stop));
    } catch (const GuestCancelled&) {
        throw;
    } catch (const GuestError& error) {
        const QString what = QString::fromUtf8(error.what());
        if (!what.contains(QStringLiteral("parse user")) &&
            !what.contains(QStringLiteral("parse group")))
            throw;
        // For root, the driver looks up its built-in user before it reads its configuration.
        throw GuestError(what +
                         QStringLiteral("; libvirt's package for the whole system makes that user: "
                                        "sudo apt-get install libvirt-daemon-system"));
    }
    return hypervisor;
}

static Hypervisor openAuto(std::stop_token stop)
{
    if (geteuid() == 0)
        return openEmbedded(stop);
    try {
        Hypervisor hypervisor;
        hypervisor.uri = QStringLiteral("qemu:///session");
        hypervisor.connection = openUri(hypervisor.uri, stop);
        return hypervisor;
    } catch (const GuestCancelled&) {
        throw;
    } catch (const GuestError&) { // no daemon here: the driver does without
        return openEmbedded(stop);
    }
}

bool isRemote(const QString& uri)
{
    return uri.contains(QStringLiteral("://")) && !uri.contains(QStringLiteral(":///"));
}

// Another host's own word must do; ours is probed, because it may be wrong.
static KvmProbe kvmOf(virConnectPtr connection, const QString& uri)
{
    if (!isRemote(uri))
        return kvmOfThisBoot();
    char* capabilities =
        virConnectGetDomainCapabilities(connection, nullptr, "x86_64", nullptr, "kvm", 0);
    const bool works = capabilities;
    free(capabilities);
    return {works, works ? QString() : QStringLiteral("%1 has no KVM").arg(uri)};
}

static void describe(Hypervisor& hypervisor, std::stop_token stop)
{
    // The version is the emulator's, which a daemon just started first asks for all it can.
    hypervisor = callLibvirt(
        QStringLiteral("asking %1 what it is").arg(hypervisor.uri), describeDeadline, stop,
        [hypervisor]() mutable {
            virConnectPtr connection = hypervisor.connection.get();
            const QString type = QString::fromUtf8(virConnectGetType(connection));
            unsigned long library = 0;
            unsigned long emulator = 0;
            virConnectGetLibVersion(connection, &library);
            virConnectGetVersion(connection, &emulator);
            hypervisor.version = QStringLiteral("libvirt %1, %2 %3")
                                     .arg(versionText(library), type, versionText(emulator));
            if (type == QStringLiteral("Xen")) {
                hypervisor.kind = HypervisorKind::Xen;
            } else if (type == QStringLiteral("LXC")) {
                hypervisor.kind = HypervisorKind::Lxc;
            } else {
                const KvmProbe kvm = kvmOf(connection, hypervisor.uri);
                hypervisor.kind = kvm.works ? HypervisorKind::Kvm : HypervisorKind::Qemu;
                hypervisor.whyNotKvm = kvm.why;
            }
            return hypervisor;
        });
}

Hypervisor openHypervisor(const QString& uri, std::stop_token stop)
{
    Hypervisor hypervisor;
    if (uri == autoHypervisor) {
        hypervisor = openAuto(stop);
    } else {
        hypervisor.uri = uri;
        hypervisor.connection = openUri(uri, stop);
    }
    describe(hypervisor, stop);
    return hypervisor;
}

QString resolvedUri(BootKind boot, const QString& uri, NetworkKind network)
{
    if (uri != autoHypervisor)
        return uri;
    if (boot == BootKind::Container)
        return QStringLiteral("lxc:///system");
    if (network == NetworkKind::Isolated)
        return QStringLiteral("qemu:///system");
    return uri;
}

std::optional<HypervisorKind> hypervisorKind(const QString& uri)
{
    const QString driver = uri.section(QStringLiteral("://"), 0, 0).section(QLatin1Char('+'), 0, 0);
    if (uri == autoHypervisor || driver == QStringLiteral("qemu"))
        return kvmOfThisBoot().works ? HypervisorKind::Kvm : HypervisorKind::Qemu;
    if (driver == QStringLiteral("xen"))
        return HypervisorKind::Xen;
    if (driver == QStringLiteral("lxc"))
        return HypervisorKind::Lxc;
    return {};
}

QString whyNoSystemDaemon(const QString& driver)
{
    for (const QString& socket : systemSockets(driver)) {
        if (!QFile::exists(socket))
            continue;
        if (access(QFile::encodeName(socket).constData(), R_OK | W_OK) == 0)
            return {};
        return QStringLiteral(
            "libvirt's system daemon is not open to you; join its group and log in again: sudo "
            "adduser $USER libvirt");
    }
    return QStringLiteral("libvirt's system daemon is not running; start it with: sudo systemctl "
                          "start libvirtd (or: sudo libvirtd -d)");
}

// libvirt's plain TCP has neither encryption nor, as a rule, a password: whoever reaches it is
// root.
static QString whyNotRemote(const QString& uri)
{
    const QUrl url(uri);
    static const QStringList loopback = {QStringLiteral("127.0.0.1"), QStringLiteral("::1"),
                                         QStringLiteral("localhost")};
    if (url.scheme().endsWith(QStringLiteral("+tcp")) && !loopback.contains(url.host()))
        return QStringLiteral("%1: libvirt's TCP is open to everyone on the way, and used over "
                              "loopback only; set %2+ssh://%3%4 instead")
            .arg(uri, url.scheme().section(QLatin1Char('+'), 0, 0), url.host(), url.path());
    return {};
}

QString whyNoHypervisor(const QString& uri)
{
    const std::optional<HypervisorKind> kind = hypervisorKind(uri);
    if (!kind)
        return QStringLiteral("%1: no driver of that name is known; expected qemu, xen or lxc")
            .arg(uri);
    const bool local =
        uri == autoHypervisor || uri.section(QStringLiteral("://"), 1).startsWith(QLatin1Char('/'));
    if (!local)
        return whyNotRemote(uri);
    if (*kind == HypervisorKind::Xen && !QFile::exists(QStringLiteral("/proc/xen")))
        return QStringLiteral(
            "this host does not run Xen; boot it under Xen, or name a host that does "
            "(xen+ssh://HOST/system), or set the hypervisor to auto");
    if (*kind == HypervisorKind::Qemu || *kind == HypervisorKind::Kvm) {
        if (QStandardPaths::findExecutable(QStringLiteral("qemu-system-x86_64")).isEmpty())
            return QStringLiteral(
                "QEMU is not installed; install it with: sudo apt-get install qemu-system-x86");
    }
    return {};
}

} // namespace unisweep
