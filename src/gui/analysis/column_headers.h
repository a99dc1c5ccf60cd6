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

/// What a model's headerData() answers for these columns; invalid for all else.
QVariant columnHeader(std::span<const ColumnHeader> headers, int section,
                      Qt::Orientation orientation, int role);

} // namespace unisweep
