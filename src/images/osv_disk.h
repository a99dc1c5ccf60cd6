// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "images/image_builder.h"

namespace unisweep
{

/// The disk (osvDisk()) of a recipe's guest, composed from packages that were unpacked into `root`:
/// the distribution's own programs, which OSv runs unmodified. OSv looks for libraries in /usr/lib
/// but not in folders below it, so all of them are placed there. `added` is an archive (cpio) of
/// further files, such as OSv's own modules; it may be empty. Throws ImageError.
QByteArray composeOsvDisk(const Recipe& recipe, const ImageOptions& options, const QString& root,
                          const QString& added);

} // namespace unisweep
