// SPDX-License-Identifier: GPL-3.0-or-later
// Creates root disks for Linux without root privileges, with genext2fs (in Debian's package of that
// name). ext2, because a disk whose writes are discarded needs no journal; the kernel's ext4 driver
// mounts it.
#pragma once

#include <stop_token>

#include <QString>

namespace unisweep
{

/// Creates the file `disk`: a file system without a partition table, with the content of the tar
/// file, including owners and devices, and 256 MiB of free space (holes in the file). Throws
/// ImageError or Canceled.
void writeExt2Disk(const QString& tar, const QString& disk, std::stop_token stop);

} // namespace unisweep
