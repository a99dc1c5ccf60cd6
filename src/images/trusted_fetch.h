// SPDX-License-Identifier: GPL-3.0-or-later
// Files of which nobody publishes a hash: the user says once that the file that came is the one
// meant, and from then on it has to be that one.
#pragma once

#include <optional>
#include <stop_token>

#include <QString>

#include "images/image_error.h"

namespace unisweep
{

struct FetchedFile {
    QString path;
    QString sha256; ///< in hex, of the file as it came
};

/// The file at the address, whatever it is now; kept in `directory` under its hash. What broke off
/// is taken up again where the server says by a validator (RFC 9110, section 13.1.5) that the file
/// is still the same, else from its beginning. Blocks as fetchFile() does. Throws ImageError or
/// Cancelled.
FetchedFile fetchAnything(const QString& url, const QString& directory,
                          const ImageProgress& progress = {}, std::stop_token stop = {});

/// The hash that the user has confirmed of what this address leads to; nullopt: none yet.
std::optional<QString> confirmedHash(const QString& url);
/// From now on the address must lead to a file of this hash. Throws ImageError.
void confirmHash(const QString& url, const QString& sha256);

/// The file itself, or what is packed in it (gzip), beside it. Throws ImageError when it is damaged
/// or unpacks to more than a kernel can be.
QString unpackedFile(const QString& path);

} // namespace unisweep
