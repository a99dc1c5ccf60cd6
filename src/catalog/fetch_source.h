// SPDX-License-Identifier: GPL-3.0-or-later
// Where a file of an image can be downloaded.
#pragma once

#include <QString>

namespace unisweep
{

/// The largest file that is downloaded if its size is unknown.
inline constexpr qint64 fetchLimitBytes = qint64{4} << 30;

/// A file on the web, with its hash.
struct FetchSource {
    QString url;      ///< http or https; redirections are followed, but never from https to http
    QString sha256;   ///< in hexadecimal
    qint64 bytes = 0; ///< 0 if unknown: then at most fetchLimitBytes are accepted
};

/// The problem of the address or the hash; empty if both are valid.
QString faultOf(const FetchSource& source);

} // namespace unisweep
