// SPDX-License-Identifier: GPL-3.0-or-later
// Packs a tree of files into an archive through libarchive, for the writers of its formats.
#pragma once

#include <functional>

#include <archive.h>

#include "images/cpio_writer.h"

namespace unisweep
{

/// Writes all entries in the order of their paths to an open archive, and closes it. `name` gives a
/// path in the archive's own form. False: see archive_error_string().
bool packTree(archive* writer, const ArchiveTree& tree,
              const std::function<QByteArray(const QString&)>& name);

} // namespace unisweep
