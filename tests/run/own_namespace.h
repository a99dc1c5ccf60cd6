// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a test program in private network, mount and process namespaces with their own libvirt
// system daemon. Nothing else sees its bridges, DHCP servers, guests and daemons, and the kernel
// ends all of them with the test, however it ends.
//
//   int main(int argc, char** argv)
//   {
//       enterOwnNamespace(argv, [] { … });     // does not return to the outside
//       QCoreApplication app(argc, argv);
//       MyTest test;
//       return QTest::qExec(&test, argc, argv);
//   }
//   void MyTest::initTestCase() { if (whyNoNamespace()) QSKIP(...); m_libvirt.start(); }
#pragma once

#include <sys/mount.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

inline constexpr const char* insideVariable = "UNISWEEP_TEST_INSIDE";

/// If root, calls `before` and starts the program again inside. Other users continue outside, and
/// skip.
template<class F> void enterOwnNamespace(char** argv, F before)
{
    if (geteuid() != 0 || qEnvironmentVariableIsSet(insideVariable))
        return;
    before();
    qputenv(insideVariable, "1");
    std::vector<const char*> arguments = {"unshare", "--net",        "--mount",     "--pid",
                                          "--fork",  "--kill-child", "--mount-proc"};
    // A shell as the first process reaps orphans of the daemons, for whose end libvirt waits.
    for (const char* word : {"sh", "-c", "\"$@\"; exit $?", "sh"})
        arguments.push_back(word);
    for (char** argument = argv; *argument; ++argument)
        arguments.push_back(*argument);
    arguments.push_back(nullptr);
    execvp("unshare", const_cast<char* const*>(arguments.data()));
    qFatal("unshare (package util-linux) cannot be started");
}

