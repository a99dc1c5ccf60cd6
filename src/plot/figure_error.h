// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include <QString>

namespace unisweep
{

/// A figure cannot be created or read. The message is translated: which file or option, what
/// happened, and what to do.
struct FigureError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The options are invalid, regardless of the host.
struct FigureOptionError : FigureError {
    using FigureError::FigureError;
};

/// Throws a FigureError about the figure's file.
[[noreturn]] inline void fail(const QString& path, const QString& what)
{
    throw FigureError(QStringLiteral("%1: %2").arg(path, what).toStdString());
}

} // namespace unisweep
