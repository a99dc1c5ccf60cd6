// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of this host that affect its timing.
#pragma once

#include "loadgen/json_writer.h"

namespace unisweep::loadgen
{

/// Adds them as members of the open object.
void putHostFacts(JsonWriter& json);

} // namespace unisweep::loadgen
