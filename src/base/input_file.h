// SPDX-License-Identifier: GPL-3.0-or-later
// Files that the user names for reading.
#pragma once

#include <QString>

namespace unisweep
{

/// Why there is no regular file of that name, for people: "no such file", "not a regular file", or
/// the system's reason, such as a folder that is closed to this user. Empty if there is one. A FIFO
/// would block its reader, and a device may have no end.
QString whyNoRegularFile(const QString& path);

} // namespace unisweep
