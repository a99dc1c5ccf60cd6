// SPDX-License-Identifier: GPL-3.0-or-later
// QEMU processes that libvirt's daemon on this host no longer knows: it was killed while it started
// them, before it had recorded them. Any thread; reads /proc.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "base/process_id.h"

namespace unisweep
{

/// The QEMU processes of the guest with this name.
QList<ProcessId> emulatorsOf(const QString& guest);
/// QEMU processes of guests that are ours, of processes that have ended, and not among `known`.
QList<ProcessId> orphanEmulators(const QStringList& known);

} // namespace unisweep
