// SPDX-License-Identifier: GPL-3.0-or-later
// Calibrates the native load client before a sweep (measurement rule 6). The result is saved until
// the host's next boot.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "experiment/experiment.h"
#include "results/calibration.h"

namespace unisweep
{

/// Receives the progress of a calibration: what was just found ("40000/s holds"; empty: nothing
/// new), and an estimate of the share of its time that has passed, 0 to 1.
using CalibrationProgress = std::function<void(const QString& found, double fraction)>;

/// Calibrates now, and replaces the saved result. `rate`: twice that is tried first (0: only the
/// highest rate is sought). Takes about 15 s. One at a time per user and host; waits for another.
/// Throws LoadError, or Cancelled when stopped, which leaves the saved result unchanged.
Calibration calibrateClient(ClientTransport transport, int rate,
                            const CalibrationProgress& progress, std::stop_token stop);

/// The result saved during this boot of the host, for the client as it is installed now.
std::optional<Calibration> keptCalibration(ClientTransport transport);

/// The saved result if it reaches twice `rate` or is at most ten minutes old; otherwise calibrates
/// again, so that a moment in which the host was busy does not count against the client for ever.
Calibration calibrationFor(ClientTransport transport, int rate, const CalibrationProgress& progress,
                           std::stop_token stop);

} // namespace unisweep
