// SPDX-License-Identifier: GPL-3.0-or-later
// The key `arguments` of the catalog's platforms and servers.
#pragma once

#include "catalog/argument_entry.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

/// Empty if the node does not exist.
QList<ArgumentEntry> readArgumentEntries(const YamlNode& node);

} // namespace unisweep
