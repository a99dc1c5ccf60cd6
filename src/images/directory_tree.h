// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "images/cpio_writer.h"

namespace unisweep
{

/// All files, links and directories below the directory, for an image's root. Owners are omitted.
/// Throws ImageError.
ArchiveTree treeOfDirectory(const QString& directory);

} // namespace unisweep
