// SPDX-License-Identifier: GPL-3.0-or-later
// Reading, writing and checking the keys of virtual hardware.
#pragma once

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace YAML
{
class Emitter;
}

namespace unisweep
{

class YamlMap;

/// The keys of a series, or of the experiment for all series; `usual` where they are missing.
VirtualHardware readHardware(YamlMap& map, const VirtualHardware& usual);
/// Nothing for the defaults.
void writeHardware(YAML::Emitter& out, const VirtualHardware& hardware);
/// What no guest and no host could change.
Problems checkHardware(const Experiment& experiment);

} // namespace unisweep
