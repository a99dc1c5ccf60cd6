// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "catalog/catalog.h"
#include "catalog/image_builder.h"

namespace unisweep
{

struct LinuxImage {
    QByteArray kernel; ///< an ELF file with a PVH entry, else a bzImage; empty for what runs on the
                       ///< host's kernel
    QByteArray initrd; ///< cpio, compressed
    qint64 unpackedBytes = 0;
    QString kernelRelease; ///< "6.1.0-56-cloud-amd64"
};

/// Composes the Linux guest of a recipe from packages that were unpacked into `root`.
/// Throws ImageError.
LinuxImage composeLinuxImage(const Recipe& recipe, const ImageOptions& options,
                             const QString& root);

} // namespace unisweep
