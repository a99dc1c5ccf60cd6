// SPDX-License-Identifier: GPL-3.0-or-later
// The machines of a test that are reached over ssh: network namespaces on one bridge, each with its
// own sshd and home directory. They share this machine's files otherwise, its processors, and its
// clocks. For use in the namespaces of own_namespace.h.
#pragma once

#include "own_namespace.h"

namespace unisweep
{

/// Writes a file for its owner alone.
inline bool writeText(const QString& path, const QByteArray& text, bool executable = false)
{
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner;
    if (executable)
        permissions |= QFile::ExeOwner;
    return written && file.setPermissions(permissions);
}

/// Empty if there is no such file.
inline QByteArray readWhole(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class SshMachines
{
public:
    ~SshMachines() { end(); }

    /// Why there can be none, or not all of these programs, with the remedy; empty if they can.
    static QString whyNone(const QStringList& programs = {})
    {
        if (const QString why = whyNoNamespace(programs); !why.isEmpty())
            return why;
        // packaging/deps does not install it, because Debian starts it at once.
        return QFile::exists(QStringLiteral("/usr/sbin/sshd"))
                   ? QString()
                   : QStringLiteral("sshd is missing; run: sudo apt-get install openssh-server");
    }

    /// Creates the bridge, on which this machine is 198.51.100.1, and the keys. From then on, the
    /// program and its children run a ssh that uses them.
    bool begin()
    {
        // Trusting these machines must not change the user's settings.
        qputenv("XDG_CONFIG_HOME", filePath(QStringLiteral("config-home")).toUtf8());
        if (!QDir().mkpath(QStringLiteral("/run/netns")) ||
            !QDir().mkpath(QStringLiteral("/run/sshd")) ||
            !runOk(QStringLiteral("mount"),
                   {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("netns"),
                    QStringLiteral("/run/netns")}) ||
            !makeKeys())
            return false;
        qputenv("PATH", m_dir.path().toUtf8() + "/bin:" + qgetenv("PATH"));
        return ip(QStringLiteral("link set lo up")) &&
               ip(QStringLiteral("link add wire type bridge forward_delay 0")) &&
               ip(QStringLiteral("address add 198.51.100.1/24 dev wire")) &&
               ip(QStringLiteral("link set wire up"));
    }

    /// Adds a machine: a network namespace whose bridge lab0 has its interface and address.
    bool connect(const QString& name, const QString& address)
    {
        return ip(QStringLiteral("netns add %1").arg(name)) &&
               ip(QStringLiteral("link add to-%1 type veth peer name card netns %1").arg(name)) &&
               ip(QStringLiteral("link set to-%1 master wire up").arg(name)) &&
               ip(QStringLiteral("-n %1 link set lo up").arg(name)) &&
               ip(QStringLiteral("-n %1 link add lab0 type bridge forward_delay 0").arg(name)) &&
               ip(QStringLiteral("-n %1 link set card master lab0 up").arg(name)) &&
               ip(QStringLiteral("-n %1 address add %2/24 dev lab0").arg(name, address)) &&
               ip(QStringLiteral("-n %1 link set lab0 up").arg(name));
    }

    /// Starts its sshd by way of the command `before`, with further lines of configuration.
    bool startSshd(const QString& name, const QStringList& before = {},
                   const QByteArray& configuration = {})
    {
        QDir().mkpath(home(name));
        const QString config = filePath(QStringLiteral("sshd-") + name);
        const QByteArray dir = m_dir.path().toUtf8();
        if (!writeText(config,
                       "HostKey " + dir + "/host\nAuthorizedKeysFile " + dir +
                           "/authorized\nStrictModes no\nUsePAM no\nPidFile none\n"
                           "PermitRootLogin yes\nPasswordAuthentication no\nLogLevel ERROR\n" +
                           configuration))
            return false;
        return start(QStringLiteral("ip"),
                     QStringList{QStringLiteral("netns"), QStringLiteral("exec"), name} + before +
                         QStringList{QStringLiteral("unshare"), QStringLiteral("--mount"),
                                     QStringLiteral("sh"), QStringLiteral("-c"),
                                     QStringLiteral("mount --bind \"$1\" \"$2\" && exec "
                                                    "/usr/sbin/sshd -D -e -f \"$3\""),
                                     QStringLiteral("sh"), home(name), QDir::homePath(), config})
            .waitForStarted();
    }

    QProcess& start(const QString& program, const QStringList& arguments)
    {
        m_daemons.push_back(std::make_unique<QProcess>());
        m_daemons.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemons.back()->start(program, arguments);
        return *m_daemons.back();
    }

    /// Runs a command there, and returns its output; nullopt if it fails.
    static std::optional<QByteArray> outputOf(const QString& address, const QString& command)
    {
        QProcess ssh;
        ssh.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        ssh.start(QStringLiteral("ssh"), {QStringLiteral("root@") + address, command});
        if (!ssh.waitForFinished(60'000) || ssh.exitCode() != 0)
            return {};
        return ssh.readAllStandardOutput();
    }

    /// Its home directory, where the load client is stored.
    QString home(const QString& name) const { return filePath(QStringLiteral("home-") + name); }
    QString filePath(const QString& name) const { return m_dir.filePath(name); }

    void end()
    {
        for (const auto& daemon : m_daemons) {
            daemon->kill();
            daemon->waitForFinished();
        }
        m_daemons.clear();
    }

private:
    bool makeKeys() const
    {
        const QString dir = m_dir.path();
        for (const char* name : {"host", "user"}) {
            if (!runOk(QStringLiteral("ssh-keygen"),
                       {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                        QStringLiteral("-N"), QString(), QStringLiteral("-f"),
                        dir + u'/' + QLatin1String(name)}))
                return false;
        }
        QDir().mkpath(dir + QStringLiteral("/bin"));
        // Replaces the user's ssh configuration; the program runs the first ssh in PATH.
        return QFile::copy(dir + QStringLiteral("/user.pub"),
                           dir + QStringLiteral("/authorized")) &&
               writeText(dir + QStringLiteral("/known"),
                         "* " + readWhole(dir + QStringLiteral("/host.pub"))) &&
               writeText(dir + QStringLiteral("/config"), "IdentityFile " + dir.toUtf8() +
                                                              "/user\nUserKnownHostsFile " +
                                                              dir.toUtf8() + "/known\n") &&
               writeText(dir + QStringLiteral("/bin/ssh"),
                         "#!/bin/sh\nexec /usr/bin/ssh -F " + dir.toUtf8() + "/config \"$@\"\n",
                         true);
    }

    std::vector<std::unique_ptr<QProcess>> m_daemons;
    QTemporaryDir m_dir{QStringLiteral("/tmp/unisweep-ssh-XXXXXX")};
};

} // namespace unisweep
