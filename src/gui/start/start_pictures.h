// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures on the start page. GUI thread.
#pragma once

#include <QPalette>
#include <QPixmap>

#include "gui/start/start_facts.h"

namespace unisweep
{

/// The plan of an experiment, not measured data: offered rate over the time of a run for each
/// guest, and a square for each series. For boots, one stroke per boot.
QPixmap planPicture(const Experiment& experiment, const QPalette& palette, qreal pixelRatio);

/// The samples of a recorded run.
QPixmap runPicture(const StartRecording& run, const QPalette& palette, qreal pixelRatio);

} // namespace unisweep
