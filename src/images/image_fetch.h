// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads a file of which the SHA-256 is known, whatever the server does meanwhile.
#pragma once

#include <stop_token>

#include <QString>

#include "catalog/fetch_source.h"
#include "images/image_error.h"

namespace unisweep
{

/// Where what was fetched is kept: $XDG_CACHE_HOME/unisweep/fetched.
QString fetchDirectory();

/// The file's path in `directory`, where it is named by its hash; what is there already is checked
/// and used. A download that breaks off is taken up again where it stopped (RFC 9110, section 14),
/// in this call as long as it gets on, and in the next one. The file appears only once its hash is
/// right. Blocks; runs an event loop of its own, so any thread with a QCoreApplication in the
/// program will do. Throws ImageError or Cancelled.
QString fetchFile(const FetchSource& source, const QString& directory,
                  const ImageProgress& progress = {}, std::stop_token stop = {});

} // namespace unisweep
