// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that identify images.
#pragma once

#include "images/image_builder.h"

namespace unisweep
{

/// Increase this when the same recipe and packages would give a different image.
inline constexpr int builderVersion = 1;

/// BootFiles::recipeKey: identifies the recipe and options, without the packages' versions but with
/// the hash of a kernel that is not from the packages.
QString recipeKey(const Recipe& recipe, const ImageOptions& options,
                  const QString& kernelHash = {});
/// The same for the kernel with which a platform's images are composed.
QString kernelKey(const PlatformEntry& platform);
/// Identifies such a kernel by the hashes of the kernel and its additional files.
QString kernelHash(const BootFiles& kernel);
/// BootFiles::id: readable, and different for different content.
QString imageId(const QString& platform, const QString& server, const QByteArray& content);

/// Returns the image with the recipe's command line.
BootFiles withCommandLine(BootFiles files, const Recipe& recipe);

} // namespace unisweep
