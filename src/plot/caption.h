// SPDX-License-Identifier: GPL-3.0-or-later
// Words of figures: captions, tooltips, and numbers as people read them.
#pragma once

#include "plot/plotted_run.h"

namespace unisweep
{

class FigureView;

QString shareText(double share); ///< "3.2 %", "0.0081 %", "0 %"

/// What a tooltip says of a sample; rich text.
QString sampleText(const PlottedRun& run, SampleRef sample);
/// What a tooltip says of a point of a curve; rich text.
QString pointText(const PlottedRun& run, const Curve& curve, const CurvePoint& point);
/// "12 lost, 3 wrong", in the order of Outcome; empty when nothing failed.
QString failuresText(const std::array<qint64, outcomeCount>& outcomes);

/// How the guests of the visible curves ran: "KVM", "emulated (TCG)", "KVM; emulated (TCG)".
/// Empty when no guest is known.
QString acceleratorText(const PlottedRun& run);

/// The caption of an exported figure: what it is, of which experiment, how to read it, and what
/// one must know to believe it. Rich text.
QString figureCaption(const FigureView& view);

} // namespace unisweep
