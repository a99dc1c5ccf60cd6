// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unisweep
{

/// What executes a guest's code.
enum class Accelerator {
    Unknown, ///< also for unknown words of a results file
    Kvm,
    Tcg, ///< QEMU's emulation, slower than this machine
    Xen,
    Lxc,
    Native, ///< a process on the host
};

/// The words of a results file: "kvm", "tcg", ...; empty for Unknown.
QString toWord(Accelerator accelerator);
Accelerator acceleratorFromWord(const QString& word);
/// For people: "KVM", "emulated (TCG)", ...; empty for Unknown.
QString displayName(Accelerator accelerator);

} // namespace unisweep
