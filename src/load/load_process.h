// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace unisweep
{

/// How a client's process ended.
struct LoadProcessResult {
    int exitCode = 0;
    QString errorText; ///< what it said on standard error, cut to what a message can hold
};

/// Runs a client's process to its end. What it prints on standard output goes to `onOutput` as it
/// comes; `onTick` is called every few tens of milliseconds and ends the process when it returns
/// false. A request to stop is SIGTERM, after which the process may still say what it measured;
/// one that does not end within seconds of it, or misses `deadline`, is killed. Throws LoadError
/// when it cannot be started, crashes or misses the deadline. `place` is
/// LoadTarget::clientPlace().
LoadProcessResult runLoadProcess(const QString& program, const QStringList& arguments,
                                 const std::function<void()>& place,
                                 std::chrono::nanoseconds deadline,
                                 const std::function<void(const QByteArray&)>& onOutput,
                                 const std::function<bool()>& onTick, std::stop_token stop);

} // namespace unisweep
