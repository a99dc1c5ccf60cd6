// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unisweep
{

/// In a container this program may be process 1, to which the kernel hands every orphan; QEMU is
/// one, since it daemonizes. An ended QEMU that nobody waits for stays a zombie, and libvirt's
/// virDomainDestroy waits for it until it gives up. Where this is process 1, everything after this
/// call goes on in a child; process 1 itself waits for orphans, passes signals on, and ends as the
/// child does. Elsewhere this does nothing. To be called before there are threads.
void leaveProcessOne();

} // namespace unisweep
