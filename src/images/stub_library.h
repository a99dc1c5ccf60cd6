// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace unisweep
{

/// A shared library for x86-64 Linux that only defines `functions`. Each returns 0 or, if `failure`
/// is not 0, -1 with errno set to `failure`. It replaces a library that a server is linked with but
/// never calls: BIND needs libxml2, which needs ICU, whose 33 MB would determine the least memory
/// that the guest can run with.
QByteArray stubLibrary(const QByteArray& soname, const QByteArrayList& functions, int failure = 0);

} // namespace unisweep
