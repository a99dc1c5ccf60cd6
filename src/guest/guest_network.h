// SPDX-License-Identifier: GPL-3.0-or-later
// How a domain's network card is connected and how its ports are reached.
#pragma once

#include <memory>
#include <stop_token>

#include "guest/guest.h"
#include "guest/libvirt_call.h"

namespace unisweep
{

/// What a network card is connected to: QEMU's user networking, a libvirt network, or a bridge of
/// the host.
enum class NicKind { User, Network, Bridge };

/// The <interface> element of a domain.
struct NicSpec {
    NicKind kind = NicKind::User;
    QString source;                           ///< name of the network or bridge
    QString model = QStringLiteral("virtio"); ///< empty if there is no choice
    QString mac; ///< fixed, so that no stale ARP entry delays the first response
};

/// Connects a guest's card to a network. Every call is bounded in time and throws GuestError.
class GuestNetwork
{
public:
    GuestNetwork() = default;
    GuestNetwork(const GuestNetwork&) = delete;
    GuestNetwork& operator=(const GuestNetwork&) = delete;
    /// Removes everything that was created for the guest.
    virtual ~GuestNetwork() = default;

    virtual NicSpec nic() const = 0;
    /// Called when the domain exists; it may not have run any instruction yet.
    virtual void attach(const DomainHandle& domain, std::stop_token stop) = 0;
    /// Passes the host's end of the guest's card, an interface of this host. Called before the
    /// guest's first instruction, except for a container.
    virtual void noteDevice(const QString& device) { Q_UNUSED(device); }
    /// Passes the address that the guest printed on its console.
    virtual void noteAddress(const QString& address) { Q_UNUSED(address); }
    /// Returns true once the guest's address is known; called repeatedly until then.
    virtual bool findAddress() = 0;
    /// A hint for the user if the address never becomes known.
    virtual QString addressHint() const
    {
        return GuestError::tr("Is there a DHCP server on its network?");
    }
    virtual Endpoint endpoint(const Port& port) const = 0;
    /// For the results file: libvirt's XML of a network that was created; otherwise empty.
    virtual QString description() const { return {}; }
};

} // namespace unisweep
