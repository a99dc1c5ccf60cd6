// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs behind the buttons of the page of images, for ImageJobs. Each returns its result as text and
// throws ImageError or Canceled.
#pragma once

#include "gui/images/image_jobs.h"
#include "gui/images/import_dialog.h"
#include "images/image_builder.h"
#include "images/image_shelf.h"
#include "images/offered_kernel.h"

namespace unisweep
{

/// Builds the image. Rebuilds an existing image with the distribution's current packages or from
/// the same sources.
ImageJobs::Work buildWork(const ShelfEntry& entry);
/// Builds the image from sources and for a target chosen by the user.
ImageJobs::Work buildFromWork(const ShelfEntry& entry, const UnikernelChoice& choice);
/// Downloads a platform's kernel.
ImageJobs::Work getWork(const ShelfEntry& entry);
/// Downloads a kernel without a published hash into `result`, which is set when the job is done.
ImageJobs::Work fetchOfferedWork(const ShelfEntry& entry, const OfferedKernel& offered,
                                 const std::shared_ptr<OfferedFile>& result);
/// Stores this file after the user has confirmed it.
ImageJobs::Work useOfferedWork(const ShelfEntry& entry, const OfferedKernel& offered,
                               const FetchedFile& file);
ImageJobs::Work importWork(const ShelfEntry& entry, const SuppliedFiles& files);
ImageJobs::Work verifyWork(const BootFiles& image);
ImageJobs::Work removeWork(const BootFiles& image);

} // namespace unisweep
