// SPDX-License-Identifier: GPL-3.0-or-later
// Builds unikernels from sources with the mirage tool, in a copy, so that nothing is written to the
// folder of the sources.
#pragma once

#include <stop_token>

#include <QMap>
#include <QString>

#include "catalog/catalog.h"
#include "images/image_error.h"
#include "images/mirage_tool.h"

namespace unisweep
{

/// The folder with the sources of the recipe's unikernel that come with the program; empty if there
/// are none.
QString unikernelSources(const Recipe& recipe);
/// SHA-256, in hex, of every file of the folder but what the mirage tool makes there; links are
/// followed. Throws ImageError when it cannot be read or is far too large to be a unikernel's.
QString hashOfSources(const QString& folder);
/// Copies those files. Throws ImageError.
void copySources(const QString& folder, const QString& to);

struct BuiltUnikernel {
    QString file;                    ///< in the scratch folder
    QMap<QString, QString> versions; ///< mirageVersions() of what made it
    /// The lock file's name and SHA-256: which version of each library is in it. Empty: none was
    /// written.
    QString lock;
};

/// Builds what is in `folder`, a copy, for the target. Takes minutes, and fetches libraries. Every
/// line that the tools print goes to the file `log`, too. Throws ImageError or Cancelled.
BuiltUnikernel buildUnikernel(const MirageTool& tool, const QString& folder, Solo5Target target,
                              const QString& log, const ImageProgress& progress,
                              std::stop_token stop);

} // namespace unisweep
