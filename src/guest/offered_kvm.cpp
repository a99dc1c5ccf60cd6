// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/offered_kvm.h"

#include <chrono>
#include <cstdlib>

#include "guest/hypervisor.h"
#include "guest/session_daemon.h"
#include "guest/stored_kvm_probe.h"

namespace unisweep
{

using namespace std::chrono_literals;
using Scope = HypervisorUri::Scope;

// A daemon that has just started first queries all of QEMU's capabilities.
static constexpr auto daemonDeadline = 5s;
static constexpr auto offerDeadline = 20s;

// Whether the driver reports KVM. That may be wrong (kvm_probe.h), or right where we cannot check
// it.
static bool offersKvm(virConnectPtr connection)
{
    char* capabilities =
        virConnectGetDomainCapabilities(connection, nullptr, "x86_64", nullptr, "kvm", 0);
    const bool offers = capabilities;
    free(capabilities);
    return offers;
}

static QString whyNotOffered(const HypervisorUri& uri)
{
    const auto daemon = uri.scope == Scope::Session ? daemonWithoutKvmGroup() : std::nullopt;
    if (daemon)
        return GuestError::tr("libvirt's session daemon was started before you joined the group "
                              "kvm. End it, so that it starts again: kill %1")
            .arg(*daemon);
    return GuestError::tr("KVM works, but %1 does not offer it").arg(uri.toText());
}

KvmProbe kvmOf(virConnectPtr connection, const HypervisorUri& uri)
{
    const bool offered = offersKvm(connection);
    if (uri.isRemote()) {
        if (offered)
            return {.works = true};
        return {.why = GuestError::tr("%1 does not offer KVM").arg(uri.toText())};
    }
    const KvmProbe probe = kvmOfThisBoot();
    if (!probe.works && !(probe.notPermitted && uri.scope == Scope::System && offered))
        return probe;
    if (offered)
        return {.works = true};
    return {.why = whyNotOffered(uri)};
}

KvmProbe queryKvm(const HypervisorUri& uri)
{
    if (uri.isRemote())
        return {.works = true};
    const KvmProbe probe = kvmOfThisBoot();
    const bool isSession = uri.scope == Scope::Session;
    const bool isSystem = uri.scope == Scope::System;
    // "auto" uses the embedded driver if the user's daemon has no KVM.
    if (!isSession && !isSystem)
        return probe;
    if (!probe.works && !(isSystem && probe.notPermitted))
        return probe;
    if (isSession && sessionSocket().isEmpty()) // will start with the user's current groups
        return probe;
    try {
        const ConnectionHandle connection = connectTo(uri, daemonDeadline, {});
        return callLibvirt(GuestError::tr("asking %1 for KVM").arg(uri.toText()), offerDeadline, {},
                           [connection, uri] { return kvmOf(connection.get(), uri); });
    } catch (const GuestError&) { // reported when a run connects
        return probe;
    }
}

} // namespace unisweep
