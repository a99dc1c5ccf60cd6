// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "guest/console_stream.h"
#include "guest/domain_xml.h"
#include "guest/guest_network.h"
#include "guest/hypervisor.h"

namespace unisweep
{

/// A transient libvirt domain. It is ended by the destructor, and when this process ends: by
/// libvirt's autodestroy, or by the guard if the driver is embedded.
class LibvirtGuest : public Guest
{
public:
    /// The constructor sets the name, owner and network card in `spec`. `files` are what the guest
    /// runs from, such as a container's root, and are released after it; may be null.
    LibvirtGuest(Hypervisor hypervisor, DomainSpec spec, std::unique_ptr<GuestNetwork> network,
                 std::shared_ptr<const void> files = {});
    ~LibvirtGuest() override;

    void start(std::stop_token stop) override;
    void stop() override;
    quint64 createdMonotonicNs() const override { return m_createdNs; }
    void noteAddress(const QString& address) override { m_network->noteAddress(address); }
    QString addressHint() const override { return m_network->addressHint(); }
    bool findAddress() override { return m_network->findAddress(); }
    Endpoint endpoint(const Port& port) const override { return m_network->endpoint(port); }
    GuestCounters counters() override;
    ThreadLister threadLister() const override;
    std::optional<GuestElsewhere> elsewhere() const override;
    std::unique_ptr<DoorWatch> openDoor(const Port& port) override;
    QList<ConsolePiece> takeConsole() override;
    bool isRunning(QString& how) override;
    QString description() const override { return m_xml + m_network->description(); }
    QString commandLine() const override { return m_spec.commandLine; }
    Accelerator accelerator() const override;
    QString hypervisorUri() const override { return m_hypervisor.uri.toText(); }
    QString hypervisorVersion() const override { return m_hypervisor.version; }
    QString liveDescription() const override { return m_liveXml; }
    std::optional<bool> usesVhost() const override;

private:
    void create(std::stop_token stop);
    void endIfMade() const;
    void watchOver();
    void reopenConsole();
    void readLiveXml(std::stop_token stop);
    void findNicDevice();
    bool startsPaused() const;

    Hypervisor m_hypervisor;
    DomainSpec m_spec;
    std::shared_ptr<const void> m_files;
    std::unique_ptr<GuestNetwork> m_network;
    QString m_xml;
    QString m_liveXml;
    QByteArray m_nicDevice; ///< host's end of the guest's network card; empty if it has none
    DomainHandle m_domain;
    std::unique_ptr<ConsoleStream> m_console;
    ProcessId m_emulator; ///< startTicks 0 if it is not a process of this host
    quint64 m_createdNs = 0;
    std::chrono::steady_clock::time_point m_consoleOpened;
    std::chrono::steady_clock::time_point m_lastMemory;
    std::optional<VhostUse> m_vhost; ///< set where KVM may use the kernel's vhost threads
};

} // namespace unisweep
