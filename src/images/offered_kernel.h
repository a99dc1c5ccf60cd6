// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels that the catalog offers for download, but whose publishers publish no hash. The user
// confirms the first download; from then on, the address must lead to the same file.
//
//   const OfferedFile download = fetchOfferedKernel(offered, {}, progress, stop);
//   if (download.isConfirmed || userSaysYes(download.file.sha256))
//       useOfferedKernel(builder, platform, offered, download.file, {}, stop);
#pragma once

#include <stop_token>

#include "images/image_builder.h"
#include "images/trusted_fetch.h"

namespace unisweep
{

/// The platform's kernel with this word ("release"); the default one for an empty word; nullptr if
/// there is none.
const OfferedKernel* offeredKernel(const PlatformEntry& platform, const QString& word);

struct OfferedFile {
    FetchedFile file;
    bool isConfirmed = false; ///< by the user, now or earlier
};

/// Downloads the kernel. `expectedSha256` is the hash given by the user; if empty, the hash
/// confirmed earlier, if any. Blocks like fetchFile(). Throws ImageError, also for a different
/// file, or Canceled.
OfferedFile fetchOfferedKernel(const PlatformEntry& platform, const OfferedKernel& offered,
                               const QString& expectedSha256, const ImageProgress& progress = {},
                               std::stop_token stop = {});

/// Unpacks the confirmed file and stores it as the platform's kernel; `add` as in importKernel().
/// Stores the confirmation only if the file is usable. Throws ImageError or Canceled.
BootFiles useOfferedKernel(ImageBuilder& builder, const PlatformEntry& platform,
                           const OfferedKernel& offered, const FetchedFile& file,
                           const QString& add = {}, std::stop_token stop = {});

} // namespace unisweep
