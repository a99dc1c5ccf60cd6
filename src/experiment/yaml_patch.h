// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "experiment/experiment.h"

namespace unisweep
{

/// The text of an experiment file, changed to describe `experiment`: comments, order, style and
/// everything else that is still valid stay as they are. Returns toYaml(experiment) if the text
/// cannot be changed in this way (it is not an experiment, or uses unsupported syntax, such as an
/// anchor for a changed value). In any case, parseExperiment() of the result equals `experiment`.
QByteArray patchedYaml(const QByteArray& text, const Experiment& experiment);

} // namespace unisweep
