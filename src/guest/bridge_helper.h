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

/// QEMU without privileges gets its tap from a set-uid helper, which is configured by the
/// administrator. Why the helper would refuse this bridge, with the remedy; empty if it would not.
QString whyNoBridgeHelper(const QString& bridge, const BridgeHelperFiles& files = {});

} // namespace unisweep
