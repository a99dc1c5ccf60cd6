// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QProcess>

#include "base/cpu_list.h"
#include "guest/console_pipe.h"
#include "guest/guest.h"
#include "guest/private_network.h"
#include "guest/runtime_directory.h"
#include "images/solo5_file.h"

namespace unisweep
{

/// How to start a Solo5 tender.
struct TenderSpec {
    QString program;   ///< solo5-spt or solo5-hvt
    QString uri;       ///< "spt:///" or "hvt:///"
    QString unikernel; ///< the ELF file
    QString network;   ///< name of the unikernel's network device
    int memoryMiB = 64;
    CpuList cpus;      ///< host processors to use; empty: any
    QString arguments; ///< for the unikernel, separated by spaces, without its address
    /// The address as arguments, with {address}, {prefix}, {netmask} and {gateway}; see
    /// NetworkSetup.
    QString addressArguments;
};

/// A unikernel as a process: Solo5's tender runs it, under seccomp (spt) or KVM (hvt), with a tap
/// in a private network. It always has one CPU.
class Solo5Guest : public Guest
{
public:
    explicit Solo5Guest(TenderSpec spec);
    ~Solo5Guest() override;

    /// Tenders are named like libvirt's connections, "spt:///"; "auto" is the one that works on
    /// every host.
    static Solo5Target targetOf(const HypervisorUri& hypervisor);
    /// Finds the tender of that target ("spt", "hvt"): in the directory UNISWEEP_TENDERS, then on
    /// the PATH, then in an opam switch. Empty if not found.
    static QString findTender(Solo5Target target);
    /// Why this tender cannot start this file, and how to fix it; empty if it can.
    static QString whyNotFor(const Solo5File& file, Solo5Target target);

    void start(std::stop_token stop) override;
    void stop() override;
    quint64 createdMonotonicNs() const override { return m_createdNs; }
    Endpoint endpoint(const Port& port) const override;
    GuestCounters counters() override;
    ThreadLister threadLister() const override { return listTender(m_id); }
    std::unique_ptr<DoorWatch> openDoor(const Port& port) override;
    QList<ConsolePiece> takeConsole() override;
    qint64 timesConsoleFull() const override { return m_console.timesFull(); }
    bool isRunning(QString& how) override;
    QString description() const override;
    Accelerator accelerator() const override;
    QString commandLine() const override { return m_arguments.join(QLatin1Char(' ')); }
    QString hypervisorUri() const override { return m_spec.uri; }

private:
    QStringList tenderArguments() const;

    TenderSpec m_spec;
    QStringList m_arguments; ///< of the unikernel
    std::unique_ptr<PrivateNetwork> m_network;
    std::unique_ptr<QProcess> m_process;
    ConsolePipe m_console;
    ProcessId m_id;
    quint64 m_createdNs = 0;
};

} // namespace unisweep
