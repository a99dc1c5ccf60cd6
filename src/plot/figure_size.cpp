// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/figure_size.h"

#include <array>

#include <QCoreApplication>

#include <QStringList>

namespace unisweep
{

using namespace Qt::StringLiterals;

std::span<const FigureSize> figureSizes()
{
    // Column widths are those of two-column journals; the slide is a 16:9 page at its original
    // size; the poster is a quarter of one.
    static constexpr std::array sizes = {
        FigureSize{"page", QT_TRANSLATE_NOOP("Figures", "Page"), 160, 100, 8, 300, true, true},
        FigureSize{"single-column", QT_TRANSLATE_NOOP("Figures", "Single column"), 84, 63, 7, 600,
                   false, true},
        FigureSize{"double-column", QT_TRANSLATE_NOOP("Figures", "Double column"), 174, 105, 7.5,
                   600, false, true},
        FigureSize{"slide", QT_TRANSLATE_NOOP("Figures", "Slide (16:9)"), 254, 142.875, 12, 192,
                   false, false},
        FigureSize{"poster", QT_TRANSLATE_NOOP("Figures", "Poster"), 400, 250, 22, 300, true, true},
    };
    return sizes;
}

const FigureSize* figureSize(const QString& word)
{
    for (const FigureSize& size : figureSizes()) {
        if (word == QLatin1String(size.word))
            return &size;
    }
    return nullptr;
}

QString figureSizeWords()
{
    QStringList words;
    for (const FigureSize& size : figureSizes())
        words << QLatin1String(size.word);
    return words.join(u", "_s);
}

} // namespace unisweep
