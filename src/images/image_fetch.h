// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads a file with a known SHA-256, even if the server interrupts the transfer.
#pragma once

#include <stop_token>

#include <QString>

#include "catalog/fetch_source.h"
#include "images/image_error.h"

namespace unisweep
{

/// The download directory: $XDG_CACHE_HOME/unisweep/fetched.
QString fetchDirectory();

/// Returns the file's path in `directory`, where it is named by its hash. An existing file is
/// verified and used. An interrupted download is resumed (RFC 9110, section 14), within this call
/// while it makes progress, otherwise in the next call. The file appears only once its hash
/// matches. Blocks in an event loop of its own, so it may be called on any thread if the program
/// has a QCoreApplication. Throws ImageError or Canceled.
QString fetchFile(const FetchSource& source, const QString& directory,
                  const ImageProgress& progress = {}, std::stop_token stop = {});

} // namespace unisweep
