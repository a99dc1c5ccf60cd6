// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "images/boot_files.h"

namespace unisweep
{

/// An image's record: JSON, in a file of this name beside the image's files.
inline constexpr QLatin1StringView imageRecordName("image.json");
QByteArray imageRecord(const BootFiles& image);
/// Without the files' paths. nullopt if it is not a valid record or lists no file.
std::optional<BootFiles> imageFromRecord(const QByteArray& json);

} // namespace unisweep
