// SPDX-License-Identifier: GPL-3.0-or-later
// Creates a guest of the right kind from a catalog's recipe: the only place that distinguishes the
// kinds of boot, hypervisor and network.
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

/// One guest, as a run asks for it.
struct GuestOrder {
    Recipe recipe;
    BootFiles image;
    HypervisorUri hypervisor;
    int memoryMiB = 1024;
    int vcpus = 1;
    CpuList guestCpus;    ///< processors of its host to keep to; empty: any
    CpuList emulatorCpus; ///< of the emulator's other threads, where there is one
    QString machine;      ///< instead of the catalog's; may be empty
    NetworkChoice network;
    Arguments arguments; ///< of the program in the guest
};

/// What the series will run on, "auto" being resolved by how its platform boots. nullopt for a
/// platform that the catalog does not have.
std::optional<HypervisorKind> hypervisorKind(const Catalog& catalog, const Series& series);

/// The recipe of a series on its hypervisor.
std::variant<Recipe, Refusal> findRecipe(const Catalog& catalog, const Series& series,
                                         Service service);
/// The same for an experiment, whose transport the server must have a port for.
std::variant<Recipe, Refusal> findRecipe(const Catalog& catalog, const Series& series,
                                         const Experiment& experiment);

/// Why such a guest cannot be started on any host: a contradiction in the order; empty if there is
/// none.
QString whyNoGuestAnywhere(const GuestOrder& order);

/// Why such a guest cannot be started on this host, with the remedy; empty when it can. The image
/// need not exist yet. Only reads; starts nothing.
QString whyNoGuest(const GuestOrder& order);
/// Why its door cannot be watched from here, with the remedy; empty when it can.
QString whyNoDoor(const GuestOrder& order);

/// The specification of the domain of such a guest. The caller sets its owner, the network of its
/// card, and the directory of a container. `networkArguments` pass its address to a guest without
/// DHCP.
DomainSpec domainSpec(const GuestOrder& order, HypervisorKind hypervisor,
                      const QString& networkArguments);

/// Connects to the hypervisor and prepares the guest, which is not started. `log` receives what
/// the record of the run should contain. Throws GuestError.
std::unique_ptr<Guest> makeGuest(const GuestOrder& order,
                                 const std::function<void(const QString&)>& log,
                                 std::stop_token stop);

} // namespace unisweep
