// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace unisweep
{

/// The translation context of this room.
struct LoadText {
    Q_DECLARE_TR_FUNCTIONS(Load)
};

/// What a client printed, for messages; "(none)" if it printed nothing.
inline QString shownOutput(const QString& output)
{
    return output.isEmpty() ? LoadText::tr("(none)", "output") : output;
}

} // namespace unisweep
