// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace unisweep
{

/// Runs one of poppler's programs (Debian: poppler-utils) and waits until it ends. Throws
/// FigureError if it is missing, fails, or takes more than a minute.
void runPopplerTool(const QString& program, const QStringList& arguments);

} // namespace unisweep
