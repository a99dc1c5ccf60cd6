// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the version of an OSv kernel, as the kernel prints it when it boots: "0.57.0-398", the
// release and the number of later changes (git describe).
#pragma once

#include <QString>

namespace unisweep
{

/// Empty if the file does not contain it.
QString osvVersion(const QString& kernel);
/// Whether `version` is at least `least`. True if one of them is not a version.
bool isAtLeast(const QString& version, const QString& least);

} // namespace unisweep
