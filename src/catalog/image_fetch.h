// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads a file of which the SHA-256 is known, whatever the server does meanwhile.
#pragma once

#include <stop_token>

#include <QString>

#include "catalog/image_error.h"
#include "catalog/platform.h"

namespace unisweep
{

/// The largest file that is fetched when its size is not known beforehand.
inline constexpr qint64 fetchLimitBytes = qint64{4} << 30;

/// Where what was fetched is kept: $XDG_CACHE_HOME/unisweep/fetched.
QString fetchDirectory();

/// What is wrong with the address or the hash as written; empty when nothing is.
QString faultOf(const FetchSource& source);

/// The file's path in `directory`, where it is named by its hash; what is there already is checked
/// and used. A download that breaks off is taken up again where it stopped (RFC 9110, section 14),
/// in this call as long as it gets on, and in the next one. The file appears only once its hash is
/// right. Blocks; runs an event loop of its own, so any thread with a QCoreApplication in the
/// program will do. Throws ImageError or Cancelled.
QString fetchFile(const FetchSource& source, const QString& directory,
                  const ImageProgress& progress = {}, std::stop_token stop = {});

} // namespace unisweep
