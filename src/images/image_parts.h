// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a recipe (ImageParts) as files of a guest, whatever kind of image they become.
#pragma once

#include "catalog/catalog.h"
#include "images/image_builder.h"
#include "images/package_root.h"

namespace unisweep
{

/// Adds one list of parts: programs, copies and libraries out of the packages in `root`, files,
/// directories and links. `asker` is named if something is missing; owners of directories are
/// among `users`. Neither users' files nor kernel modules are among it. Throws ImageError.
void addParts(const ImageParts& parts, const QString& asker, const ImageOptions& options,
              const QStringList& users, const PackageRoot& root, ImageComposer& composer,
              ArchiveTree& tree);

/// Adds what the platform's parts and the server's name, taken from packages unpacked in a root,
/// with the users' files /etc/passwd and /etc/group. Kernel modules are not among it. Throws
/// ImageError naming what is missing and who asked for it.
void addRecipeParts(const Recipe& recipe, const ImageOptions& options, const PackageRoot& root,
                    ImageComposer& composer, ArchiveTree& tree);

} // namespace unisweep
