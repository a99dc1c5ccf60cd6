// SPDX-License-Identifier: GPL-3.0-or-later
// The key `load`: part of experiment_yaml.
#pragma once

#include "experiment/experiment.h"
#include "experiment/problem.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

LoadOptions readLoadOptions(const YamlNode& node);
/// Only what differs from the defaults.
void writeLoadOptions(YAML::Emitter& out, const LoadOptions& options);
/// Checks its rules, apart from those of clients (client_check.h).
Problems checkLoadOptions(const Experiment& experiment);

} // namespace unisweep
