// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unisweep
{

/// What is known of KVM on this host.
struct KvmProbe {
    bool works = false;
    QString why;               ///< what failed and what to do; empty if KVM works
    bool notPermitted = false; ///< this user may not open /dev/kvm, but others may
    /// The failure may be temporary without any change to the host: it was busy, or another
    /// hypervisor used the processor.
    bool mayChange = false;
};

/// Runs 64-bit code in a virtual machine made through /dev/kvm's own interface (the kernel's
/// Documentation/virt/kvm/api.rst), in a child process with a deadline. Some hosts have a /dev/kvm,
/// and libvirt says "kvm", but unmodified guests hang there, because their code is emulated one
/// instruction at a time or not run at all: only running code shows that. The deadline is in CPU
/// time, since a busy host is slow without being unable: 10 s if the code hangs, and 60 s by the
/// clock at most. Blocks so long. Does not throw; any thread.
KvmProbe probeKvm();

/// Interprets the child's wait status (waitpid()).
KvmProbe explainKvmProbe(int status);

} // namespace unisweep
