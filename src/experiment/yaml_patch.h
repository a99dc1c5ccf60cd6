// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "experiment/experiment.h"

namespace unisweep
{

/// The text of an experiment file, changed so that it says `experiment`: comments, order, style and
/// everything else that still holds stay as their author wrote them. Gives toYaml(experiment) where
/// the text cannot be changed so (it is no experiment, or uses what is not understood here, such as
/// an anchor for what has changed). In any case parseExperiment() of it equals `experiment`.
QByteArray patchedYaml(const QByteArray& text, const Experiment& experiment);

} // namespace unisweep
