// SPDX-License-Identifier: GPL-3.0-or-later
// libvirt's LXC driver starts a container by a controller (libvirt_lxc), which starts the
// container's first process and then lets it continue. If the controller is killed in between (out
// of memory, for example), that process waits for it forever, since it holds the other end of the
// pipe itself; and virDomainCreateXML() waits for that process (seen with libvirt 9.0).
#pragma once

#include <thread>

#include <QByteArray>
#include <QList>
#include <QString>

#include "base/process_id.h"

namespace unisweep
{

/// The first process of a container whose controller is gone.
struct StuckContainer {
    QString name; ///< the container's
    ProcessId process;
    bool operator==(const StuckContainer&) const = default;
};

/// Those of this host, from /proc. A container that has just lost its controller may still end
/// alone.
QList<StuckContainer> findStuckContainers();

/// While this object exists, ends the container of that name if it is stuck, so that libvirt gives
/// up creating it. Does nothing without the privileges to end it. Any thread.
class StuckContainerWatch
{
public:
    explicit StuckContainerWatch(const QString& name);

private:
    std::jthread m_thread;
};

} // namespace unisweep
