// SPDX-License-Identifier: GPL-3.0-or-later
// Durations as text: "10s", "1.5 ms", "2min".
#pragma once

#include <chrono>
#include <optional>

#include <QString>

namespace unisweep
{

/// Units: ns, us (or µs), ms, s, min (or m), h. nullopt for anything else, for a missing unit, a
/// negative value, or one beyond ±292 years.
std::optional<std::chrono::nanoseconds> parseDuration(const QString& text);

/// The shortest exact form that parseDuration() accepts: "10s", "1500us".
QString formatDuration(std::chrono::nanoseconds duration);

/// For the user: at most three digits in the format of textLocale(), with a space: "0.412 ms",
/// "12.3 s".
QString humanDuration(std::chrono::nanoseconds duration);

/// The same for computed nanoseconds.
QString humanTime(double ns);

/// Remaining time for the user: "45 s left", "2 min left".
QString humanTimeLeft(std::chrono::nanoseconds left);

} // namespace unisweep
