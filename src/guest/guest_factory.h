// SPDX-License-Identifier: GPL-3.0-or-later
// From a catalog's recipe to a guest of its kind: here, and nowhere else, kinds of boot, of
// hypervisor and of network are told apart.
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

/// Why such a guest cannot be started on any host, whatever it has: what contradicts itself in the
/// order; empty when nothing does.
QString whyNoGuestAnywhere(const GuestOrder& order);

/// Why such a guest cannot be started on this host, with the remedy; empty when it can. The image
/// need not be there yet. Looks, but starts nothing.
QString whyNoGuest(const GuestOrder& order);
/// Why its door cannot be watched from here, with the remedy; empty when it can.
QString whyNoDoor(const GuestOrder& order);

/// What the domain of such a guest is made from. Left to whoever makes it: who it belongs to, which
/// network its card is on, and the directory of a container. `networkArguments` tell the guest its
/// address where it cannot ask for one.
DomainSpec domainSpec(const GuestOrder& order, HypervisorKind hypervisor,
                      const QString& networkArguments);

/// Connects to the hypervisor and prepares the guest, which is not started. `log` is told what the
/// record of the run should hold. Throws GuestError.
std::unique_ptr<Guest> makeGuest(const GuestOrder& order,
                                 const std::function<void(const QString&)>& log,
                                 std::stop_token stop);

} // namespace unisweep
