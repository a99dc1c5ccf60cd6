// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "evidence/collection_lines.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

/// "events" of a platform or a server, as experiments/catalog/README.md explains it; nullopt where
/// it is not there.
std::optional<CollectionSource> readCollectionSource(const YamlNode& node);

} // namespace unisweep
