// SPDX-License-Identifier: GPL-3.0-or-later
// Composes images from a kernel supplied by the user and the distribution's packages.
#pragma once

#include "images/image_builder.h"
#include "images/tfs_writer.h"

namespace unisweep
{

/// Writes the files of such an image (RootFormat) into the draft, from packages unpacked into
/// `packages`. Throws ImageError.
void composeProgramImage(const Recipe& recipe, const ImageOptions& options, const QString& packages,
                         const BootFiles& kernel, ImageStore::Draft& draft, BootFiles& image,
                         std::stop_token stop);

/// What Nanos starts for the recipe, with these arguments ("-x 1") and network settings
/// ("en1.ipaddr=192.0.2.2 …").
NanosProgram nanosProgram(const Recipe& recipe, const QString& arguments = {},
                          const QString& settings = {});

/// Whether composeProgramImage() created the image's disk for Nanos, so that the program to start
/// can be changed; false for an imported disk.
bool startsByItsDisk(const BootFiles& image);

} // namespace unisweep
