// SPDX-License-Identifier: GPL-3.0-or-later
// Which series of an experiment can run on this host. For `unisweep doctor FILE` and the window's
// start page. Any thread but the GUI's, since it blocks as preflight() does.
#pragma once

#include <vector>

#include <QStringList>

#include "catalog/catalog.h"
#include "experiment/experiment.h"

namespace unisweep
{

struct SeriesReadiness {
    QString series;  ///< its name
    QStringList why; ///< why it cannot run; empty if it can
    QString platform;
    QString server;
};

struct ExperimentReadiness {
    std::vector<SeriesReadiness> series;
    QStringList others; ///< obstacles for all series
    QStringList remarks;

    int total() const { return static_cast<int>(series.size()); }
    /// The number of series that can run.
    int ready() const;
    bool canRun() const { return others.isEmpty() && ready() == total(); }
    /// "1 of 3 series ready", or "ready" if all are.
    QString summary() const;
    /// For terminals: one line per series, then notes.
    QString toText() const;
};

ExperimentReadiness readinessOf(const Experiment& experiment, const Catalog& catalog);

} // namespace unisweep
