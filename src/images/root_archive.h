// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include <QString>

#include "images/image_error.h"

namespace unisweep
{

enum class Ownership {
    Caller,  ///< everything belongs to whoever unpacks
    Archive, ///< as the archive says; needs root
};

/// Unpacks an image's initial file system (cpio, compressed) into a directory, which is made, with
/// permissions but without device nodes: whoever runs it mounts /dev. Names that lead out of the
/// directory (absolute names, "..", hard links to such, names that lead through symbolic links) are
/// refused. Throws ImageError, Cancelled.
void unpackRoot(const QString& archive, const QString& directory, Ownership ownership,
                std::stop_token stop = {});

} // namespace unisweep
