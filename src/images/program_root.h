// SPDX-License-Identifier: GPL-3.0-or-later
// Images that are composed from a kernel of the user's and the distribution's packages.
#pragma once

#include "images/image_builder.h"
#include "images/tfs_writer.h"

namespace unisweep
{

/// Writes the files of such an image (RootFormat), from packages that were unpacked into
/// `packages`, into the draft. Throws ImageError.
void composeProgramImage(const Recipe& recipe, const ImageOptions& options, const QString& packages,
                         const BootFiles& kernel, ImageStore::Draft& draft, BootFiles& image,
                         std::stop_token stop);

/// What Nanos is to start for the recipe, told these arguments ("-x 1") and settings of its network
/// ("en1.ipaddr=192.0.2.2 …").
NanosProgram nanosProgram(const Recipe& recipe, const QString& arguments = {},
                          const QString& settings = {});

/// Whether the image's disk is one that composeProgramImage() has made for Nanos, so that what it
/// starts can be changed; a disk that was imported whole is none.
bool startsByItsDisk(const BootFiles& image);

} // namespace unisweep
