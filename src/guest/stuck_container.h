// SPDX-License-Identifier: GPL-3.0-or-later
// libvirt's LXC driver starts a container by a controller (libvirt_lxc), which starts the
// container's first process and then tells it to go on. Where the controller dies in between (out
// of memory, killed), that process waits for its word for ever, since it holds the other end of the
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

/// Those of this host, by /proc. One that is only just losing its controller may end by itself.
QList<StuckContainer> findStuckContainers();

/// While it lives, ends the container of that name if it is stuck, so that libvirt gives up
/// creating it. Needs the rights to end it; without them it does nothing. Any thread.
class StuckContainerWatch
{
public:
    explicit StuckContainerWatch(const QString& name);

private:
    std::jthread m_thread;
};

} // namespace unisweep
