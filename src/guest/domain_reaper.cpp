// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/domain_reaper.h"

#include <cstdlib>

#include <QSysInfo>
#include <QXmlStreamReader>

#include "guest/domain_xml.h"

namespace unisweep
{

using namespace std::chrono_literals;

static constexpr auto reapDeadline = 30s;

// Whether the tag names a process of this host that is gone.
static bool ownerIsGone(virDomainPtr domain)
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
            const ProcessId owner{
                static_cast<pid_t>(tag.value(QStringLiteral("owner-pid")).toInt()),
                tag.value(QStringLiteral("owner-start")).toULongLong()};
            return tag.value(QStringLiteral("owner-host")) == QSysInfo::machineHostName() &&
                   owner.startTicks != 0 && identifyProcess(owner.pid) != owner;
        }
    }
    return false;
}

QStringList reapDomains(const Hypervisor& hypervisor, std::stop_token stop)
{
    return callLibvirt(QStringLiteral("looking for guests that were left over"), reapDeadline, stop,
                       [connection = hypervisor.connection] {
                           QStringList reaped;
                           virDomainPtr* domains = nullptr;
                           const int count = virConnectListAllDomains(
                               connection.get(), &domains, VIR_CONNECT_LIST_DOMAINS_TRANSIENT);
                           for (int i = 0; i < count; ++i) {
                               const DomainHandle domain = ownDomain(domains[i]);
                               if (ownerIsGone(domain.get()) && virDomainDestroy(domain.get()) == 0)
                                   reaped << QString::fromUtf8(virDomainGetName(domain.get()));
                           }
                           free(domains);
                           return reaped;
                       });
}

} // namespace unisweep
