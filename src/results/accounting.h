// SPDX-License-Identifier: GPL-3.0-or-later
// Figures derived from accounting: shares of CPU time between two readings, and the cost of a step.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "results/run_data.h"

namespace unisweep
{

/// The counter columns of the results file's table `accounting`, without guest and monotonic_ns.
using Counter = std::optional<qint64> AccountingPoint::*;
const std::vector<std::pair<const char*, Counter>>& accountingColumns();

/// Use of the host between two successive readings of one guest. nullopt: not reported.
struct UseOfHost {
    qint64 guest = 0;
    quint64 fromNs = 0; ///< CLOCK_MONOTONIC
    quint64 toNs = 0;
    std::optional<double> vcpu;    ///< used by the guest's virtual CPUs, in CPUs: 1 is one full CPU
    std::optional<double> total;   ///< including the emulator's own work, in CPUs
    std::optional<double> waiting; ///< time in which virtual CPUs waited for a CPU of the host, in
                                   ///< CPUs
    std::optional<double> hostBusy;   ///< share of all of the host's CPUs, 0 to 1
    std::optional<double> hostStolen; ///< share of all of the host's CPUs, 0 to 1
    std::optional<double> receivedBytesPerSecond;
    std::optional<double> sentBytesPerSecond;
    std::optional<qint64> drops; ///< packets, in both directions
};

/// Readings less than 140 ms after the previous one are merged with the next: a host counts CPU
/// time in ticks of 10 ms.
std::vector<UseOfHost> useOfHost(const std::vector<AccountingPoint>& accounting);

/// The CPU time that a guest itself reports, between two of its reports.
struct OwnUse {
    qint64 guest = 0;
    quint64 fromNs = 0; ///< CLOCK_MONOTONIC
    quint64 toNs = 0;
    double cpus = 0; ///< 1 is one full CPU
};
std::vector<OwnUse> ownUse(const std::vector<AccountingPoint>& accounting);

/// The cost of a step, without its warm-up. nullopt: the readings do not span the step.
struct StepCost {
    std::optional<double> cpuNsPerResponse; ///< guest and emulator, per correct response
    std::optional<double> vcpu;             ///< as in UseOfHost
    std::optional<double> total;
    std::optional<double> waiting;
    std::optional<double>
        haltPolling; ///< the part of `vcpu` that KVM spent polling for an event, in CPUs
    std::optional<double> hostBusy;
    std::optional<double> hostStolen;
};
StepCost stepCost(const RunData& run, const StepData& step);

} // namespace unisweep
