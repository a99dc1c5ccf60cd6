// SPDX-License-Identifier: GPL-3.0-or-later
// The Linux kernel's own ELF file out of a bzImage (kernel source, Documentation/arch/x86/
// boot.rst: payload_offset and payload_length). QEMU and Xen boot it directly through its PVH
// entry, which saves the firmware, the decompressor and the memory that both need.
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace unisweep
{

/// The end of the physical memory that a kernel occupies before it can print anything, in bytes: a
/// guest with less cannot boot it. Of an ELF file by its segments; of a bzImage pref_address plus
/// init_size (boot.rst). `head`: the file's first 4 KiB. nullopt for other files.
std::optional<quint64> kernelEnd(const QByteArray& head);

/// Why a guest with that much memory cannot boot the kernel in the file; empty if no reason is
/// known.
QString whyKernelDoesNotFit(const QString& kernel, int memoryMiB);

/// nullopt when these bytes are no bzImage, or its payload is compressed in a way other than LZ4
/// (Debian's cloud kernel) and Zstandard, or the kernel in it has no PVH entry: then boot the
/// bzImage itself.
std::optional<QByteArray> pvhKernel(const QByteArray& bzImage);

/// The form that hypervisors boot best: the kernel with the PVH entry where there is one.
QByteArray bootableKernel(const QByteArray& bzImage);

} // namespace unisweep
