// SPDX-License-Identifier: GPL-3.0-or-later
// A machine for guests among ssh_machines.h: libvirtd and virtlogd with private state, logs and
// sockets in a mount namespace that its sshd shares, so that several can run side by side.
#pragma once

#include "machine_processes.h"
#include "ssh_machines.h"

namespace unisweep
{

class GuestHost
{
public:
    GuestHost(QString name, QString address)
        : m_name(std::move(name))
        , m_address(std::move(address))
    {
    }

    const QString& name() const { return m_name; }
    const QString& address() const { return m_address; }

    bool start(SshMachines& machines)
    {
        m_home = machines.home(m_name);
        // Stores QEMU's capabilities, whose probing takes 10 s.
        const QString cache = QStringLiteral(UNISWEEP_BIN_DIR "/../test-libvirt-cache-without-kvm");
        // As in own_namespace.h, except that images of the host are not copied.
        static const QString daemons = QStringLiteral(R"(set -e
for place in /etc/libvirt /var/lib/libvirt /var/log/libvirt /run/libvirt /run/lock; do
    mkdir -p "$place" "$1$place"
    [ "$place" != /etc/libvirt ] || cp -a "$place/." "$1$place"
    mount --bind "$1$place" "$place"
done
mkdir -p /var/cache/libvirt "$2"
mount --bind "$2" /var/cache/libvirt
rm -rf /etc/libvirt/qemu/networks/autostart /etc/libvirt/qemu/autostart
echo 'security_driver = "none"' >/etc/libvirt/qemu.conf
/usr/sbin/virtlogd --pid-file "$1/virtlogd.pid" &
/usr/sbin/libvirtd --pid-file "$1/libvirtd.pid" &
shift 2
exec "$@")");
        return machines.connect(m_name, m_address) &&
               machines.startSshd(m_name, {QStringLiteral("unshare"), QStringLiteral("--mount"),
                                           QStringLiteral("sh"), QStringLiteral("-c"), daemons,
                                           QStringLiteral("sh"), m_state.path(), cache});
    }

    bool libvirtAnswers() const { return !virsh({QStringLiteral("uri")}).isEmpty(); }

    /// Guests, networks, interfaces and files, apart from what is to stay: the images, in their
    /// pool, the guests' logs, which libvirt writes, and the load client, which records threads.
    QStringList state() const
    {
        QStringList lines = virsh({QStringLiteral("list"), QStringLiteral("--all")}) +
                            virsh({QStringLiteral("net-list"), QStringLiteral("--all")}) +
                            inside({QStringLiteral("ls"), QStringLiteral("/sys/class/net")}) +
                            filesBelow(m_state.path()) + filesBelow(m_home);
        lines.removeIf([](const QString& line) {
            static const QRegularExpression stays(QStringLiteral(
                "/images/unisweep/[0-9a-f]{64}-|/log/libvirt/qemu/[^/]+[.]log$|"
                "/libvirt/storage/unisweep[.]xml$|/[.]cache/unisweep/unisweep-load-[0-9a-f]{16}$"));
            return line.contains(stays);
        });
        return lines;
    }

    void end()
    {
        for (const char* daemon : {"libvirtd", "virtlogd"}) {
            if (const pid_t pid = pidOf(daemon); pid > 1 && kill(pid, SIGTERM) == 0)
                (void)QTest::qWaitFor([pid] { return kill(pid, 0) != 0; }, 10'000);
        }
    }

private:
    pid_t pidOf(const char* daemon) const
    {
        return readWhole(m_state.filePath(QLatin1String(daemon) + QStringLiteral(".pid")))
            .trimmed()
            .toInt();
    }

    // Lines of output of a command in the daemon's namespaces.
    QStringList inside(const QStringList& command) const
    {
        const pid_t pid = pidOf("libvirtd");
        if (pid <= 1)
            return {};
        QProcess process;
        process.start(QStringLiteral("nsenter"),
                      QStringList{QStringLiteral("--target"), QString::number(pid),
                                  QStringLiteral("--mount"), QStringLiteral("--net")} +
                          command);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return {};
        return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

    QStringList virsh(const QStringList& command) const
    {
        return inside(QStringList{QStringLiteral("virsh"), QStringLiteral("-c"),
                                  QStringLiteral("qemu:///system")} +
                      command);
    }

    QString m_name;
    QString m_address;
    QString m_home;
    QTemporaryDir m_state{QStringLiteral("/tmp/unisweep-host-XXXXXX")};
};

} // namespace unisweep
