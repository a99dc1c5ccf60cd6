// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "images/image_builder.h"

namespace unisweep
{

/// Creates the files of a Linux image in the draft from the packages unpacked in `directory`:
/// kernel, initial file system and, if the root is on a disk, the disk. Throws ImageError or
/// Canceled.
void composeLinuxImage(const Recipe& recipe, const ImageOptions& options, const QString& directory,
                       ImageStore::Draft& draft, BootFiles& image, std::stop_token stop);

} // namespace unisweep
