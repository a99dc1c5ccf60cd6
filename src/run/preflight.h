// SPDX-License-Identifier: GPL-3.0-or-later
// Can this experiment run on this host? If not, why, and what would make it possible.
#pragma once

#include <QStringList>

#include "catalog/catalog.h"
#include "experiment/experiment.h"

namespace unisweep
{

/// What stands in the way of one series.
struct SeriesBlocker {
    QString series;       ///< its name
    QString why;          ///< with the remedy
    bool noImage = false; ///< its image is missing, and cannot be made without the user
};

struct Preflight {
    /// Each stands in the way of the run and says what to do. Empty: it can start.
    QStringList blockers;
    /// Worth knowing before: images that will be built first, emulation instead of KVM.
    QStringList remarks;
    /// Those of the blockers that would go if the series were left out.
    std::vector<SeriesBlocker> ofSeries;

    bool canRun() const { return blockers.isEmpty(); }
};

/// Looks at the catalog, the hypervisors, the images and the client. Does not connect anywhere;
/// takes milliseconds, but for the first KVM probe after the host's boot (2 s at most).
Preflight preflight(const Experiment& experiment, const Catalog& catalog);

} // namespace unisweep
