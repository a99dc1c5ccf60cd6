// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/offered_kvm.h"

#include <chrono>
#include <cstdlib>
#include <map>
#include <mutex>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "guest/hypervisor.h"
#include "guest/kept_kvm_probe.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Scope = HypervisorUri::Scope;

// A daemon that has just started first asks QEMU for all its capabilities.
static constexpr auto daemonDeadline = 5s;
static constexpr auto offerDeadline = 20s;
// An experiment's series are looked at one after the other.
static constexpr auto keptFor = 5s;

// The driver's claim. It may be wrong (kvm_probe.h), or right where we cannot check.
static bool offersKvm(virConnectPtr connection)
{
    char* capabilities =
        virConnectGetDomainCapabilities(connection, nullptr, "x86_64", nullptr, "kvm", 0);
    const bool offers = capabilities;
    free(capabilities);
    return offers;
}

// Of the user's own daemon, if it runs.
static QString sessionSocket()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString base =
        runtime.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
                          : runtime;
    for (const QString& name : {u"libvirt-sock"_s, u"virtqemud-sock"_s}) {
        const QString path = base + u"/libvirt/"_s + name;
        if (QFile::exists(path))
            return path;
    }
    return {};
}

// 0 if it cannot be told.
static pid_t processBehind(const QString& socketPath)
{
    const QByteArray path = QFile::encodeName(socketPath);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return 0;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    ucred peer{};
    socklen_t size = sizeof peer;
    const bool known =
        socket >= 0 &&
        connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
        getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0;
    if (socket >= 0)
        close(socket);
    return known ? peer.pid : 0;
}

bool groupsInclude(const QByteArray& processStatus, quint32 group)
{
    for (const QByteArray& line : processStatus.split('\n')) {
        if (line.startsWith("Groups:"))
            return line.mid(7).simplified().split(' ').contains(QByteArray::number(group));
    }
    return false;
}

// After joining the group, a daemon of before still runs without it.
static pid_t daemonWithoutGroup()
{
    struct stat device {
    };
    const pid_t daemon = processBehind(sessionSocket());
    if (daemon <= 0 || stat("/dev/kvm", &device) != 0)
        return 0;
    QFile status(u"/proc/%1/status"_s.arg(daemon));
    if (!status.open(QIODevice::ReadOnly) || groupsInclude(status.readAll(), device.st_gid))
        return 0;
    return daemon;
}

static QString whyNotOffered(const HypervisorUri& uri)
{
    const pid_t daemon = uri.scope == Scope::Session ? daemonWithoutGroup() : 0;
    if (daemon > 0)
        return GuestError::tr("libvirt's session daemon was started before you joined the group "
                              "kvm. End it, so that it starts again: kill %1")
            .arg(daemon);
    return GuestError::tr("KVM works, but %1 does not offer it").arg(uri.toText());
}

KvmProbe kvmOf(virConnectPtr connection, const HypervisorUri& uri)
{
    const bool offered = offersKvm(connection);
    if (uri.isRemote()) {
        if (offered)
            return {.works = true};
        return {.why = GuestError::tr("%1 does not offer KVM").arg(uri.toText())};
    }
    const KvmProbe probe = kvmOfThisBoot();
    if (!probe.works && !(probe.notPermitted && uri.scope == Scope::System && offered))
        return probe;
    if (offered)
        return {.works = true};
    return {.why = whyNotOffered(uri)};
}

static KvmProbe askDaemon(const HypervisorUri& uri)
{
    const KvmProbe probe = kvmOfThisBoot();
    const bool isSession = uri.scope == Scope::Session;
    const bool isSystem = uri.scope == Scope::System;
    // "auto" takes the embedded driver where the user's daemon has no KVM.
    if (!isSession && !isSystem)
        return probe;
    if (!probe.works && !(isSystem && probe.notPermitted))
        return probe;
    if (isSession && sessionSocket().isEmpty()) // it will start with what the user has now
        return probe;
    try {
        const ConnectionHandle connection = connectTo(uri, daemonDeadline, {});
        return callLibvirt(GuestError::tr("asking %1 for KVM").arg(uri.toText()), offerDeadline, {},
                           [connection, uri] { return kvmOf(connection.get(), uri); });
    } catch (const GuestError&) { // others say what it has
        return probe;
    }
}

KvmProbe kvmFor(const HypervisorUri& uri)
{
    if (uri.isRemote())
        return {.works = true};
    struct Kept {
        Clock::time_point at;
        KvmProbe answer;
    };
    static std::mutex mutex;
    static std::map<QString, Kept> kept;
    const QString text = uri.toText();
    {
        const std::scoped_lock lock(mutex);
        const auto one = kept.find(text);
        if (one != kept.end() && Clock::now() - one->second.at < keptFor)
            return one->second.answer;
    }
    const KvmProbe answer = askDaemon(uri);
    const std::scoped_lock lock(mutex);
    kept[text] = {Clock::now(), answer};
    return answer;
}

} // namespace unisweep
