// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/data_directories.h"

namespace unisweep
{

QString sourceDataDirectory()
{
    return QStringLiteral(UNISWEEP_SOURCE_DATA);
}

QString installedDataDirectory()
{
    return QStringLiteral(UNISWEEP_INSTALLED_DATA);
}

} // namespace unisweep
