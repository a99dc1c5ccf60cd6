// SPDX-License-Identifier: GPL-3.0-or-later
// The Linux kernel's own ELF file out of a bzImage (kernel source, Documentation/arch/x86/
// boot.rst: payload_offset and payload_length). QEMU and Xen boot it directly through its PVH
// entry, which saves the firmware, the decompressor and the memory that both need.
#pragma once

#include <optional>

#include <QByteArray>

namespace unisweep
{

/// nullopt when these bytes are no bzImage, or its payload is compressed in a way other than LZ4
/// (Debian's cloud kernel) and Zstandard, or the kernel in it has no PVH entry: then boot the
/// bzImage itself.
std::optional<QByteArray> pvhKernel(const QByteArray& bzImage);

} // namespace unisweep
