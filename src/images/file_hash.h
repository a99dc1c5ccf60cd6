// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include <QString>

namespace unisweep
{

/// The file's SHA-256 in hex; empty if it cannot be read. Throws Canceled.
QString hashOfFile(const QString& path, const std::stop_token& stop);

} // namespace unisweep
