// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QtGlobal>

namespace unisweep
{

/// An unknown number is stored as -1 in a column of the results file.
inline qint64 toColumn(std::optional<qint64> value)
{
    return value.value_or(-1);
}
/// Keeps other negative numbers, so that the check of the file finds them (results_check.h).
inline std::optional<qint64> fromColumn(qint64 column)
{
    return column == -1 ? std::nullopt : std::optional(column);
}

} // namespace unisweep
