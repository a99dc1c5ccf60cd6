// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "images/cpio_writer.h"

namespace unisweep
{

/// Writes the tree as a tar file, for tools that create file systems. Throws ImageError.
void writeTar(const ArchiveTree& tree, const QString& path);

} // namespace unisweep
