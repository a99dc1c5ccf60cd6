// SPDX-License-Identifier: GPL-3.0-or-later
// A connection to what runs guests.
#pragma once

#include <stop_token>

#include <QString>

#include "catalog/platform.h"
#include "guest/accelerator.h"
#include "guest/libvirt_call.h"

namespace unisweep
{

struct Hypervisor {
    ConnectionHandle connection;
    QString uri; ///< the one really used, for people and the record
    HypervisorKind kind = HypervisorKind::Qemu;
    QString whyNotKvm;     ///< for Qemu: why guests are emulated
    bool embedded = false; ///< the driver runs in this process: no autodestroy, the guard stands in
    QString version;       ///< "libvirt 9.0.0, QEMU 7.2.22"
};

/// Opens a connection, `uri` being a libvirt URI or "auto". Auto needs neither root nor set-up:
/// qemu:///session for an ordinary user, and the embedded driver for root (for whom session means
/// the system's daemon) and where no daemon can be had. Throws GuestError.
Hypervisor openHypervisor(const QString& uri, std::stop_token stop);

/// The hypervisor that says "choose one".
inline const QString autoHypervisor = QStringLiteral("auto");

/// `uri`, or for "auto" what it stands for where openHypervisor() cannot know: containers have one
/// driver only, and only the system's daemon makes networks.
QString resolvedUri(BootKind boot, const QString& uri, NetworkKind network);

/// Whether the guests of this URI run elsewhere, or behind a forwarded port.
bool isRemote(const QString& uri);

/// The kind that `uri` will lead to, as far as can be told without connecting: for "auto" and
/// local QEMU this probes KVM (kvmOfThisBoot()). nullopt for URIs of no kind that is known.
std::optional<HypervisorKind> hypervisorKind(const QString& uri);

/// Why libvirt's daemon for the whole system cannot be reached here, with the remedy; empty when it
/// can. `driver` is "qemu", "lxc" or "xen". Looks for its socket only.
QString whyNoSystemDaemon(const QString& driver);

/// What is missing on this host for `uri`, with the remedy; empty when nothing is.
QString whyNoHypervisor(const QString& uri);

} // namespace unisweep
