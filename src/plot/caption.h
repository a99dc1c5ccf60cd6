// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of figures: captions, and formatted numbers.
#pragma once

#include "plot/plotted_run.h"

namespace unisweep
{

class FigureView;

QString shareText(double share); ///< "3.2 %", "0.0081 %", "0 %"

/// "answered", "lost", …
QString displayName(Outcome outcome);
/// "12 lost, 3 wrong", in the order of Outcome; empty if nothing failed.
QString failuresText(const std::array<qint64, outcomeCount>& outcomes);

/// How the guests of the visible curves ran: "KVM", "emulated (TCG)", "KVM; emulated (TCG)". Empty
/// if no guest is known.
QString acceleratorText(const PlottedRun& run);

/// The caption of an exported figure: what it shows, of which experiment, how to read it, and what
/// is needed to judge it. Rich text.
QString figureCaption(const FigureView& view);
/// As plain text.
QString figureCaptionText(const FigureView& view);
/// As the argument of LaTeX's \caption, in UTF-8 with every special character escaped.
QString figureCaptionLatex(const FigureView& view);

} // namespace unisweep
