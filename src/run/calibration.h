// SPDX-License-Identifier: GPL-3.0-or-later
// The native load client, calibrated before a sweep (measurement rule 6) and kept for this boot of
// the host.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "experiment/experiment.h"
#include "results/calibration.h"

namespace unisweep
{

/// Told as a calibration goes on: what was just found ("40000/s holds"; empty: nothing new), and
/// which part of the time it takes has passed (0 to 1, an estimate).
using CalibrationProgress = std::function<void(const QString& found, double fraction)>;

/// Calibrates now, and keeps it in place of what was kept. `rate`: twice that is tried first (0:
/// only the highest rate is sought). Takes some 15 s. One at a time on this host and by this user;
/// another is waited for. Throws LoadError, or Cancelled when stopped: then what was kept
/// stays.
Calibration calibrateClient(ClientTransport transport, int rate,
                            const CalibrationProgress& progress, std::stop_token stop);

/// What was kept, of this boot of the host and of the client as it is installed now.
std::optional<Calibration> keptCalibration(ClientTransport transport);

/// What is kept when it reaches twice `rate` or is at most ten minutes old, at once; else anew:
/// what may have been a busy moment of the host is not held against the client for ever.
Calibration calibrationFor(ClientTransport transport, int rate, const CalibrationProgress& progress,
                           std::stop_token stop);

} // namespace unisweep
