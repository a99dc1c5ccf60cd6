// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "images/image_builder.h"

namespace unisweep
{

/// Makes, from packages unpacked in `directory`, the files of a Linux image in the draft: kernel
/// and initial file system, and the disk where the root is on one. Throws ImageError or Cancelled.
void composeLinuxImage(const Recipe& recipe, const ImageOptions& options, const QString& directory,
                       ImageStore::Draft& draft, BootFiles& image, std::stop_token stop);

} // namespace unisweep
