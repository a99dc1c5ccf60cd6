// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "evidence/collection_lines.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

/// "events" of a platform or a server, documented in experiments/catalog/README.md; nullopt if it
/// is missing.
std::optional<CollectionSource> readCollectionSource(const YamlNode& node);

} // namespace unisweep
