// SPDX-License-Identifier: GPL-3.0-or-later
// Values that the files of load clients and of the catalog have in common. Each reports a problem
// at its place in the file if the value is missing or wrong, and then returns an empty one.
#pragma once

#include <QRegularExpression>

#include "experiment/yaml_reader.h"

namespace unisweep
{

/// The required key that names the format must have this version, the newest that is known here.
void checkFormatVersion(YamlMap& map, const char* key, qint64 version);

/// A required name that is part of file names and of keys: "bind", "linux-6.1".
QString identifier(YamlMap& map, const char* key);

/// A required regular expression. It may be invalid, so that readers can tell.
QRegularExpression readPattern(YamlMap& map, const char* key);

} // namespace unisweep
