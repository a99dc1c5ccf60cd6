// SPDX-License-Identifier: GPL-3.0-or-later
// Whether this host can give the load client real-time priority, and should: an experiment may come
// from a stranger, and such threads on every processor would leave none to the window that ends
// them.
#pragma once

#include <QString>

#include "experiment/experiment.h"
#include "guest/host_processors.h"
#include "run/processor_plan.h"

namespace unisweep
{

/// Why the experiment's load cannot have real-time priority here, with the remedy; empty if it can,
/// or does not ask for it. Of load from other machines, their own unisweep-load decides.
/// `permitted` as mayBeRealtime().
QString whyNoRealtime(const Experiment& experiment, const ProcessorPlan& plan,
                      const HostProcessors& host, bool permitted);

/// Whether a thread of this user may run under SCHED_FIFO: one tries. Less than a millisecond.
bool mayBeRealtime();

} // namespace unisweep
