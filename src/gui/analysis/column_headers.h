// SPDX-License-Identifier: GPL-3.0-or-later
// The headers of a table: a title and a tooltip for each column.
#pragma once

#include <span>

#include <QVariant>

namespace unisweep
{

struct ColumnHeader {
    const char* title; ///< UTF-8
    const char* tip;   ///< with the unit
};

/// The result of a model's headerData() for these columns; otherwise invalid.
QVariant columnHeader(std::span<const ColumnHeader> headers, int section,
                      Qt::Orientation orientation, int role);

} // namespace unisweep
