// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/embedded_driver.h"

#include <mutex>

#include <unistd.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "base/canceled.h"
#include "guest/libvirt_events.h"
#include "guest/runtime_directory.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static constexpr auto openDeadline = 60s;

// Log to files, because there is no log daemon. For root, run QEMU as root: the images are in
// root's home directory, which QEMU's default user cannot read. For other users, the driver always
// runs QEMU as that user and cannot switch.
static QByteArray driverConfiguration()
{
    QByteArray text = "stdio_handler = \"file\"\n"
                      "security_driver = \"none\"\n"
                      "remember_owner = 0\n"
                      "cgroup_controllers = []\n"
                      "namespaces = []\n";
    if (geteuid() == 0)
        text += "user = \"root\"\n"
                "group = \"root\"\n"
                "dynamic_ownership = 0\n";
    return text;
}

// Not if a run as root (sudo -E) left something of root's there: libvirt could not write it.
static bool isWholeOwn(const QString& cache)
{
    const auto isOwn = [](const QString& path) {
        return QFileInfo(path).ownerId() == geteuid() && QFileInfo(path).isWritable();
    };
    if (!isOwn(cache))
        return false;
    QDirIterator inside(cache, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                        QDirIterator::Subdirectories);
    while (inside.hasNext()) {
        if (!isOwn(inside.next()))
            return false;
    }
    return true;
}

// The driver's root directory: its state is in the runtime directory, but QEMU's capabilities,
// which take 3 s to probe, are cached between runs.
static QString makeEmbeddedRoot()
{
    QString root = runtimeDirectory();
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                          u"/unisweep/libvirt"_s;
    QDir().mkpath(cache);
    QDir().mkpath(root + u"/etc"_s);
    if (isWholeOwn(cache)) // else libvirt makes one in `root`, and probes again
        QFile::link(cache, root + u"/cache"_s);
    QFile config(root + u"/etc/qemu.conf"_s);
    if (!config.open(QIODevice::WriteOnly) || config.write(driverConfiguration()) < 0)
        throw GuestError(
            GuestError::tr("cannot write %1: %2").arg(config.fileName(), config.errorString()));
    return root;
}

ConnectionHandle embeddedConnection(std::stop_token stop)
{
    // Each time it is opened, libvirt adds the driver to a table of 21 entries and never removes it
    // ("Too many drivers, cannot register QEMU"). So the connection is opened once and never
    // closed; its state ends with this process.
    static std::mutex mutex;
    static auto* const shared = new ConnectionHandle;
    const std::lock_guard lock(mutex);
    if (*shared)
        return *shared;
    const QString root = makeEmbeddedRoot(); // libvirt allows one root per process
    startLibvirtEvents();
    try {
        *shared = callLibvirt(
            GuestError::tr("opening libvirt's embedded driver"), openDeadline, stop, [root] {
                const QString uri = u"qemu:///embed?root="_s + root;
                ConnectionHandle connection =
                    ownConnection(virConnectOpen(uri.toUtf8().constData()));
                if (!connection)
                    throw libvirtError(GuestError::tr("cannot open libvirt's embedded driver"));
                return connection;
            });
    } catch (const GuestError& error) {
        const QString what = error.message();
        if (!what.contains(u"parse user"_s) && !what.contains(u"parse group"_s))
            throw;
        // As root, the driver looks up its default user before it reads its configuration.
        throw GuestError(GuestError::tr("%1. libvirt's package creates the required user: sudo "
                                        "apt-get install libvirt-daemon-system")
                             .arg(what));
    }
    return *shared;
}

} // namespace unisweep
