// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QtGlobal>

namespace unisweep
{

/// How a number that may not be known stands in a column of the results file: as -1.
inline qint64 toColumn(std::optional<qint64> value)
{
    return value.value_or(-1);
}
/// Other numbers below 0 are kept for the check of what a file holds (results_check.h).
inline std::optional<qint64> fromColumn(qint64 column)
{
    return column == -1 ? std::nullopt : std::optional(column);
}

} // namespace unisweep
