// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "images/boot_files.h"

namespace unisweep
{

/// What is written down of an image, as JSON, in a file of this name beside its files.
inline constexpr QLatin1StringView imageRecordName("image.json");
QByteArray imageRecord(const BootFiles& image);
/// Without the paths of the files. nullopt for what is no such record, or names no file.
std::optional<BootFiles> imageFromRecord(const QByteArray& json);

} // namespace unisweep
