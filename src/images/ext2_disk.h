// SPDX-License-Identifier: GPL-3.0-or-later
// Makes disks that Linux mounts as their root, without root's privileges, with genext2fs (Debian's
// package of that name). ext2, because no journal is wanted on a disk whose writes are thrown away;
// the kernel's ext4 driver mounts it.
#pragma once

#include <stop_token>

#include <QString>

namespace unisweep
{

/// Makes the file `disk`: a file system without a partition table that holds what is in the tar
/// file, owners and devices included, with 256 MiB of room beside it (in holes of the file). Throws
/// ImageError or Cancelled.
void writeExt2Disk(const QString& tar, const QString& disk, std::stop_token stop);

} // namespace unisweep
