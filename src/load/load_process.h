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
    QString errorText; ///< standard error, shortened for a message
};

/// Runs a client's process to its end. `onOutput` receives its standard output as it arrives;
/// `onTick` is called every few tens of milliseconds and ends the process by returning false. A
/// stop request sends SIGTERM, after which the process may still print its results; if it does not
/// end within seconds, or misses `deadline`, it is killed. `place`: LoadTarget::clientPlace().
/// Throws LoadError if it cannot be started, crashes or misses the deadline.
LoadProcessResult runLoadProcess(const QString& program, const QStringList& arguments,
                                 const std::function<void()>& place,
                                 std::chrono::nanoseconds deadline,
                                 const std::function<void(const QByteArray&)>& onOutput,
                                 const std::function<bool()>& onTick, std::stop_token stop);

} // namespace unisweep
