// SPDX-License-Identifier: GPL-3.0-or-later
// Table headers: a title and a tooltip for each column.
#pragma once

#include <span>

#include <QVariant>

namespace unisweep
{

struct ColumnHeader {
    const char* title; ///< UTF-8
    const char* tip;   ///< includes the unit
};

/// What a model's headerData() returns for these columns; an invalid QVariant for anything else.
QVariant columnHeader(std::span<const ColumnHeader> headers, int section,
                      Qt::Orientation orientation, int role);

} // namespace unisweep
