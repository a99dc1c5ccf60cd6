// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels that the catalog offers for download and whose publishers publish no hash. The user
// confirms the first download; from then on the address must lead to that file.
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

/// Of the platform, by its word ("release"); of an empty word, the usual one; nullptr: none.
const OfferedKernel* offeredKernel(const PlatformEntry& platform, const QString& word);

struct OfferedFile {
    FetchedFile file;
    bool isConfirmed = false; ///< by the user, now or earlier
};

/// Downloads the kernel. `expectedSha256` is what the user says that it must be; empty: what was
/// confirmed earlier, if anything was. Blocks as fetchFile() does. Throws ImageError, also if it
/// is not the expected file, or Cancelled.
OfferedFile fetchOfferedKernel(const PlatformEntry& platform, const OfferedKernel& offered,
                               const QString& expectedSha256, const ImageProgress& progress = {},
                               std::stop_token stop = {});

/// Unpacks the confirmed file and keeps it as the platform's kernel; `add` as for importKernel().
/// Only a usable file is stored as confirmed. Throws ImageError or Cancelled.
BootFiles useOfferedKernel(ImageBuilder& builder, const PlatformEntry& platform,
                           const OfferedKernel& offered, const FetchedFile& file,
                           const QString& add = {}, std::stop_token stop = {});

} // namespace unisweep
