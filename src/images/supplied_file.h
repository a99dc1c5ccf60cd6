// SPDX-License-Identifier: GPL-3.0-or-later
// Checks files that a user supplies as a guest's disk, kernel or initrd by their content, so that a
// wrong file is refused at the import, and not found by a guest that does not boot.
#pragma once

#include <QString>

namespace unisweep
{

/// Throws ImageError if guests cannot use the file as a disk: absent, empty, compressed, in a
/// format other than raw and qcow2, or with a backing file. Names the command that
/// converts it. `mustBoot`: the firmware starts from it, which needs a boot record.
void checkDiskFile(const QString& path, bool mustBoot);

/// Throws ImageError if the file is not a kernel (ELF, bzImage, multiboot), and says how to extract
/// one.
void checkKernelFile(const QString& path);

/// Throws ImageError if the file is absent or empty, is a kernel, or, with a Linux `kernel`, is not
/// in a format that Linux unpacks.
void checkInitrdFile(const QString& path, const QString& kernel);

} // namespace unisweep
