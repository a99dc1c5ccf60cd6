// SPDX-License-Identifier: GPL-3.0-or-later
// What can run a Solo5 unikernel.
#pragma once

#include <QString>

#include "base/all_values.h"

namespace unisweep
{

/// The target of a unikernel, the mirage tool's `-t`. The values are those of the note in the file
/// (Solo5's include/elf_abi.h).
enum class Solo5Target { Hvt = 1, Spt, Virtio, Muen, Genode, Xen };

QString toWord(Solo5Target target);
template<> QList<Solo5Target> allValues<Solo5Target>();

} // namespace unisweep
