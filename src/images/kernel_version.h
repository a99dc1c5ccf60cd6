// SPDX-License-Identifier: GPL-3.0-or-later
// Which version of OSv a kernel is, as it will print it when it boots: "0.57.0-398", the release
// and how many changes came after it (git describe).
#pragma once

#include <QString>

namespace unisweep
{

/// Empty when it is not found in the file.
QString osvVersion(const QString& kernel);
/// Whether `version` is `least` or later. True if one of them is not a version.
bool isAtLeast(const QString& version, const QString& least);

} // namespace unisweep
