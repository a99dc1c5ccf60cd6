// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "base/file_lock.h"

namespace unisweep
{

/// What a run does while another one measures on this host: each would measure the other.
enum class OtherRuns { WaitFor, Ignore };

/// One at a time: held by a run of this user on this host as long as it lives.
using MeasuringTurn = std::unique_ptr<FileLock>;

/// Waits for the turn; `onWait` is called once when there is somebody to wait for. Throws
/// GuestError, FileError, Cancelled.
MeasuringTurn waitForTurn(const std::function<void()>& onWait, std::stop_token stop);

/// Whether a run of this user is measuring on this host now, in whatever process.
bool isAnotherRunMeasuring();

} // namespace unisweep
