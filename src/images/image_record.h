// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "images/boot_files.h"

namespace unisweep
{

/// The record of an image: JSON, in a file of this name beside its files.
inline constexpr QLatin1StringView imageRecordName("image.json");
QByteArray imageRecord(const BootFiles& image);
/// Without the paths of the files. nullopt if it is not such a record, or names no file.
std::optional<BootFiles> imageFromRecord(const QByteArray& json);

} // namespace unisweep
