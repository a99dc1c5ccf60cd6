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
    QString sha256; ///< in hex, of the downloaded file
};

/// Downloads the address's current file into `directory`, named by its hash. Resumes an interrupted
/// download if a validator (RFC 9110, section 13.1.5) shows that the file is unchanged; otherwise
/// restarts it. Blocks like fetchFile(). Throws ImageError or Canceled.
FetchedFile fetchAnything(const QString& url, const QString& directory,
                          const ImageProgress& progress = {}, std::stop_token stop = {});

/// The hash that the user has confirmed for this address; nullopt if there is none yet.
std::optional<QString> confirmedHash(const QString& url);
/// From now on, the address must lead to a file with this hash. Throws ImageError.
void confirmHash(const QString& url, const QString& sha256);

/// The path of the file itself or, if it is gzip-compressed, of the unpacked file beside it. Throws
/// ImageError if it is damaged or unpacks to more than a kernel can have.
QString unpackedFile(const QString& path);

} // namespace unisweep
