// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/libvirt_guest.h"

#include <algorithm>

#include <libvirt/virterror.h>

#include <QFile>
#include <QSysInfo>
#include <QUrl>
#include <QXmlStreamReader>

#include "base/clock_now.h"
#include "base/owned_name.h"
#include "evidence/packet_door.h"
#include "guest/dump_door.h"
#include "guest/guard.h"
#include "guest/libvirt_counters.h"
#include "guest/libvirt_reaper.h"
#include "guest/runtime_directory.h"
#include "guest/stuck_container.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

// Emulation on a loaded host is slow; after this time it is considered stuck.
static constexpr auto guestDeadline = 120s;
static constexpr auto consoleInterval = 100ms;
// The balloon updates its values every second, and a query costs up to 20 ms.
static constexpr auto memoryInterval = 1s;

LibvirtGuest::LibvirtGuest(Hypervisor hypervisor, DomainSpec spec,
                           std::unique_ptr<GuestNetwork> network, std::shared_ptr<const void> files)
    : m_hypervisor(std::move(hypervisor))
    , m_spec(std::move(spec))
    , m_files(std::move(files))
    , m_network(std::move(network))
{
    m_spec.nic = m_network->nic();
    m_spec.name = nextOwnedName();
    m_spec.owner = ownProcess();
    m_spec.ownerHost = QSysInfo::machineHostName();
    m_spec.hypervisor = m_hypervisor.kind;
    m_xml = domainXml(m_spec);
}

LibvirtGuest::~LibvirtGuest()
{
    try {
        stop();
    } catch (const std::exception&) { // ignored: the reaper removes the rest
    }
}

Accelerator LibvirtGuest::accelerator() const
{
    switch (m_spec.hypervisor) {
    case HypervisorKind::Qemu:
        return Accelerator::Tcg;
    case HypervisorKind::Kvm:
        return Accelerator::Kvm;
    case HypervisorKind::Xen:
        return Accelerator::Xen;
    case HypervisorKind::Lxc:
        return Accelerator::Lxc;
    default: // none of libvirt's
        return Accelerator::Unknown;
    }
}

void LibvirtGuest::start(std::stop_token stop)
{
    m_createdNs = static_cast<quint64>(monotonicNowNs());
    create(stop);
    watchOver();
    m_console = std::make_unique<ConsoleStream>(m_hypervisor.connection, m_domain, stop);
    m_network->attach(m_domain, stop);
    readLiveXml(stop);
    findNicDevice();
    if (m_hypervisor.kind == HypervisorKind::Kvm && !m_nicDevice.isEmpty()) {
        if (ThreadLister lister = threadLister())
            m_vhost.emplace(std::move(lister));
    }
    if (!startsPaused())
        return;
    callLibvirt(GuestError::tr("starting the guest"), callDeadline, stop, [domain = m_domain] {
        if (virDomainResume(domain.get()) < 0)
            throw libvirtError(GuestError::tr("cannot start the guest"));
    });
}

// A container cannot start paused, but its console output is buffered until it is opened.
bool LibvirtGuest::startsPaused() const
{
    return m_hypervisor.kind != HypervisorKind::Lxc;
}

void LibvirtGuest::create(std::stop_token stop)
{
    unsigned flags = VIR_DOMAIN_START_VALIDATE;
    // So that the console is open and the ports are forwarded before the guest's first instruction.
    if (startsPaused())
        flags |= VIR_DOMAIN_START_PAUSED;
    // The Xen driver does not support autodestroy either; reapDomains() ends its leftovers.
    if (!m_hypervisor.isEmbedded() && m_hypervisor.kind != HypervisorKind::Xen)
        flags |= VIR_DOMAIN_START_AUTODESTROY;
    const QString what =
        GuestError::tr("cannot create the guest on %1").arg(m_hypervisor.uri.toText());
    try {
        m_domain = createThroughLibvirt(
            what, guestDeadline, stop,
            [connection = m_hypervisor.connection, xml = m_xml.toUtf8(), flags, what,
             container = startsPaused() ? QString() : m_spec.name] {
                std::optional<StuckContainerWatch> watch;
                if (!container.isEmpty())
                    watch.emplace(container);
                DomainHandle domain =
                    ownDomain(virDomainCreateXML(connection.get(), xml.constData(), flags));
                if (!domain)
                    throw libvirtError(what);
                return domain;
            },
            [](const DomainHandle& domain) { virDomainDestroy(domain.get()); });
    } catch (const GuestError& error) {
        if (!m_hypervisor.isEmbedded() && !isAlive(m_hypervisor.connection))
            endIfMade();
        throw GuestError(explainedCreation(error.message(), m_spec.memoryMiB));
    }
}

