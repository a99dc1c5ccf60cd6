// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/owned_bridge.h"

#include <atomic>
#include <functional>

#include <linux/sockios.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/owned_name.h"
#include "guest/runtime_directory.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

// "us", the process's ID and start time in ticks, both in base 36, and a letter: 15 characters, the
// maximum for an interface name.
constexpr QLatin1String prefix("us");
constexpr int base = 36;
constexpr int idDigits = 5;
constexpr int startDigits = 7;
constexpr auto nameLength = prefix.size() + idDigits + startDigits + 1;

QString digits(quint64 number, int count)
{
    return QString::number(number, base).rightJustified(count, QLatin1Char('0')).right(count);
}

QStringList interfaces()
{
    QStringList names;
    if (struct if_nameindex* all = if_nameindex()) {
        for (const auto* one = all; one->if_index != 0; ++one)
            names << QString::fromLatin1(one->if_name);
        if_freenameindex(all);
    }
    return names;
}

// libvirt starts dnsmasq with --conf-file=…/NETWORK.conf.
QList<ProcessId> dhcpServers(const std::function<bool(const QString& network)>& matches)
{
    QList<ProcessId> found;
    for (const pid_t pid : allProcesses()) {
        const QList<QByteArray> words = commandLineOf(pid);
        if (!words.value(0).endsWith("dnsmasq"))
            continue;
        for (const QByteArray& word : words) {
            const QString file = QString::fromUtf8(word).section(QLatin1Char('/'), -1);
            if (word.startsWith("--conf-file=") && file.endsWith(u".conf"_s) &&
                matches(file.chopped(5)))
                found << identifyProcess(pid);
        }
    }
    return found;
}

} // namespace

QString nextOwnedBridge()
{
    static std::atomic<quint64> counter = 0;
    const ProcessId self = ownProcess();
    return prefix + digits(static_cast<quint64>(self.pid), idDigits) +
           digits(self.startTicks, startDigits) + digits(counter++, 1);
}

std::optional<ProcessId> ownerOfBridge(const QString& name)
{
    if (name.size() != nameLength || !name.startsWith(prefix))
        return {};
    bool isId = false;
    bool isStart = false;
    const ProcessId owner{
        static_cast<pid_t>(name.mid(prefix.size(), idDigits).toUInt(&isId, base)),
        name.mid(prefix.size() + idDigits, startDigits).toULongLong(&isStart, base)};
    return isId && isStart && owner.pid > 0 && owner.exists() ? std::optional(owner) : std::nullopt;
}

QStringList orphanBridges(const KnownNetworks& known)
{
    QStringList orphans;
    for (const QString& name : interfaces()) {
        const auto owner = ownerOfBridge(name);
        if (owner && !isRunning(*owner) && !known.bridges.contains(name))
            orphans << name;
    }
    return orphans;
}

QList<ProcessId> orphanDhcpServers(const KnownNetworks& known)
{
    return dhcpServers([&](const QString& network) {
        const auto owner = ownerOf(network);
        return owner && !isRunning(*owner) && !known.names.contains(network);
    });
}

QList<ProcessId> dhcpServersOf(const QString& network)
{
    return dhcpServers([&](const QString& one) { return one == network; });
}

bool removeBridge(const QString& name)
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    qstrncpy(request.ifr_name, name.toLatin1().constData(), sizeof request.ifr_name);
    ioctl(socket, SIOCSIFFLAGS, &request); // no flags: takes the bridge down
    const bool removed = ioctl(socket, SIOCBRDELBR, request.ifr_name) == 0; // only a bridge
    close(socket);
    return removed || if_nametoindex(request.ifr_name) == 0;
}

} // namespace unisweep
