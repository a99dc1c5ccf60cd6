// SPDX-License-Identifier: GPL-3.0-or-later
// libvirt's daemon of this user (qemu:///session), found without asking it anything. Any thread;
// does not block.
#pragma once

#include <optional>

#include <sys/types.h>

#include <QByteArray>
#include <QString>

namespace unisweep
{

/// The socket that it listens on; empty if there is none, so that it is not running.
QString sessionSocket();

/// The daemon, if it runs without the group that /dev/kvm belongs to: one that was started before
/// the user joined the group still does. nullopt otherwise, and if that cannot be found out.
std::optional<pid_t> daemonWithoutKvmGroup();

/// Whether a process whose /proc/PID/status this is has `group` as a supplementary group.
bool groupsInclude(const QByteArray& processStatus, quint32 group);

} // namespace unisweep
