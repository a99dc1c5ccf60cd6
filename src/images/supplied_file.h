// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the content of files supplied as a guest's disk, kernel or initrd, so that a wrong file is
// rejected at import rather than found by a guest that does not boot.
#pragma once

#include <QString>

namespace unisweep
{

/// Throws ImageError if guests cannot use the file as a disk: missing, empty, compressed, in a
/// format other than raw and qcow2, or with a backing file. The message names the command that
/// converts it. With `mustBoot`, the firmware boots from it, which requires a boot record.
void checkDiskFile(const QString& path, bool mustBoot);

/// Throws ImageError if the file is not a kernel (ELF, bzImage, multiboot), and says how to extract
/// one.
void checkKernelFile(const QString& path);

/// Throws ImageError if the file is missing, empty or a kernel or, for a Linux `kernel`, not in a
/// format that Linux unpacks.
void checkInitrdFile(const QString& path, const QString& kernel);

} // namespace unisweep
