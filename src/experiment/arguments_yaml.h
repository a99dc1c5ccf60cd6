// SPDX-License-Identifier: GPL-3.0-or-later
// The keys `arguments` of a series and `vary` of an experiment: part of experiment_yaml.
#pragma once

#include "experiment/arguments.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

/// A mapping of names to scalars; empty if the node does not exist.
Arguments readArguments(const YamlNode& node);
std::optional<Variation> readVariation(const YamlNode& node);

/// Writes nothing if it is empty.
void writeArguments(YAML::Emitter& out, const Arguments& arguments);
void writeVariation(YAML::Emitter& out, const std::optional<Variation>& vary);

} // namespace unisweep
