// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unisweep
{

/// In a container this program may be process 1, which inherits all orphans. QEMU is one, because
/// it daemonizes: after its end it stays a zombie until process 1 waits for it, and libvirt's
/// virDomainDestroy would wait until it gives up. So if this is process 1, everything after this
/// call runs in a child; process 1 itself waits for orphans, forwards signals, and ends as the
/// child does. Otherwise this does nothing. Call it before starting threads.
void leaveProcessOne();

} // namespace unisweep
