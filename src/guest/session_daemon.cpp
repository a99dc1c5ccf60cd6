// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/session_daemon.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QFile>
#include <QStandardPaths>

namespace unisweep
{

using namespace Qt::StringLiterals;

QString sessionSocket()
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

static std::optional<pid_t> processBehind(const QString& socketPath)
{
    const QByteArray path = QFile::encodeName(socketPath);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return {};
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0)
        return {};
    ucred peer{};
    socklen_t size = sizeof peer;
    const bool known =
        connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
        getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0;
    close(socket);
    return known && peer.pid > 0 ? std::optional(peer.pid) : std::nullopt;
}

bool groupsInclude(const QByteArray& processStatus, quint32 group)
{
    constexpr QByteArrayView key = "Groups:";
    for (const QByteArray& line : processStatus.split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size()).simplified().split(' ').contains(QByteArray::number(group));
    }
    return false;
}

std::optional<pid_t> daemonWithoutKvmGroup()
{
    struct stat device {
    };
    const std::optional<pid_t> daemon = processBehind(sessionSocket());
    if (!daemon || stat("/dev/kvm", &device) != 0)
        return {};
    QFile status(u"/proc/%1/status"_s.arg(*daemon));
    if (!status.open(QIODevice::ReadOnly) || groupsInclude(status.readAll(), device.st_gid))
        return {};
    return daemon;
}

} // namespace unisweep
