// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files that come with the program are: in the source tree that it was built from, and
// where it was to be installed. Either may not exist.
#pragma once

#include <QString>

namespace unisweep
{

/// The source tree's experiments/, which also holds catalog/.
QString sourceDataDirectory();
/// Holds experiments/ and catalog/.
QString installedDataDirectory();

} // namespace unisweep
