// SPDX-License-Identifier: GPL-3.0-or-later
// Whether KVM is available to a hypervisor's guests. That depends on who opens it to run QEMU:
// another host, the system's daemon (whose QEMU may have permissions that this user lacks), the
// user's daemon (which keeps the groups that it was started with), or this process.
#pragma once

#include "experiment/hypervisor_uri.h"
#include "guest/kvm_probe.h"
#include "guest/libvirt_call.h"

namespace unisweep
{

/// Whether guests of this connection run under KVM. `uri` is never "auto". Calls libvirt, so use it
/// on libvirt's worker threads only (callLibvirt()).
KvmProbe kvmOf(virConnectPtr connection, const HypervisorUri& uri);

/// The same before a run, from the daemon if there is one, which is not started for it; else from
/// kvmOfThisBoot(). Of another host it assumes KVM. Blocks for up to 25 s while a daemon does not
/// respond, which is no error: the answer is then kvmOfThisBoot()'s.
KvmProbe queryKvm(const HypervisorUri& uri);

} // namespace unisweep
