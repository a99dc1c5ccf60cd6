// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "images/image_builder.h"

namespace unisweep
{

/// Composes the disk (osvDisk()) of a recipe's guest from the distribution's unmodified programs,
/// in packages unpacked into `directory`. All libraries are placed in /usr/lib, because OSv does
/// not search its subdirectories. `added` is an archive (cpio) of additional files, such as OSv's
/// own modules; may be empty. Throws ImageError.
QByteArray composeOsvDisk(const Recipe& recipe, const ImageOptions& options,
                          const QString& directory, const QString& added);

} // namespace unisweep
