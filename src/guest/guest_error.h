// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include <QString>

namespace unisweep
{

/// A guest could not be made, reached or read. The message says what was attempted, what happened
/// and what to do.
struct GuestError : std::runtime_error {
    explicit GuestError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
};

/// The user asked to stop while a guest was being waited for.
struct GuestCancelled : GuestError {
    GuestCancelled()
        : GuestError(QStringLiteral("stopped on request"))
    {
    }
};

} // namespace unisweep
