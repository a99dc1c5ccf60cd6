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

/// Receives the progress of a calibration: the latest result ("40000/s holds"; empty if there is
/// none) and the estimated fraction of its time that has passed, 0 to 1.
using CalibrationProgress = std::function<void(const QString& found, double fraction)>;

/// Calibrates now and replaces the saved result. First tries twice `rate` (0: only searches for the
/// highest rate). Takes about 15 s. Waits for other calibrations of this user on this host. Throws
/// LoadError, or Canceled after a stop request; the saved result is then unchanged.
Calibration calibrateClient(ClientTransport transport, int rate,
                            const CalibrationProgress& progress, std::stop_token stop);

/// The result saved during this boot of the host for the installed build of the client.
std::optional<Calibration> storedCalibration(ClientTransport transport);

/// The saved result if it reaches twice `rate` or is at most ten minutes old. Otherwise calibrates
/// again, so that a temporarily busy host does not count against the client forever.
Calibration calibrationFor(ClientTransport transport, int rate, const CalibrationProgress& progress,
                           std::stop_token stop);

} // namespace unisweep
