// SPDX-License-Identifier: GPL-3.0-or-later
// How images are distinguished and found again.
#pragma once

#include "images/image_builder.h"

namespace unisweep
{

/// Increase it when the same recipe and packages give another image.
inline constexpr int builderVersion = 1;

/// BootFiles::recipeKey: of the recipe and its options, without the packages' versions, but with
/// the hash of a kernel that is not among the packages.
QString recipeKey(const Recipe& recipe, const ImageOptions& options,
                  const QString& kernelHash = {});
/// The same for the kernel that a platform's images are composed with.
QString kernelKey(const PlatformEntry& platform);
/// What distinguishes such kernels: the hashes of the kernel and of the files that go with it.
QString kernelHash(const BootFiles& kernel);
/// BootFiles::id: readable, and different for different content.
QString imageId(const QString& platform, const QString& server, const QByteArray& content);

/// The image with the recipe's command line.
BootFiles withCommandLine(BootFiles files, const Recipe& recipe);

} // namespace unisweep
