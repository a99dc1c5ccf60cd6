// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include <QString>

namespace unisweep
{

/// A figure that cannot be made or read: says which file or option, what happened, and what to do.
struct FigureError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// It was asked for in wrong words: it could be made nowhere.
struct FigureOptionError : FigureError {
    using FigureError::FigureError;
};

/// Throws a FigureError that says what is wrong with the figure's file.
[[noreturn]] inline void fail(const QString& path, const QString& what)
{
    throw FigureError(QStringLiteral("%1: %2").arg(path, what).toStdString());
}

} // namespace unisweep
