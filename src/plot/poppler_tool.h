// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace unisweep
{

/// Runs one of poppler's programs (Debian: poppler-utils) to its end. Throws FigureError when it is
/// missing, fails, or takes more than a minute.
void runPopplerTool(const QString& program, const QStringList& arguments);

} // namespace unisweep