// The daemon may have created the domain before it ended or hung.
void LibvirtGuest::endIfMade() const
{
    try {
        endDomainOnNewConnection(m_hypervisor.uri, m_spec.name);
    } catch (const GuestError&) { // ignored: the reaper tries again
    }
}

void LibvirtGuest::watchOver()
{
    if (!m_hypervisor.isEmbedded())
        return;
    QFile file(runtimeDirectory() + u"/run/qemu/%1.pid"_s.arg(m_spec.name));
    if (file.open(QIODevice::ReadOnly))
        m_emulator = identifyProcess(static_cast<pid_t>(file.readAll().trimmed().toInt()));
    if (!m_emulator.exists())
        throw GuestError(
            GuestError::tr("the guest's emulator exited right after its start; see the log"));
    guardProcess(m_emulator);
}

void LibvirtGuest::readLiveXml(std::stop_token stop)
{
    m_liveXml = callLibvirt(
        GuestError::tr("reading the guest's description"), callDeadline, stop, [domain = m_domain] {
            char* text = virDomainGetXMLDesc(domain.get(), 0);
            if (!text)
                throw libvirtError(GuestError::tr("cannot read the guest's description"));
            const QString result = QString::fromUtf8(text);
            free(text);
            return result;
        });
}

// libvirt assigns the name when the domain starts: <interface><target dev='vnet3'/>.
void LibvirtGuest::findNicDevice()
{
    if (m_spec.nic.kind == NicKind::User)
        return;
    QXmlStreamReader reader(m_liveXml);
    bool inInterface = false;
    while (!reader.atEnd()) {
        const auto kind = reader.readNext();
        if (reader.name() == u"interface"_s)
            inInterface = kind == QXmlStreamReader::StartElement;
        else if (inInterface && kind == QXmlStreamReader::StartElement &&
                 reader.name() == u"target"_s)
            m_nicDevice = reader.attributes().value(u"dev"_s).toLatin1();
    }
    if (m_nicDevice.isEmpty() && m_hypervisor.kind == HypervisorKind::Xen)
        m_nicDevice = "vif" + QByteArray::number(virDomainGetID(m_domain.get())) + ".0";
    if (!m_nicDevice.isEmpty() && m_hypervisor.uri.otherHost().isEmpty())
        m_network->noteDevice(QString::fromLatin1(m_nicDevice));
}

ThreadLister LibvirtGuest::threadLister() const
{
    if (!m_domain || !m_hypervisor.uri.otherHost().isEmpty() ||
        m_hypervisor.kind == HypervisorKind::Xen)
        return {};
    if (m_hypervisor.kind == HypervisorKind::Lxc) // libvirt's ID is the PID of its controller
        return listBelow(identifyProcess(static_cast<pid_t>(virDomainGetID(m_domain.get()))));
    return m_emulator.exists() ? listEmulator(m_emulator) : listEmulatorOf(m_spec.name);
}

std::optional<bool> LibvirtGuest::usesVhost() const
{
    if (m_hypervisor.kind != HypervisorKind::Qemu && m_hypervisor.kind != HypervisorKind::Kvm)
        return {};
    const ThreadLister lister = threadLister();
    if (!lister)
        return {};
    const QList<GuestThread> threads = lister();
    if (threads.isEmpty())
        return {};
    return std::any_of(threads.begin(), threads.end(),
                       [](const GuestThread& thread) { return thread.role == ThreadRole::Vhost; });
}

std::optional<GuestElsewhere> LibvirtGuest::elsewhere() const
{
    const HypervisorUri& uri = m_hypervisor.uri;
    const bool overSsh = uri.transport == HypervisorUri::Transport::Ssh ||
                         uri.transport == HypervisorUri::Transport::Libssh2;
    const bool isQemu =
        m_hypervisor.kind == HypervisorKind::Qemu || m_hypervisor.kind == HypervisorKind::Kvm;
    if (uri.otherHost().isEmpty() || !overSsh || !isQemu)
        return {};
    QUrl ssh;
    ssh.setScheme(u"ssh"_s);
    ssh.setUserName(uri.user);
    ssh.setHost(uri.host);
    ssh.setPort(uri.port > 0 ? uri.port : -1);
    return GuestElsewhere{ssh.toString(), m_spec.name};
}