/// Empty inside; otherwise why the test must be skipped, with the remedy.
inline QString whyNoNamespace(const QStringList& programs)
{
    if (!qEnvironmentVariableIsSet(insideVariable))
        return QStringLiteral("namespaces of the test's own need root; run: sudo ctest");
    for (const QString& program : programs) {
        if (QStandardPaths::findExecutable(program).isEmpty() &&
            QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin")}).isEmpty())
            return QStringLiteral("%1 is missing; run: packaging/deps --test").arg(program);
    }
    return {};
}

/// Runs a program that must succeed; otherwise its output fails the test.
inline bool runOk(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ok = process.waitForFinished(60'000) && process.exitCode() == 0;
    if (!ok)
        qWarning("%s %s: %s", qPrintable(program), qPrintable(arguments.join(u' ')),
                 process.readAll().constData());
    return ok;
}

/// Runs `ip` with these arguments.
inline bool ip(const QString& words)
{
    return runOk(QStringLiteral("ip"), words.split(u' '));
}

/// Creates lab0, a host bridge as in a lab, with the address 198.51.100.1/24.
inline bool makeLabBridge()
{
    return ip(QStringLiteral("link add lab0 type bridge forward_delay 0")) &&
           ip(QStringLiteral("address add 198.51.100.1/24 dev lab0")) &&
           ip(QStringLiteral("link set lab0 up"));
}

/// libvirtd with private state, logs and sockets; for use inside only.
class PrivateLibvirt
{
public:
    ~PrivateLibvirt()
    {
        for (QProcess* daemon : {&m_libvirtd, &m_virtlogd}) {
            daemon->terminate();
            if (!daemon->waitForFinished(10'000))
                daemon->kill();
            daemon->waitForFinished();
        }
    }

    /// True once the socket responds. `cache` stores QEMU's capabilities, whose probing takes 10 s.
    /// `before` is put before the daemons' command lines, for example ip netns exec NAME.
    bool start(const QString& cache, const QStringList& before = {})
    {
        QDir().mkpath(cache);
        const QList<std::pair<QString, QString>> binds = {
            {QStringLiteral("/etc/libvirt"), QStringLiteral("etc")},
            {QStringLiteral("/var/lib/libvirt"), QStringLiteral("lib")},
            {QStringLiteral("/var/log/libvirt"), QStringLiteral("log")},
            {QStringLiteral("/run/libvirt"), QStringLiteral("run")},
            // Lock files of consoles are in /var/lock: other tests would find those of runs killed
            // here.
            {QStringLiteral("/run/lock"), QStringLiteral("lock")},
        };
        for (const auto& [place, name] : binds) {
            const QString own = m_state.filePath(name);
            if (!QDir().mkpath(place) || !QDir().mkpath(own))
                return false;
            const bool isConfigured =
                name == QStringLiteral("etc") || name == QStringLiteral("lib");
            if (isConfigured && !runOk(QStringLiteral("cp"),
                                       {QStringLiteral("-a"), place + QStringLiteral("/."), own}))
                return false;
            if (!bind(own, place))
                return false;
        }
        QDir().mkpath(QStringLiteral("/var/cache/libvirt"));
        // Do not start the host's own networks and guests.
        QDir(QStringLiteral("/etc/libvirt/qemu/networks/autostart")).removeRecursively();
        QDir(QStringLiteral("/etc/libvirt/qemu/autostart")).removeRecursively();
        QFile qemuConfig(QStringLiteral("/etc/libvirt/qemu.conf"));
        if (!qemuConfig.open(QIODevice::WriteOnly) ||
            qemuConfig.write("security_driver = \"none\"\n") < 0) // Debian sets QEMU's user
            return false;
        qemuConfig.close();
        // With a hybrid cgroup layout, the LXC driver mistakes the empty version 2 hierarchy for
        // the only one.
        umount2("/sys/fs/cgroup/unified", MNT_DETACH);
        if (!bind(cache, QStringLiteral("/var/cache/libvirt")) ||
            !runOk(QStringLiteral("ip"), {QStringLiteral("link"), QStringLiteral("set"),
                                          QStringLiteral("lo"), QStringLiteral("up")}))
            return false;
        for (auto [daemon, program] :
             {std::pair(&m_virtlogd, QStringLiteral("/usr/sbin/virtlogd")),
              std::pair(&m_libvirtd, QStringLiteral("/usr/sbin/libvirtd"))}) {
            // The default PID files are shared with the host's own daemons.
            const QString pidFile =
                m_state.filePath(program.section(u'/', -1) + QStringLiteral(".pid"));
            const QStringList command =
                before + QStringList{program, QStringLiteral("--pid-file"), pidFile};
            daemon->start(command[0], command.mid(1));
        }
        return QTest::qWaitFor(
            [] { return QFile::exists(QStringLiteral("/run/libvirt/libvirt-sock")); }, 30'000);
    }

    qint64 daemonId() const { return m_libvirtd.processId(); }
    /// Restarts the daemon after it has ended, with its state and guests.
    bool restart()
    {
        const QString program = m_libvirtd.program();
        const QStringList arguments = m_libvirtd.arguments();
        if (m_libvirtd.state() != QProcess::NotRunning && !m_libvirtd.waitForFinished(30'000))
            return false;
        QFile::remove(QStringLiteral("/run/libvirt/libvirt-sock"));
        m_libvirtd.start(program, arguments);
        return QTest::qWaitFor(
            [] { return QFile::exists(QStringLiteral("/run/libvirt/libvirt-sock")); }, 120'000);
    }

    QString log() { return QString::fromUtf8(m_libvirtd.readAllStandardError()); }

private:
    static bool bind(const QString& from, const QString& to)
    {
        return mount(QFile::encodeName(from).constData(), QFile::encodeName(to).constData(),
                     nullptr, MS_BIND, nullptr) == 0;
    }

    QTemporaryDir m_state{QStringLiteral("/tmp/unisweep-libvirt-XXXXXX")};
    QProcess m_virtlogd;
    QProcess m_libvirtd;
};
