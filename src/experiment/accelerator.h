// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unisweep
{

/// What gives a guest its processor.
enum class Accelerator {
    Unknown, ///< also for words of a results file that are none of ours
    Kvm,
    Tcg, ///< QEMU's emulation: not this machine's speed
    Xen,
    Lxc,
    Native, ///< a process of the host
};

/// The words of a results file: "kvm", "tcg", ...; empty for Unknown.
QString toWord(Accelerator accelerator);
Accelerator acceleratorFromWord(const QString& word);
/// For people: "KVM", "emulated (TCG)", ...; empty for Unknown.
QString displayName(Accelerator accelerator);

} // namespace unisweep
