// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, rates and bytes for the user, in the format of textLocale(), English within a StoredText.
// Durations are in duration_text.h. Any thread.
#pragma once

#include <QString>

namespace unisweep
{

/// "1,234,567"
QString humanCount(qint64 count);

/// Requests or answers: "20,000/s"; below 10 with a decimal, if any: "4.5/s".
QString humanRate(double rate);

/// Megabits, of a million bits: "940 Mbit/s"; below 10 with a decimal, if any: "9.5 Mbit/s".
QString humanBandwidth(double mbits);

/// At most three digits and the binary unit that allows it: "512 B", "1.5 KiB", "70.3 MiB".
QString humanBytes(double bytes);

/// The memory of a guest, in the unit of experiments: "1024 MiB".
QString humanMemory(int mib);

} // namespace unisweep
