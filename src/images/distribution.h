// SPDX-License-Identifier: GPL-3.0-or-later
// Installs the distribution itself, as its own installer would, with all that its first program
// starts: by mmdebstrap (Debian's package of that name), as root or in a user namespace.
#pragma once

#include <optional>

#include "catalog/catalog.h"
#include "images/image_builder.h"

namespace unisweep
{

struct Distribution {
    QString tar;       ///< the root file system, in the directory
    QByteArray kernel; ///< as in LinuxRoot
    QByteArray initrd; ///< the distribution's own
    QString kernelRelease;
    QMap<QString, QString> packages; ///< versions, by name
};

/// Installs the host's release of the distribution with the recipe's packages, files, directories
/// and links; its other parts are only for images that are composed from packages. Takes minutes.
/// Throws ImageError or Canceled.
Distribution installDistribution(const Recipe& recipe, const ImageOptions& options,
                                 const QString& directory, const ImageProgress& progress,
                                 std::stop_token stop);

/// mmdebstrap's option that unpacks a tar file over what it has installed. It parses the hook
/// like a shell (Text::ParseWords), so any path is possible.
QString unpackingHook(const QString& tar);

/// What this host lacks for it; empty if nothing.
std::optional<Refusal> whyNotInstalled();

} // namespace unisweep
