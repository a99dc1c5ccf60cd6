// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "base/file_lock.h"

namespace unisweep
{

/// What to do while another run measures on this host; two runs would disturb each other. `Ignore`
/// measures beside it.
enum class OtherRuns { WaitFor, Ignore };

/// The lock that a run holds while it measures; one per user and host.
using MeasuringTurn = std::unique_ptr<FileLock>;

/// Waits for the lock; `onWait` is called once if another run holds it. Throws GuestError,
/// FileError, Canceled.
MeasuringTurn waitForTurn(const std::function<void()>& onWait, std::stop_token stop);

/// Whether a run of this user, in any process, is measuring on this host.
bool isAnotherRunMeasuring();

} // namespace unisweep
