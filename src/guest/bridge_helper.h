// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace unisweep
{

/// Where QEMU's bridge helper and its rules are; the defaults are Debian's and Fedora's.
struct BridgeHelperFiles {
    QStringList helpers = {QStringLiteral("/usr/lib/qemu/qemu-bridge-helper"),
                           QStringLiteral("/usr/libexec/qemu-bridge-helper")};
    QString rules = QStringLiteral("/etc/qemu/bridge.conf");
};

/// Without rights, QEMU gets its tap from a set-uid helper, which asks a file of the
/// administrator's. Why that will not do for the bridge, with the remedy; empty when it will.
QString whyNoBridgeHelper(const QString& bridge, const BridgeHelperFiles& files = {});

} // namespace unisweep
