// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "images/cpio_writer.h"

namespace unisweep
{

/// What the kernel unpacks as its initial root file system: cpio, compressed with zstd.
struct Initramfs {
    QByteArray bytes;
    qint64 unpackedBytes = 0;
};

/// Throws ImageError.
Initramfs writeInitramfs(const ArchiveTree& tree);

} // namespace unisweep
