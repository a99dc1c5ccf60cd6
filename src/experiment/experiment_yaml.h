// SPDX-License-Identifier: GPL-3.0-or-later
// Experiment files. The schema, with every default, is experiments/SCHEMA.md.
#pragma once

#include <functional>

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace unisweep
{

/// The version of the schema, which every file names.
inline constexpr int experimentSchemaVersion = 1;

/// Rules from elsewhere, such as those of the catalog (checkArguments()). Their problems are
/// located by their field and thrown together with the others.
using ExperimentCheck = std::function<Problems(const Experiment&)>;

/// Reads and checks a file. Throws InputError with every problem, as `file:line:column: problem,
/// and what is expected`.
Experiment readExperiment(const QString& path, const ExperimentCheck& further = {});
/// The same from text; `file` is the name in messages.
Experiment parseExperiment(const QString& file, const QByteArray& yaml,
                           const ExperimentCheck& further = {});

/// A complete file: parseExperiment() returns an equal experiment. To change a file written by a
/// user, see yaml_patch.h.
QByteArray toYaml(const Experiment& experiment);

/// Writes the file completely or not at all. Throws InputError on failure.
void writeExperiment(const Experiment& experiment, const QString& path);
/// The same for the text of a valid experiment, including its comments.
void writeExperimentText(const QByteArray& yaml, const QString& path);

} // namespace unisweep
