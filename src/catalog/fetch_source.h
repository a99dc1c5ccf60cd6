// SPDX-License-Identifier: GPL-3.0-or-later
// Where on the web a file of an image is.
#pragma once

#include <QString>

namespace unisweep
{

/// The largest file that is fetched when its size is not known beforehand.
inline constexpr qint64 fetchLimitBytes = qint64{4} << 30;

/// A file on the web, known by its hash.
struct FetchSource {
    QString url;      ///< http or https; redirections are followed, but never from https to http
    QString sha256;   ///< in hex
    qint64 bytes = 0; ///< 0 when unknown: then nothing larger than fetchLimitBytes is taken
};

/// What is wrong with the address or the hash as written; empty when nothing is.
QString faultOf(const FetchSource& source);

} // namespace unisweep
