// SPDX-License-Identifier: GPL-3.0-or-later
// What processes of ours left behind when they died, found by what it is: emulators by the runtime
// directory in their command line, guests and networks by the owner in their tag or name.
#pragma once

#include <stop_token>

#include <QList>
#include <QString>
#include <QStringList>

#include "base/process_id.h"

namespace unisweep
{

struct Leftovers {
    QStringList directories;    ///< runtime directories of processes that are gone
    QList<ProcessId> processes; ///< guests that still run: emulators, tenders, servers
    QStringList guests;         ///< "NAME on URI": known to libvirt's daemons
    QStringList networks;       ///< "NAME on URI"
    QStringList locks;          ///< libvirt's lock files of consoles
    QStringList temporaries;    ///< files and folders in TMPDIR
    /// Hypervisors that could not be asked, each with the reason.
    QStringList notAsked;

    bool isEmpty() const
    {
        return directories.isEmpty() && processes.isEmpty() && guests.isEmpty() &&
               networks.isEmpty() && locks.isEmpty() && temporaries.isEmpty();
    }
    /// One line for people, such as "1 guest, 2 networks, 1 folder".
    QString toText() const;
};

/// Looks at this host, its libvirt's daemons for the whole system where they run, and the
/// hypervisors that dead processes noted. Blocking: at most 15 s for each. Never throws for one
/// that cannot be asked; throws Cancelled.
Leftovers findLeftovers(std::stop_token stop = {});

/// Ends and removes them, folders last; gives what was found. A folder whose hypervisors could not
/// be asked stays, so that a later call finds what is there. Never touches what belongs to a
/// process that lives.
Leftovers reapLeftovers(std::stop_token stop = {});

} // namespace unisweep
