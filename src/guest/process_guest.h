// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QHash>

#include "catalog/catalog.h"
#include "guest/console_pipe.h"
#include "guest/guest.h"
#include "guest/isolated_process.h"
#include "guest/unpacked_root.h"

namespace unisweep
{

/// The baseline without a guest: the same server, from the same packages, as a process of the host.
/// Its files are unpacked into a private directory, and it listens on free ports of 127.0.0.1. Its
/// memory is not limited; it may use as many CPUs as a guest would have virtual CPUs.
///
/// In the server's files, start command and environment of the catalog, {port-53} stands for the
/// port that replaces its port 53, and {address} for 127.0.0.1.
class ProcessGuest : public Guest
{
public:
    /// `arguments` replace {arguments} in the start command, or are appended to it. `archive`
    /// contains the root (the image's initrd).
    ProcessGuest(Recipe recipe, const QString& arguments, QString archive, int cpus,
                 const CpuList& wantedCpus = {});
    ~ProcessGuest() override;

    void start(std::stop_token stop) override;
    void stop() override;
    quint64 createdMonotonicNs() const override { return m_createdNs; }
    Endpoint endpoint(const Port& port) const override;
    GuestCounters counters() override;
    ThreadLister threadLister() const override;
    std::unique_ptr<DoorWatch> openDoor(const Port& /*port*/) override
    {
        return std::make_unique<ClientDoor>();
    }
    QList<ConsolePiece> takeConsole() override;
    qint64 timesConsoleFull() const override;
    bool isRunning(QString& how) override;
    QString description() const override;
    Accelerator accelerator() const override { return Accelerator::Native; }
    QString commandLine() const override { return m_program.command.join(QLatin1Char(' ')); }
    QString hypervisorUri() const override { return QStringLiteral("process"); }

private:
    QString substituted(QString text) const;
    void writeFiles() const;

    Recipe m_recipe;
    QString m_archive;
    QHash<int, quint16> m_ports; ///< by the catalog's port number
    std::unique_ptr<UnpackedRoot> m_root;
    IsolatedProgram m_program;
    std::unique_ptr<IsolatedProcess> m_process;
    std::unique_ptr<ConsolePipe> m_console;
    quint64 m_createdNs = 0;
};

} // namespace unisweep
