// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes that figures usually have: where they go decides how large they and their letters are.
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
    bool caption; ///< columns have none: a paper sets it beside the figure
};

/// The first is the default.
std::span<const FigureSize> figureSizes();
/// nullptr for a word that is none.
const FigureSize* figureSize(const QString& word);
/// "page, single-column, …": for help and messages.
QString figureSizeWords();

} // namespace unisweep
