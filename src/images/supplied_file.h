// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a user supplies as a guest's disk, kernel or initrd: what they are, by their content.
// Found out at the import, not by a guest that does not boot.
#pragma once

#include <QString>

namespace unisweep
{

/// Throws ImageError when the file is no disk that guests can be given: absent, empty, compressed,
/// in a format other than raw and qcow2, or resting on another file. Names the command that
/// converts it. `mustBoot`: the firmware starts from it, which needs a boot record.
void checkDiskFile(const QString& path, bool mustBoot);

/// Throws ImageError when the file is no kernel (ELF, bzImage, multiboot), and says how to get one
/// from what it is.
void checkKernelFile(const QString& path);

/// Throws ImageError when the file is absent or empty, is a kernel, or, beside a `kernel` of Linux's,
/// is nothing that Linux starts from.
void checkInitrdFile(const QString& path, const QString& kernel);

} // namespace unisweep
