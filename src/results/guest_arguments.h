// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments of guests in a results file.
#pragma once

#include "results/run_data.h"

namespace unisweep
{

/// A JSON object with string values, as in the column guest.arguments_json.
QByteArray argumentsToJson(const Arguments& arguments);
/// Returns none if `json` is not such an object.
Arguments argumentsFromJson(const QByteArray& json);

} // namespace unisweep
