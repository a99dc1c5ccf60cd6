// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons of the page of images do, as work for ImageJobs. Each gives how it ended, and
// throws ImageError.
#pragma once

#include "gui/images/image_jobs.h"
#include "gui/images/import_dialog.h"
#include "images/image_builder.h"
#include "images/image_shelf.h"
#include "images/offered_kernel.h"

namespace unisweep
{

/// Of an image that is there, another with the distribution's current packages, or of the same
/// sources.
ImageJobs::Work buildWork(const ShelfEntry& entry);
/// Of sources and for a target that the user chose.
ImageJobs::Work buildFromWork(const ShelfEntry& entry, const UnikernelChoice& choice);
/// Of a platform's kernel.
ImageJobs::Work getWork(const ShelfEntry& entry);
/// Downloads a kernel whose publisher gives no hash; `result` has it once the work is done.
ImageJobs::Work fetchOfferedWork(const ShelfEntry& entry, const OfferedKernel& offered,
                                 const std::shared_ptr<OfferedFile>& result);
/// Keeps that file, which the user has confirmed.
ImageJobs::Work useOfferedWork(const ShelfEntry& entry, const OfferedKernel& offered,
                               const FetchedFile& file);
ImageJobs::Work importWork(const ShelfEntry& entry, const SuppliedFiles& files);
ImageJobs::Work verifyWork(const BootFiles& image);
ImageJobs::Work removeWork(const BootFiles& image);

} // namespace unisweep
