// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include <QString>

#include "images/image_error.h"

namespace unisweep
{

enum class Ownership {
    Caller,  ///< all files belong to the calling user
    Archive, ///< as in the archive; needs root
};

/// Unpacks an image's initial file system (cpio, compressed) into a directory, which is created.
/// Sets permissions but creates no device nodes: the caller mounts /dev. Rejects names that lead
/// out of the directory (absolute names, "..", hard links to such, names through symbolic links).
/// Throws ImageError or Canceled.
void unpackRoot(const QString& path, const QString& directory, Ownership ownership,
                std::stop_token stop = {});

} // namespace unisweep
