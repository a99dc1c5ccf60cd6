// SPDX-License-Identifier: GPL-3.0-or-later
// Files without a published hash: the user confirms once that the downloaded file is the right one;
// from then on, the address must lead to the same file.
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

/// Downloads the file that is now at the address into `directory`, named by its hash. An
/// interrupted download is resumed if a validator (RFC 9110, section 13.1.5) shows that the file is
/// still the same, else restarted. Blocks as fetchFile() does. Throws ImageError or Cancelled.
FetchedFile fetchAnything(const QString& url, const QString& directory,
                          const ImageProgress& progress = {}, std::stop_token stop = {});

/// The hash that the user has confirmed for this address; nullopt: none yet.
std::optional<QString> confirmedHash(const QString& url);
/// From now on the address must lead to a file of this hash. Throws ImageError.
void confirmHash(const QString& url, const QString& sha256);

/// The file itself, or what is packed in it (gzip), beside it. Throws ImageError when it is damaged
/// or unpacks to more than a kernel can be.
QString unpackedFile(const QString& path);

} // namespace unisweep