std::unique_ptr<DoorWatch> LibvirtGuest::openDoor(const Port& port)
{
    if (!m_domain || !m_hypervisor.uri.otherHost().isEmpty())
        return Guest::openDoor(port);
    if (m_spec.nic.kind == NicKind::User)
        return std::make_unique<DumpDoor>(m_domain, doorPort(port));
    if (m_nicDevice.isEmpty())
        return Guest::openDoor(port);
    return std::make_unique<PacketDoor>(QString::fromLatin1(m_nicDevice), doorPort(port));
}

GuestCounters LibvirtGuest::counters()
{
    if (!m_domain)
        return {};
    const auto now = std::chrono::steady_clock::now();
    CountersWanted wanted;
    wanted.nic = m_nicDevice;
    wanted.vcpus =
        m_hypervisor.kind == HypervisorKind::Qemu || m_hypervisor.kind == HypervisorKind::Kvm;
    wanted.memory = now - m_lastMemory >= memoryInterval;
    if (wanted.memory)
        m_lastMemory = now;
    GuestCounters counters =
        callLibvirt(GuestError::tr("reading the guest's counters"), callDeadline, {},
                    [domain = m_domain, wanted] { return readCounters(domain, wanted); });
    if (m_vhost && counters.cpuNs)
        *counters.cpuNs += m_vhost->cpuNs(wanted.memory);
    return counters;
}

// While a container starts, its console is closed and reopened; output in between is buffered for
// the next reader.
void LibvirtGuest::reopenConsole()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_consoleOpened < consoleInterval)
        return;
    m_consoleOpened = now;
    try {
        m_console =
            std::make_unique<ConsoleStream>(m_hypervisor.connection, m_domain, std::stop_token());
    } catch (const GuestError&) { // the container has ended; isRunning() reports that
    }
}

QList<ConsolePiece> LibvirtGuest::takeConsole()
{
    if (!m_console)
        return {};
    const QList<ConsolePiece> pieces = m_console->take();
    if (m_hypervisor.kind == HypervisorKind::Lxc && m_domain && m_console->ended())
        reopenConsole();
    return pieces;
}

bool LibvirtGuest::isRunning(QString& how)
{
    if (!m_domain) {
        how = GuestError::tr("it was never started");
        return false;
    }
    how = callLibvirt(GuestError::tr("querying the guest's state"), callDeadline, {},
                      [domain = m_domain] {
                          int state = 0;
                          int reason = 0;
                          if (virDomainGetState(domain.get(), &state, &reason, 0) < 0)
                              return GuestError::tr("it powered off, or its emulator exited");
                          switch (state) {
                          case VIR_DOMAIN_SHUTOFF:
                              return GuestError::tr("it is shut off");
                          case VIR_DOMAIN_CRASHED:
                              return GuestError::tr("it crashed");
                          case VIR_DOMAIN_SHUTDOWN:
                              return GuestError::tr("it is shutting down");
                          default:
                              return QString();
                          }
                      });
    return how.isEmpty();
}

void LibvirtGuest::stop()
{
    if (!m_domain)
        return;
    const DomainHandle domain = std::exchange(m_domain, {});
    const auto emulator = m_emulator;
    const auto finally = [&] {
        if (emulator.exists()) {
            killProcess(emulator); // no effect if it has already ended
            releaseProcess(emulator);
        }
        m_console.reset();
    };
    try {
        callLibvirt(GuestError::tr("ending the guest"), callDeadline, {}, [domain] {
            // A domain that no longer exists is not an error.
            if (virDomainDestroy(domain.get()) < 0 && virGetLastErrorCode() != VIR_ERR_NO_DOMAIN &&
                virGetLastErrorCode() != VIR_ERR_OPERATION_INVALID)
                throw libvirtError(GuestError::tr("cannot end the guest"));
        });
    } catch (const GuestError&) {
        finally();
        if (m_hypervisor.isEmbedded() || isAlive(m_hypervisor.connection))
            throw;
        endDomainOnNewConnection(m_hypervisor.uri, m_spec.name);
        return;
    } finally();
}

} // namespace unisweep
