// SPDX-License-Identifier: GPL-3.0-or-later
// How a domain's network card is connected, and where its ports are reached.
#pragma once

#include <memory>
#include <stop_token>

#include "guest/guest.h"
#include "guest/libvirt_call.h"

namespace unisweep
{

/// What a network card is connected to: QEMU's user networking, a libvirt network, a bridge of the
/// host.
enum class NicKind { User, Network, Bridge };

/// The <interface> of a domain.
struct NicSpec {
    NicKind kind = NicKind::User;
    QString source;                           ///< the network's or bridge's name
    QString model = QStringLiteral("virtio"); ///< empty where there is no choice
    QString mac; ///< fixed, so that no stale ARP entry delays the first answer
};

/// Every call is bounded in time and throws GuestError.
class GuestNetwork
{
public:
    GuestNetwork() = default;
    GuestNetwork(const GuestNetwork&) = delete;
    GuestNetwork& operator=(const GuestNetwork&) = delete;
    /// Removes everything that was created for the guest.
    virtual ~GuestNetwork() = default;

    virtual NicSpec nic() const = 0;
    /// The domain exists; it may not have run an instruction yet.
    virtual void attach(const DomainHandle& domain, std::stop_token stop) = 0;
    /// The other end of the guest's card, an interface of this host; before its first instruction,
    /// but for a container.
    virtual void noteDevice(const QString& device) { Q_UNUSED(device); }
    /// The address that the guest printed on its console.
    virtual void noteAddress(const QString& address) { Q_UNUSED(address); }
    /// True once the guest's address is known; polled until then.
    virtual bool findAddress() = 0;
    /// What may help if it never becomes known.
    virtual QString addressHint() const
    {
        return GuestError::tr("Is there a DHCP server on its network?");
    }
    virtual Endpoint endpoint(const Port& port) const = 0;
    /// For the record: libvirt's XML of a network that was made; else empty.
    virtual QString description() const { return {}; }
};

} // namespace unisweep
