// SPDX-License-Identifier: GPL-3.0-or-later
// Opens and describes connections to hypervisors.
#pragma once

#include <stop_token>

#include <QString>

#include "catalog/platform.h"
#include "experiment/hypervisor_uri.h"
#include "guest/libvirt_call.h"

namespace unisweep
{

struct Hypervisor {
    ConnectionHandle connection;
    HypervisorUri uri; ///< the URI in use: never "auto"
    HypervisorKind kind = HypervisorKind::Qemu;
    QString whyNotKvm; ///< for Qemu: why guests are emulated
    QString version;   ///< such as "libvirt 9.0.0, QEMU 7.2.22"

    /// The driver runs in this process. It does not support autodestroy, so the guard ends its
    /// guests.
    bool isEmbedded() const { return uri.scope == HypervisorUri::Scope::Embed; }
};

/// Opens a connection. "auto" needs neither root nor configuration: it is qemu:///session for an
/// ordinary user, and the embedded driver for root (whose session daemon is the system's), if no
/// daemon is available, or if the daemon lacks the KVM access that the user has. Throws GuestError.
Hypervisor openHypervisor(const HypervisorUri& uri, std::stop_token stop);

/// Opens the connection without querying the host. Not for "auto" and the embedded driver. Throws
/// GuestError, at the latest at the deadline.
ConnectionHandle connectTo(const HypervisorUri& uri, std::chrono::milliseconds deadline,
                           std::stop_token stop);

/// Returns `uri`, or for "auto" its meaning where openHypervisor() cannot know it: containers have
/// only one driver, and only the system's daemon creates networks.
HypervisorUri resolvedUri(BootKind boot, const HypervisorUri& uri, NetworkKind network);

/// The kind of hypervisor behind `uri`, as far as known before a run. For "auto" and QEMU it checks
/// for KVM (kvmFor(), which may connect to a daemon of this host). nullopt for Solo5's tenders.
std::optional<HypervisorKind> hypervisorKind(const HypervisorUri& uri);

/// Why libvirt's system daemon refuses this user, and how to fix it; empty if it does not.
/// Connects, for at most 5 s: the permissions of its socket are not conclusive, because polkit
/// decides.
QString whyNoSystemDaemon(const HypervisorUri& uri);

/// Why a daemon or library of this version is not usable, and how to fix it; empty if it is usable.
/// The version is in libvirt's format: major · 1,000,000 + minor · 1,000 + release.
QString whyTooOld(unsigned long libvirtVersion);

/// What this host does not provide for `uri`, and how to fix it; empty if nothing is missing.
QString whyNoHypervisor(const HypervisorUri& uri);

} // namespace unisweep
