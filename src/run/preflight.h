// SPDX-License-Identifier: GPL-3.0-or-later
// Checks whether an experiment can run on this host; if not, explains why and how to fix it.
#pragma once

#include <QStringList>

#include "catalog/catalog.h"
#include "experiment/experiment.h"
#include "run/processor_plan.h"

namespace unisweep
{

/// An obstacle for one series.
struct SeriesBlocker {
    QString series;       ///< its name
    QString why;          ///< includes how to fix it
    bool noImage = false; ///< the image is missing and cannot be built without the user
};

struct Preflight {
    /// Obstacles for the run, each with its remedy. Empty if it can start.
    QStringList blockers;
    /// Notes, such as images that will be built first, or emulation instead of KVM.
    QStringList remarks;
    /// The blockers that disappear if the series is left out.
    std::vector<SeriesBlocker> ofSeries;
    /// The CPUs of this host, and what is to be kept to them.
    HostProcessors host;
    ProcessorPlan processors;

    bool canRun() const { return blockers.isEmpty(); }
};

/// Examines the catalog, the hypervisors, the images and the client. Contacts no other machine.
/// Takes milliseconds, but blocks for up to a minute while KVM is probed, once a boot of the host
/// (kvmOfThisBoot()), and for up to 25 s while a libvirt daemon of this host does not respond
/// (kvmFor()). Not on the GUI thread.
Preflight preflight(const Experiment& experiment, const Catalog& catalog);

} // namespace unisweep
