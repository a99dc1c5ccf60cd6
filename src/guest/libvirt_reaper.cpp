// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/libvirt_reaper.h"

#include <cstdlib>
#include <thread>

#include <QSysInfo>
#include <QXmlStreamReader>

#include "base/owned_name.h"
#include "guest/domain_xml.h"
#include "guest/orphan_emulator.h"
#include "guest/runtime_directory.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static constexpr auto reapDeadline = 30s;

// Whether the tag names a process of this host that has ended.
static bool ownerOfDomainIsGone(virDomainPtr domain)
{
    char* text = virDomainGetXMLDesc(domain, 0);
    if (!text)
        return false;
    QXmlStreamReader reader(QString::fromUtf8(text));
    free(text);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.namespaceUri() == QString::fromLatin1(domainTagUri)) {
            const QXmlStreamAttributes tag = reader.attributes();
            const ProcessId owner{static_cast<pid_t>(tag.value(u"owner-pid"_s).toInt()),
                                  tag.value(u"owner-start"_s).toULongLong()};
            return tag.value(u"owner-host"_s) == QSysInfo::machineHostName() && owner.exists() &&
                   !isRunning(owner);
        }
    }
    return false;
}

// systemd restarts a killed daemon within a second. We do not wait for a daemon that hangs: it ends
// the guest itself when it continues, and the next search for leftovers finds the network.
static constexpr auto restartPatience = 10s;
static constexpr auto restartInterval = 200ms;

static ConnectionHandle connectAgain(const HypervisorUri& uri)
{
    const auto deadline = std::chrono::steady_clock::now() + restartPatience;
    while (true) {
        try {
            return connectTo(uri, restartPatience, {});
        } catch (const GuestError&) {
            if (std::chrono::steady_clock::now() > deadline)
                throw;
            std::this_thread::sleep_for(restartInterval);
        }
    }
}

void endDomainOnNewConnection(const HypervisorUri& uri, const QString& name)
{
    callLibvirt(GuestError::tr("ending the guest after libvirt's restart"), reapDeadline, {},
                [connection = connectAgain(uri), name = name.toUtf8()] {
                    const DomainHandle domain =
                        ownDomain(virDomainLookupByName(connection.get(), name.constData()));
                    if (domain && virDomainDestroy(domain.get()) < 0)
                        throw libvirtError(GuestError::tr("cannot end the guest"));
                });
    if (uri.isRemote())
        return;
    for (const ProcessId& emulator : emulatorsOf(name)) // the daemon may not know of it any more
        killProcess(emulator);
}

void endNetworkOnNewConnection(const HypervisorUri& uri, const QString& name)
{
    callLibvirt(GuestError::tr("removing the network after libvirt's restart"), reapDeadline, {},
                [connection = connectAgain(uri), name = name.toUtf8()] {
                    const NetworkHandle network =
                        ownNetwork(virNetworkLookupByName(connection.get(), name.constData()));
                    if (network && virNetworkDestroy(network.get()) < 0)
                        throw libvirtError(GuestError::tr("cannot remove the network"));
                });
}

QStringList reapDomains(const Hypervisor& hypervisor, Reap what, std::stop_token stop)
{
    return callLibvirt(GuestError::tr("looking for leftover guests"), reapDeadline, stop,
                       [connection = hypervisor.connection, what] {
                           QStringList found;
                           virDomainPtr* domains = nullptr;
                           const int count = virConnectListAllDomains(
                               connection.get(), &domains, VIR_CONNECT_LIST_DOMAINS_TRANSIENT);
                           for (int i = 0; i < count; ++i) {
                               const DomainHandle domain = ownDomain(domains[i]);
                               if (ownerOfDomainIsGone(domain.get()) &&
                                   (what == Reap::Find || virDomainDestroy(domain.get()) == 0))
                                   found << QString::fromUtf8(virDomainGetName(domain.get()));
                           }
                           free(domains);
                           return found;
                       });
}

QStringList knownGuests(const Hypervisor& hypervisor, std::stop_token stop)
{
    return callLibvirt(
        GuestError::tr("listing the guests"), reapDeadline, stop,
        [connection = hypervisor.connection] {
            QStringList known;
            virDomainPtr* domains = nullptr;
            const int count = virConnectListAllDomains(connection.get(), &domains, 0);
            if (count < 0)
                throw libvirtError(GuestError::tr("cannot list the guests"));
            for (int i = 0; i < count; ++i)
                known << QString::fromUtf8(virDomainGetName(ownDomain(domains[i]).get()));
            free(domains);
            return known;
        });
}

KnownNetworks knownNetworks(const Hypervisor& hypervisor, std::stop_token stop)
{
    return callLibvirt(GuestError::tr("listing the networks"), reapDeadline, stop,
                       [connection = hypervisor.connection] {
                           KnownNetworks known;
                           virNetworkPtr* networks = nullptr;
                           const int count =
                               virConnectListAllNetworks(connection.get(), &networks, 0);
                           if (count < 0)
                               throw libvirtError(GuestError::tr("cannot list the networks"));
                           for (int i = 0; i < count; ++i) {
                               const NetworkHandle network = ownNetwork(networks[i]);
                               known.names << QString::fromUtf8(virNetworkGetName(network.get()));
                               char* bridge = virNetworkGetBridgeName(network.get());
                               known.bridges << QString::fromUtf8(bridge);
                               free(bridge);
                           }
                           free(networks);
                           return known;
                       });
}

QStringList reapNetworks(const Hypervisor& hypervisor, Reap what, std::stop_token stop)
{
    return callLibvirt(GuestError::tr("looking for leftover networks"), reapDeadline, stop,
                       [connection = hypervisor.connection, what] {
                           QStringList found;
                           virNetworkPtr* networks = nullptr;
                           const int count = virConnectListAllNetworks(
                               connection.get(), &networks, VIR_CONNECT_LIST_NETWORKS_TRANSIENT);
                           for (int i = 0; i < count; ++i) {
                               const NetworkHandle network = ownNetwork(networks[i]);
                               const QString name =
                                   QString::fromUtf8(virNetworkGetName(network.get()));
                               const std::optional<ProcessId> owner = ownerOf(name);
                               if (owner && !isRunning(*owner) &&
                                   (what == Reap::Find || virNetworkDestroy(network.get()) == 0))
                                   found << name;
                           }
                           free(networks);
                           return found;
                       });
}

} // namespace unisweep
