// SPDX-License-Identifier: GPL-3.0-or-later
// The key `boot`: part of experiment_yaml.
#pragma once

#include "experiment/boot_plan.h"
#include "experiment/problem.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

BootPlan readBootPlan(const YamlNode& node);
void writeBootPlan(YAML::Emitter& out, const BootPlan& plan);
/// Checks its rules.
Problems checkBootPlan(const BootPlan& plan);

} // namespace unisweep
