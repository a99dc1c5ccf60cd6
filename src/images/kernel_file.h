// SPDX-License-Identifier: GPL-3.0-or-later
// Extracts the Linux kernel's ELF file from a bzImage (kernel source,
// Documentation/arch/x86/boot.rst: payload_offset and payload_length). QEMU and Xen boot it
// directly through its PVH entry, which avoids the firmware, the decompressor and the memory that
// both need.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace unisweep
{

/// The end, in bytes, of the physical memory that a kernel occupies before it can print anything; a
/// guest with less memory cannot boot it. From the segments of an ELF file, or pref_address plus
/// init_size of a bzImage (boot.rst). `head` is the file's first 4 KiB. nullopt for other files.
std::optional<quint64> kernelEnd(const QByteArray& head);

/// Why a guest with this much memory cannot boot the kernel; empty if no reason is known.
QString whyKernelDoesNotFit(const QString& kernel, int memoryMiB);

/// nullopt if the bytes are not a bzImage, if the payload is compressed with neither LZ4 (Debian's
/// cloud kernel) nor Zstandard, or if the kernel has no PVH entry. In these cases, boot the bzImage
/// itself.
std::optional<QByteArray> pvhKernel(const QByteArray& bzImage);

/// The preferred form for hypervisors: the kernel with a PVH entry if available, otherwise the
/// bzImage.
QByteArray bootableKernel(const QByteArray& bzImage);

} // namespace unisweep
