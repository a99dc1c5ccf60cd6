// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nearest_word.h"

#include <algorithm>
#include <numeric>

#include <QVarLengthArray>

namespace unisweep
{

// Levenshtein's distance, one row at a time.
static int editDistance(const QString& a, const QString& b)
{
    QVarLengthArray<int, 64> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int replaced = diagonal + (a[i - 1].toLower() == b[j - 1].toLower() ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

QString nearestWord(const QString& word, const QStringList& known)
{
    QString best;
    int bestDistance = std::max<int>(2, static_cast<int>(word.size()) / 3) + 1;
    for (const QString& candidate : known) {
        const int distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace unisweep
