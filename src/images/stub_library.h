// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace unisweep
{

/// A shared library for x86-64 Linux that defines `functions`, each returning 0, or -1 with errno
/// set to `failure` where that is not 0, and nothing else. It stands in for a library that a server
/// is linked with but never calls: BIND asks for libxml2 and that for ICU, whose 33 MB would decide
/// how little memory the guest can do with.
QByteArray stubLibrary(const QByteArray& soname, const QByteArrayList& functions, int failure = 0);

} // namespace unisweep
