// SPDX-License-Identifier: GPL-3.0-or-later
// Builds unikernels from sources with the mirage tool in a copy, so that nothing is written to the
// source folder.
#pragma once

#include <stop_token>

#include <QMap>
#include <QString>

#include "catalog/catalog.h"
#include "images/image_error.h"
#include "images/mirage_tool.h"

namespace unisweep
{

/// The folder with the sources of the recipe's unikernel that are shipped with the program; empty
/// if there are none.
QString unikernelSources(const Recipe& recipe);
/// SHA-256, in hex, over every file of the folder except those that the mirage tool creates;
/// follows links. Throws ImageError if it cannot be read or is far too large for a unikernel.
QString hashOfSources(const QString& folder);
/// Copies these files. Throws ImageError.
void copySources(const QString& folder, const QString& to);

struct BuiltUnikernel {
    QString file;                    ///< in the scratch folder
    QMap<QString, QString> versions; ///< mirageVersions() of the tools that built it
    /// Name and SHA-256 of the lock file, which lists the version of each library. Empty if none
    /// was written.
    QString lock;
};

/// Builds the sources in `folder`, a copy, for the target. Takes minutes and downloads libraries.
/// All output of the tools is also written to the file `log`. Throws ImageError or Canceled.
BuiltUnikernel buildUnikernel(const MirageTool& tool, const QString& folder, Solo5Target target,
                              const QString& log, const ImageProgress& progress,
                              std::stop_token stop);

} // namespace unisweep
