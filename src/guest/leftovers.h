// SPDX-License-Identifier: GPL-3.0-or-later
// What crashed runs left behind. Emulators are recognized by the runtime directory in their command
// line, guests and networks by the owner in their tag or name.
#pragma once

#include <chrono>
#include <stop_token>

#include <QList>
#include <QString>
#include <QStringList>

#include "base/process_id.h"

namespace unisweep
{

struct Leftovers {
    QStringList directories;    ///< runtime directories of processes that have ended
    QList<ProcessId> processes; ///< guests that are still running: emulators, tenders, servers
    QStringList guests;         ///< "NAME on URI", known to libvirt's daemons
    QStringList networks;       ///< "NAME on URI"
    QStringList locks;          ///< libvirt's lock files for consoles
    QStringList temporaries;    ///< files and folders in TMPDIR
    /// Hypervisors that could not be queried, each with the reason.
    QStringList notQueried;
    /// Runtime directories that reapLeftovers() left in place: a hypervisor that their process had
    /// used did not respond, and may still have its guests.
    QStringList pending;

    bool isEmpty() const
    {
        return directories.isEmpty() && processes.isEmpty() && guests.isEmpty() &&
               networks.isEmpty() && locks.isEmpty() && temporaries.isEmpty();
    }
    /// One line for the user, such as "1 guest, 2 networks, 1 folder".
    QString toText() const;
};

/// Searches this host, libvirt's system daemons if they are running, and the hypervisors that
/// crashed processes recorded. Blocking: connecting takes at most 30 s per hypervisor. A hypervisor
/// that does not respond is not an error. Throws Canceled.
Leftovers findLeftovers(std::stop_token stop = {});

/// Ends and removes leftovers, folders last, and returns them. A folder whose hypervisors did not
/// respond is left for a later call. Never touches anything that belongs to a running process.
Leftovers reapLeftovers(std::stop_token stop = {});

/// The same, repeated until no folder is pending or until `patience` has passed. Blocking.
Leftovers reapLeftovers(std::chrono::minutes patience);

} // namespace unisweep
