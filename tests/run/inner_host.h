// SPDX-License-Identifier: GPL-3.0-or-later
// A host with a working /dev/kvm inside QEMU, for tests that need KVM: Debian with libvirt, from
// tests/kvm/make-host, on an emulated processor with AMD's virtualization. Commands reach it over
// ssh through a port forwarded on loopback. Everything there is slow, so timeouts are generous.
#pragma once

#include <QElapsedTimer>
#include <QtTest>

#include "own_namespace.h"

/// How a command ended, and its combined output.
struct CommandResult {
    int exit = -1; ///< -1: not finished in time
    QString text;
};

class InnerHost
{
public:
    /// `directory` contains what make-host created; the second disk, read-only at /opt/unisweep, is
    /// made from the folder `payload`.
    InnerHost(QString directory, QString payload)
        : m_machine(std::move(directory))
        , m_payload(std::move(payload))
    {
    }
    ~InnerHost()
    {
        m_qemu.kill();
        m_qemu.waitForFinished();
    }
    InnerHost(const InnerHost&) = delete;
    InnerHost& operator=(const InnerHost&) = delete;

    /// Returns an empty string once root can log in and /dev/kvm exists, otherwise what went wrong.
    QString start()
    {
        const QString disk = m_dir.filePath(QStringLiteral("payload"));
        if (!runOk(QStringLiteral("mke2fs"),
                   {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ext4"),
                    QStringLiteral("-d"), m_payload, disk, QStringLiteral("800M")}))
            return QStringLiteral("cannot make the disk of the programs");
        startQemu(disk);
        // With an idle processor, the kernel takes 20 s and systemd 40 s; gives up after the same
        // time without output.
        constexpr qint64 patienceMs = 240'000;
        QElapsedTimer quiet;
        quiet.start();
        qint64 printed = 0;
        while (quiet.elapsed() < patienceMs) {
            if (m_qemu.state() != QProcess::Running)
                return QString::fromUtf8(m_qemu.readAllStandardError());
            if (const qint64 now = serial().size(); now != printed) {
                printed = now;
                quiet.restart();
            }
            if (run("root", QStringLiteral("test -e /dev/kvm"), 60'000).exit == 0)
                return {};
            QTest::qWait(1000);
        }
        return QStringLiteral("no login. The console ended with:\n") +
               QString::fromUtf8(serial().right(3000));
    }

    /// Runs a shell command as a user of the host. All commands of a user share one login; another
    /// `login` name opens a new one, with the groups that the user has by then.
    CommandResult run(const char* user, const QString& command, int timeoutMs = 240'000,
                      const char* login = "first")
    {
        QProcess ssh;
        ssh.setProcessChannelMode(QProcess::MergedChannels);
        ssh.start(QStringLiteral("ssh"), sshWords(user, login) << command);
        CommandResult result;
        if (ssh.waitForFinished(timeoutMs) && ssh.exitStatus() == QProcess::NormalExit)
            result.exit = ssh.exitCode();
        ssh.kill();
        ssh.waitForFinished();
        result.text = QString::fromUtf8(ssh.readAll());
        return result;
    }

    /// Contents of a file on the host; empty if it cannot be read.
    QByteArray read(const char* user, const QString& path)
    {
        QProcess ssh;
        ssh.start(QStringLiteral("ssh"), sshWords(user, "first")
                                             << QStringLiteral("cat '%1'").arg(path));
        return ssh.waitForFinished(120'000) && ssh.exitCode() == 0 ? ssh.readAllStandardOutput()
                                                                   : QByteArray();
    }

    QByteArray serial() const
    {
        QFile file(m_dir.filePath(QStringLiteral("serial")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QStringList sshWords(const char* user, const char* login) const
    {
        const auto option = [](const QString& text) {
            return QStringList{QStringLiteral("-o"), text};
        };
        return QStringList{QStringLiteral("-F"), QStringLiteral("none"),
                           QStringLiteral("-i"), m_machine + QStringLiteral("/key"),
                           QStringLiteral("-p"), QStringLiteral("2222")} +
               option(QStringLiteral("StrictHostKeyChecking=no")) +
               option(QStringLiteral("UserKnownHostsFile=/dev/null")) +
               option(QStringLiteral("LogLevel=ERROR")) + option(QStringLiteral("BatchMode=yes")) +
               option(QStringLiteral("ConnectTimeout=30")) +
               option(QStringLiteral("ControlMaster=auto")) +
               option(QStringLiteral("ControlPersist=yes")) +
               option(QStringLiteral("ControlPath=%1/%2-%3")
                          .arg(m_dir.path(), QLatin1String(user), QLatin1String(login))) +
               QStringList{QLatin1String(user) + QStringLiteral("@127.0.0.1")};
    }

    void startQemu(const QString& payload)
    {
        const auto drive = [](const QString& file) {
            return QStringList{QStringLiteral("-drive"),
                               QStringLiteral("file=%1,if=virtio,format=raw,snapshot=on,"
                                              "cache=unsafe")
                                   .arg(file)};
        };
        // Without hpet=off and tsc=reliable, the kernel selects the HPET as its clock, and once
        // hung.
        QStringList words = {
            QStringLiteral("-accel"),
            QStringLiteral("tcg,thread=multi"),
            QStringLiteral("-machine"),
            QStringLiteral("q35,hpet=off"),
            QStringLiteral("-cpu"),
            QStringLiteral("max"),
            QStringLiteral("-smp"),
            QStringLiteral("2"),
            QStringLiteral("-m"),
            QStringLiteral("3072"),
            QStringLiteral("-nodefaults"),
            QStringLiteral("-display"),
            QStringLiteral("none"),
            QStringLiteral("-no-reboot"),
            QStringLiteral("-serial"),
            QStringLiteral("file:") + m_dir.filePath(QStringLiteral("serial")),
            QStringLiteral("-kernel"),
            m_machine + QStringLiteral("/vmlinuz"),
            QStringLiteral("-initrd"),
            m_machine + QStringLiteral("/initrd"),
            QStringLiteral("-append"),
            QStringLiteral("root=/dev/vda rw console=ttyS0 mitigations=off tsc=reliable "
                           "no_timer_check"),
            QStringLiteral("-device"),
            QStringLiteral("virtio-rng-pci"),
            QStringLiteral("-netdev"),
            QStringLiteral("user,id=n0,restrict=on,hostfwd=tcp:127.0.0.1:2222-:22"),
            QStringLiteral("-device"),
            QStringLiteral("virtio-net-pci,netdev=n0")};
        words += drive(m_machine + QStringLiteral("/disk")) + drive(payload);
        m_qemu.start(QStringLiteral("qemu-system-x86_64"), words);
        m_qemu.waitForStarted();
    }

    QString m_machine;
    QString m_payload;
    QTemporaryDir m_dir{QStringLiteral("/tmp/uk-XXXXXX")}; // short, since it contains ssh's sockets
    QProcess m_qemu;
};
