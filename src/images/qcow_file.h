// SPDX-License-Identifier: GPL-3.0-or-later
// Disks in QEMU's format, as far as their use as an image needs it (docs/interop/qcow2.txt of
// QEMU's sources).
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace unisweep
{

bool isQcowFile(const QByteArray& head);

/// Throws ImageError if no guest could boot from that file: it refers to other files, is encrypted,
/// damaged, cut off or of an unknown version. Reads its tables: some MiB of a large disk.
void checkQcowFile(const QString& path);

/// The disk's first sector, zeros where nothing was ever written; nullopt if it is compressed or
/// cannot be read. Only of a file that passed checkQcowFile().
std::optional<QByteArray> firstSectorOfQcow(const QString& path);

/// The command that converts a disk from that format, or, if it is empty, from what it seems to be.
QString convertCommand(const QString& path, const QString& format);

} // namespace unisweep
