// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include "catalog/platform.h"
#include "images/package_root.h"

namespace unisweep
{

/// Compiles a source with the compiler from the image's packages (Debian's openjdk-NN-jre-headless
/// contains the module jdk.compiler), run from where they are unpacked. Returns the class files by
/// name. Takes seconds and cannot be canceled. Throws ImageError with the compiler's messages.
QMap<QString, QByteArray> compileJava(const JavaSource& source, const PackageRoot& packages);

} // namespace unisweep
