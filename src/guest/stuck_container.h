// SPDX-License-Identifier: GPL-3.0-or-later
// libvirt's LXC driver starts a container through a controller (libvirt_lxc), which starts the
// container's first process and then lets it continue. If the controller is killed in between (for
// example, out of memory), that process waits forever, because it holds the other end of the pipe
// itself, and virDomainCreateXML() waits for that process (seen with libvirt 9.0).
#pragma once

#include <thread>

#include <QByteArray>
#include <QList>
#include <QString>

#include "base/process_id.h"

namespace unisweep
{

/// The first process of a container whose controller has ended.
struct StuckContainer {
    QString name; ///< name of the container
    ProcessId process;
    bool operator==(const StuckContainer&) const = default;
};

/// The stuck containers of this host, from /proc. A container that has just lost its controller may
/// still end by itself.
QList<StuckContainer> findStuckContainers();

/// While this object exists, it ends the container of that name if it gets stuck, so that libvirt
/// gives up creating it. Without the privileges for that, it does nothing. Any thread.
class StuckContainerWatch
{
public:
    explicit StuckContainerWatch(const QString& name);

private:
    std::jthread m_thread;
};

} // namespace unisweep
