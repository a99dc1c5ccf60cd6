// SPDX-License-Identifier: GPL-3.0-or-later
// Packs a tree of files into a libarchive archive, for the writers of specific formats.
#pragma once

#include <functional>

#include <archive.h>

#include "images/cpio_writer.h"

namespace unisweep
{

/// Writes all entries in the order of their paths to an open archive, then closes it. `name`
/// converts a path to the archive's form. Returns false on failure (see archive_error_string()).
bool packTree(archive* writer, const ArchiveTree& tree,
              const std::function<QByteArray(const QString&)>& name);

} // namespace unisweep
