// SPDX-License-Identifier: GPL-3.0-or-later
// The properties of this host that affect its timing.
#pragma once

#include "loadgen/json_writer.h"

namespace unisweep::loadgen
{

/// Adds the members to an object that is open.
void putHostFacts(JsonWriter& json);

} // namespace unisweep::loadgen
