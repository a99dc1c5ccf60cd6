// SPDX-License-Identifier: GPL-3.0-or-later
// Connections to hypervisors.
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
    HypervisorUri uri; ///< the one really used: never "auto"
    HypervisorKind kind = HypervisorKind::Qemu;
    QString whyNotKvm; ///< for Qemu: why guests are emulated
    QString version;   ///< "libvirt 9.0.0, QEMU 7.2.22"

    /// The driver runs in this process: it has no autodestroy, and the guard stands in.
    bool isEmbedded() const { return uri.scope == HypervisorUri::Scope::Embed; }
};

/// Opens a connection. "auto" needs neither root nor configuration: qemu:///session for an ordinary
/// user, and the embedded driver for root (for whom session means the system's daemon) and where no
/// daemon can be had, or it has no KVM that the user has. Throws GuestError.
Hypervisor openHypervisor(const HypervisorUri& uri, std::stop_token stop);

/// The connection alone, without questions about the host. Not for "auto" and the embedded driver.
/// Throws GuestError, at the latest after the deadline.
ConnectionHandle connectTo(const HypervisorUri& uri, std::chrono::milliseconds deadline,
                           std::stop_token stop);

/// `uri`, or for "auto" what it stands for where openHypervisor() cannot know: containers have one
/// driver only, and only the system's daemon makes networks.
HypervisorUri resolvedUri(BootKind boot, const HypervisorUri& uri, NetworkKind network);

/// The kind that `uri` leads to, as far as is known before a run: for "auto" and QEMU this asks for
/// KVM (kvmFor(), which may connect to a daemon of this host). nullopt for Solo5's tenders.
std::optional<HypervisorKind> hypervisorKind(const HypervisorUri& uri);

/// Why libvirt's system daemon refuses this user, with the remedy; empty if it does
/// not. Connects, for 5 s at most: its socket's permissions say nothing, because polkit
/// decides.
QString whyNoSystemDaemon(const HypervisorUri& uri);

/// Why a daemon or library of this version (as libvirt numbers them: major · 1,000,000 + minor ·
/// 1,000 + release) is not usable, with the remedy; empty if it is.
QString whyTooOld(unsigned long libvirtVersion);

/// What this host lacks for `uri`, with the remedy; empty if nothing.
QString whyNoHypervisor(const HypervisorUri& uri);

} // namespace unisweep
