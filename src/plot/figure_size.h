// SPDX-License-Identifier: GPL-3.0-or-later
// Standard sizes of figures: the size of the figure and its text for each use.
#pragma once

#include <span>

#include <QSizeF>
#include <QString>

namespace unisweep
{

struct FigureSize {
    const char* word;  ///< "single-column": for --size
    const char* title; ///< "Single column"
    double widthMm;
    double heightMm;
    double fontPt;
    int dpi;
    bool caption; ///< false for columns: a paper sets the caption beside the figure
    bool growing; ///< the height is the least (FigureOptions::growing)
};

/// All sizes; the first is the default.
std::span<const FigureSize> figureSizes();
/// Returns nullptr for an unknown word.
const FigureSize* figureSize(const QString& word);
/// "page, single-column, …": for help and messages.
QString figureSizeWords();

} // namespace unisweep
