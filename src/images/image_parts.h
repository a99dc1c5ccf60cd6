// SPDX-License-Identifier: GPL-3.0-or-later
// Converts the parts of a recipe (ImageParts) to files of a guest, for any kind of image.
#pragma once

#include "catalog/catalog.h"
#include "images/image_builder.h"
#include "images/package_root.h"

namespace unisweep
{

/// Adds one list of parts: programs, copies and libraries from the packages in `root`, files,
/// directories and links, but not the users' files and kernel modules. The message about a missing
/// part names `requiredBy`. Owners of directories must be in `users`. Throws ImageError.
void addParts(const ImageParts& parts, const QString& requiredBy, const ImageOptions& options,
              const QStringList& users, const PackageRoot& root, ImageComposer& composer,
              ArchiveTree& tree);

/// Adds the parts of the platform and the server from unpacked packages, and the users' files
/// /etc/passwd and /etc/group, but not kernel modules. Throws ImageError, which says what is
/// missing and who needs it.
void addRecipeParts(const Recipe& recipe, const ImageOptions& options, const PackageRoot& root,
                    ImageComposer& composer, ArchiveTree& tree);

} // namespace unisweep
