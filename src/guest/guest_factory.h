// SPDX-License-Identifier: GPL-3.0-or-later
// Creates a guest from a catalog's recipe. Only this file distinguishes the kinds of boot,
// hypervisor and network.
//
//   const auto found = findRecipe(catalog, series, service);       // or a Refusal
//   if (const QString why = whyNoGuest(order); why.isEmpty())
//       std::unique_ptr<Guest> guest = makeGuest(order, log, stop);
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <variant>

#include "catalog/catalog.h"
#include "guest/domain_xml.h"
#include "guest/guest.h"
#include "images/image_store.h"

namespace unisweep
{

/// The guest that a run needs.
struct GuestOrder {
    Recipe recipe;
    BootFiles image;
    HypervisorUri hypervisor;
    int memoryMiB = 1024;
    int vcpus = 1;
    CpuList guestCpus;    ///< processors of its host to keep to; empty: any
    CpuList emulatorCpus; ///< of the emulator's other threads, where there is one
    QString machine;      ///< instead of the catalog's; may be empty
    VirtualHardware hardware;
    NetworkChoice network;
    Arguments arguments; ///< for the program in the guest
};

/// The hypervisor that the series will run on; "auto" is resolved by how the platform boots.
/// nullopt if the catalog does not have the platform.
std::optional<HypervisorKind> hypervisorKind(const Catalog& catalog, const Series& series);

/// The recipe of a series on its hypervisor.
std::variant<Recipe, Refusal> findRecipe(const Catalog& catalog, const Series& series,
                                         Service service);
/// The same for an experiment; the server must have a port for its transport.
std::variant<Recipe, Refusal> findRecipe(const Catalog& catalog, const Series& series,
                                         const Experiment& experiment);

/// Why such a guest cannot be started on any host, because the order contradicts itself; empty if
/// it does not.
QString whyNoGuestAnywhere(const GuestOrder& order);

/// Why such a guest cannot be started on this host, with the remedy; empty when it can. The image
/// need not exist yet. Changes nothing, and starts no guest.
QString whyNoGuest(const GuestOrder& order);
/// Why the guest's door cannot be watched from this host, and how to fix it; empty if it can.
QString whyNoDoor(const GuestOrder& order);

/// Returns the specification of the guest's domain. The caller sets the owner, the network of its
/// card and the directory of a container. `networkArguments` configures the address of a guest
/// without DHCP.
DomainSpec domainSpec(const GuestOrder& order, HypervisorKind hypervisor,
                      const QString& networkArguments);

/// Connects to the hypervisor and prepares the guest without starting it. `log` receives lines for
/// the run's log. Throws GuestError.
std::unique_ptr<Guest> makeGuest(const GuestOrder& order,
                                 const std::function<void(const QString&)>& log,
                                 std::stop_token stop);

} // namespace unisweep
