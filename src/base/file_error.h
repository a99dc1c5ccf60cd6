// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include <QString>

namespace unisweep
{

/// A file or directory of the host cannot be used. The message names it and the cause.
struct FileError : std::runtime_error {
    explicit FileError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
    QString message() const { return QString::fromUtf8(what()); }
};

} // namespace unisweep
