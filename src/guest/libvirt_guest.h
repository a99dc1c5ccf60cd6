// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "guest/console_stream.h"
#include "guest/domain_xml.h"
#include "guest/guest.h"
#include "guest/hypervisor.h"

namespace unisweep
{

/// A transient libvirt domain on QEMU with user networking, its ports forwarded to free ports of
/// 127.0.0.1. It ends with this object, and with this process: by libvirt's autodestroy, or by the
/// guard where the driver is embedded.
class LibvirtGuest : public Guest
{
public:
    /// `spec` without its name and owner, which are given here.
    LibvirtGuest(Hypervisor hypervisor, DomainSpec spec, QList<Port> ports);
    ~LibvirtGuest() override;

    void start(std::stop_token stop) override;
    void stop() override;
    quint64 createdMonotonicNs() const override { return m_createdNs; }
    Endpoint endpoint(const Port& port) const override;
    GuestCounters counters() override;
    QByteArray takeConsole() override;
    bool isRunning(QString& how) override;
    QString description() const override { return m_xml; }
    QString accelerator() const override;
    QString hypervisorUri() const override { return m_hypervisor.uri; }

private:
    void create(std::stop_token stop);
    void watchOver();
    void forward(const Port& port, std::stop_token stop);

    Hypervisor m_hypervisor;
    DomainSpec m_spec;
    QList<Port> m_ports;
    QString m_xml;
    DomainHandle m_domain;
    std::unique_ptr<ConsoleStream> m_console;
    QList<Endpoint> m_endpoints;
    ProcessId m_emulator; ///< startTicks 0 when not ours to watch
    quint64 m_createdNs = 0;
};

} // namespace unisweep
