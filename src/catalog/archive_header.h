// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of ours as libarchive takes it; for the writers of archives.
#pragma once

#include <archive_entry.h>

#include "catalog/cpio_writer.h"

namespace unisweep
{

/// Fills a header, whatever it held, with all but the content of a file. `name` is the path in the
/// archive's own form.
void fillHeader(archive_entry* header, const QByteArray& name, const ArchiveEntry& entry);

} // namespace unisweep
