// SPDX-License-Identifier: GPL-3.0-or-later
// The root file system of a Linux guest with one server, composed from the distribution's packages.
#pragma once

#include "catalog/catalog.h"
#include "images/image_builder.h"
#include "images/package_root.h"

namespace unisweep
{

struct LinuxRoot {
    ArchiveTree tree;
    QByteArray kernel;     ///< an ELF file with a PVH entry, else a bzImage; empty for what runs on
                           ///< the host's kernel
    QString kernelRelease; ///< "6.1.0-56-cloud-amd64"
};

/// Debian's merged /usr: /bin, /sbin, /lib and /lib64 are links into it.
ArchiveTree mergedUsr();

/// `packages` are those of the recipe, unpacked. Throws ImageError.
LinuxRoot composeLinuxRoot(const Recipe& recipe, const ImageOptions& options,
                           const PackageRoot& packages);
/// The initial file system of a guest whose root is on a disk (RootPlace::Disk), for the kernel of
/// that release. Throws ImageError.
ArchiveTree composeEarlyRoot(const Recipe& recipe, const PackageRoot& packages,
                             const QString& kernelRelease);

} // namespace unisweep
