// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace unisweep
{

/// Paths of QEMU's bridge helper and of its configuration; the defaults are those of Debian and
/// Fedora.
struct BridgeHelperFiles {
    QStringList helpers = {QStringLiteral("/usr/lib/qemu/qemu-bridge-helper"),
                           QStringLiteral("/usr/libexec/qemu-bridge-helper")};
    QString rules = QStringLiteral("/etc/qemu/bridge.conf");
};

/// An unprivileged QEMU gets its tap device from a set-uid helper, which the administrator
/// configures. Returns why the helper would refuse this bridge and how to fix it; empty if it would
/// not.
QString whyNoBridgeHelper(const QString& bridge, const BridgeHelperFiles& files = {});

} // namespace unisweep
