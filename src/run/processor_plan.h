// SPDX-License-Identifier: GPL-3.0-or-later
// Which processors guest, emulator and load client keep to, so that none waits for another: what
// set-ups in the literature do by hand with taskset and virsh vcpupin.
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
    QString why;      ///< why nothing can be assigned as it was asked for; else empty

    bool isEmpty() const { return guest.isEmpty() && emulator.isEmpty() && load.isEmpty(); }
    /// "CPU 0: load client · CPU 1: guest, emulator"
    QString mapText() const;
    /// For the record of the run: {"guest": "1", "emulator": "1", "load": "0"}.
    QJsonObject toJson() const;
};

/// `choice` as it is, or planned for this host. A plan gives the guest cores of its own, one for
/// each virtual CPU, the load client another, and the emulator one of what is left, else one with
/// the guest: its work is part of the guest's answer. Isolated processors come first, and all of
/// them on one NUMA node where there is room. Where there are not enough cores, or this host lacks
/// a processor that is named, nothing is assigned.
ProcessorPlan planProcessors(const Experiment& experiment, const HostProcessors& host);

} // namespace unisweep
