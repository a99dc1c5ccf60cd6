// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/analysis/column_headers.h"

#include <QCoreApplication>
#include <QString>

namespace unisweep
{

QVariant columnHeader(std::span<const ColumnHeader> headers, int section,
                      Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal || section < 0 ||
        static_cast<std::size_t>(section) >= headers.size())
        return {};
    const ColumnHeader& header = headers[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("Tables", header.title);
    if (role == Qt::ToolTipRole)
        return QCoreApplication::translate("Tables", header.tip);
    return {};
}

} // namespace unisweep
