// SPDX-License-Identifier: GPL-3.0-or-later
// Names of temporary files and folders that say whose they are: of a killed process, nothing else
// would remove them. Thread-safe.
#pragma once

#include <QString>
#include <QStringList>

namespace unisweep
{

/// For QTemporaryFile and QTemporaryDir: in the folder for temporary files (TMPDIR), with this
/// process's mark.
QString temporaryTemplate();

/// Paths of files and folders in the same place, of this user, whose processes have ended. Those of
/// other namespaces of process ids are left out: who lives there is not known here.
QStringList deadTemporaries();

} // namespace unisweep
