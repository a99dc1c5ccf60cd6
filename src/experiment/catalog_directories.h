// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace unisweep
{

/// Where platforms, servers and load clients are described: the program's own catalog, then the
/// user's, $XDG_DATA_HOME/unisweep/catalog. UNISWEEP_CATALOG, a list of directories separated by
/// ':', replaces both.
QStringList catalogDirectories();

} // namespace unisweep
