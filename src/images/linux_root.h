// SPDX-License-Identifier: GPL-3.0-or-later
// Composes the root file system of a Linux guest with one server from the distribution's packages.
#pragma once

#include "catalog/catalog.h"
#include "images/image_builder.h"
#include "images/package_root.h"

namespace unisweep
{

struct LinuxRoot {
    ArchiveTree tree;
    QByteArray kernel;     ///< an ELF file with a PVH entry, otherwise a bzImage; empty for guests
                           ///< that use the host's kernel
    QString kernelRelease; ///< "6.1.0-56-cloud-amd64"
};

/// Debian's merged /usr: /bin, /sbin, /lib and /lib64 link into it.
ArchiveTree mergedUsr();

/// `packages` are the recipe's unpacked packages. Throws ImageError.
LinuxRoot composeLinuxRoot(const Recipe& recipe, const ImageOptions& options,
                           const PackageRoot& packages);
/// The initial file system of a guest with its root on a disk (RootPlace::Disk), for a kernel of
/// that release. Throws ImageError.
ArchiveTree composeEarlyRoot(const Recipe& recipe, const PackageRoot& packages,
                             const QString& kernelRelease);

} // namespace unisweep
