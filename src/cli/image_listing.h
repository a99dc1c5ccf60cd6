// SPDX-License-Identifier: GPL-3.0-or-later
// What `unisweep images list`, `show` and `verify` print of the images on this host. Each function
// prints text to standard output and appends the same to `json`. Main thread; blocking.
#pragma once

#include <optional>

#include <QJsonArray>
#include <QJsonObject>

#include "cli/command.h"
#include "images/image_shelf.h"
#include "images/image_store.h"

namespace unisweep
{

struct Experiment;

QJsonObject toJson(const BootFiles& image);

/// All images of the store.
void listImages(const ImageStore& store, QJsonArray& json);

/// All images of the catalog, also those that are not built yet, or only those that `experiment`
/// needs. Throws Canceled.
void listShelf(ImageShelf shelf, const std::optional<Experiment>& experiment, QJsonArray& json);

/// One image by its id, by PLATFORM/SERVER, or, for a kernel, by PLATFORM. Returns an exit code.
/// Throws UsageError if there is none.
int showImage(const ImageStore& store, const QString& what, QJsonArray& json);

/// Hashes the files of all images, or of the image with this id, again. Returns an exit code:
/// Failed if a file has changed. Throws UsageError if there is no such image.
int verifyImages(const ImageStore& store, const QString& id, QJsonArray& json);

/// The error for an id that is not in the store.
UsageError noSuchImage(const ImageStore& store, const QString& id);

} // namespace unisweep
