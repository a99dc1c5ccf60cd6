// SPDX-License-Identifier: GPL-3.0-or-later
// Assigns separate processors to guest, emulator and load client, so that none waits for another.
// Set-ups in the literature do this manually with taskset and virsh vcpupin.
#pragma once

#include <QJsonObject>
#include <QString>

#include "experiment/experiment.h"
#include "guest/host_processors.h"

namespace unisweep
{

struct ProcessorPlan {
    CpuList guest;    ///< of the virtual CPUs; empty: not assigned
    CpuList emulator; ///< of the emulator's other threads
    CpuList load;     ///< of the load client
    QString why;      ///< why the requested assignment is not possible; otherwise empty

    bool isEmpty() const { return guest.isEmpty() && emulator.isEmpty() && load.isEmpty(); }
    /// Such as "CPU 0: load client · CPU 1: guest, emulator".
    QString mapText() const;
    /// For the results file: {"guest": "1", "emulator": "1", "load": "0"}.
    QJsonObject toJson() const;
};

/// Returns the experiment's choice, or a plan for this host. A plan assigns the guest separate
/// cores, one for each virtual CPU, another core to the load client, and one of the remaining cores
/// to the emulator; if none remains, the emulator shares a core with the guest, because its work is
/// part of the guest's response. It prefers isolated processors and, if possible, a single NUMA
/// node. Assigns nothing if there are not enough cores or this host lacks a named processor.
ProcessorPlan planProcessors(const Experiment& experiment, const HostProcessors& host);

} // namespace unisweep
