// SPDX-License-Identifier: GPL-3.0-or-later
// Experiment files. The schema, with every default, is experiments/SCHEMA.md.
#pragma once

#include <functional>

#include "experiment/experiment.h"
#include "experiment/problem.h"

namespace unisweep
{

/// Rules beyond the file's own, such as those of the catalog (checkArguments()): their problems are
/// placed by their field and thrown with the others.
using ExperimentCheck = std::function<Problems(const Experiment&)>;

/// Reads and checks a file. Throws InputError with every problem, each as
/// `file:line:column: what, and what would be right`.
Experiment readExperiment(const QString& path, const ExperimentCheck& further = {});
/// The same from text; `file` is the name that problems carry.
Experiment parseExperiment(const QString& file, const QByteArray& yaml,
                           const ExperimentCheck& further = {});

/// A complete file: parseExperiment() gives back an equal experiment. yaml_patch.h changes a file
/// that somebody wrote.
QByteArray toYaml(const Experiment& experiment);

/// Writes the file whole or not at all. Throws InputError when it cannot.
void writeExperiment(const Experiment& experiment, const QString& path);
/// The same of a text that is known to be one, with its author's comments.
void writeExperimentText(const QByteArray& yaml, const QString& path);

} // namespace unisweep
