// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads a file whose SHA-256 is known, even if the server interrupts the transfer.
#pragma once

#include <stop_token>

#include <QString>

#include "catalog/fetch_source.h"
#include "images/image_error.h"

namespace unisweep
{

/// Where downloads are stored: $XDG_CACHE_HOME/unisweep/fetched.
QString fetchDirectory();

/// The file's path in `directory`, where it is named by its hash; an existing file is checked
/// and used. An interrupted download is resumed (RFC 9110, section 14), in this call as long as it
/// makes progress, else in the next one. The file appears only once its hash is
/// right. Blocks; runs its own event loop, so any thread will do if the program has a
/// QCoreApplication. Throws ImageError or Cancelled.
QString fetchFile(const FetchSource& source, const QString& directory,
                  const ImageProgress& progress = {}, std::stop_token stop = {});

} // namespace unisweep
