// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments of guests in a results file, and the one in which the guests of a run differ.
#pragma once

#include <optional>

#include "results/run_data.h"

namespace unisweep
{

/// A JSON object of texts, as in the column guest.arguments_json.
QByteArray argumentsToJson(const Arguments& arguments);
/// Nothing for what is no such object.
Arguments argumentsFromJson(const QByteArray& json);

/// What a run was made to show: one argument at several values.
struct VariedArgument {
    QString name;               ///< "minor-heap-size"
    QMap<int, QString> valueOf; ///< by series (index into Experiment::series), as written: "256Ki"
};

/// The argument that has the most different values among the run's guests, by series; nullopt when
/// no two guests differ in one. Series without it are not in the map.
std::optional<VariedArgument> variedArgument(const RunData& run);

} // namespace unisweep
