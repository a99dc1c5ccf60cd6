// SPDX-License-Identifier: GPL-3.0-or-later
// Names of temporary files and folders that identify their process, so that they can be removed if
// the process was killed. Thread-safe.
#pragma once

#include <QString>
#include <QStringList>

namespace unisweep
{

/// A template for QTemporaryFile and QTemporaryDir in TMPDIR, with this process's ID.
QString temporaryTemplate();

/// Paths of this user's temporary files and folders whose processes have ended. Those from other
/// PID namespaces are left out, because their processes are not visible here.
QStringList staleTemporaries();

} // namespace unisweep
