// SPDX-License-Identifier: GPL-3.0-or-later
// A run and the same experiment run again: is the result the same? By the rules of a comparison
// (results/comparison.h), with the facts of both hosts beside each other.
#pragma once

#include <functional>

#include "results/comparison.h"

namespace unisweep
{

struct Reproduction {
    enum class Verdict {
        Reproduced,    ///< every rate of the original was compared, and none changed
        NotReproduced, ///< a rate changed
        CannotTell,    ///< neither could be shown; `why` says what was missing
    };
    Verdict verdict = Verdict::CannotTell;
    QString why; ///< for people, with figures; empty for Reproduced
    std::vector<Comparison> comparisons;

    /// "reproduced", "not reproduced: …", "cannot tell: …"
    QString toText() const;
};

/// `progress` is told the share done and may say false: then it cannot be told.
Reproduction judgeReproduction(const RunData& original, const RunData& again,
                               const ComparisonOptions& options = {},
                               const std::function<bool(double)>& progress = {});
/// That there is nothing to compare with.
Reproduction nothingToCompare(const QString& why);

/// A fact that a results file tells of its host.
struct HostFact {
    QString name; ///< for people
    QString original;
    QString again;
    bool differs() const { return original != again; }
};
/// Of both, in a fixed order; empty strings where one does not tell.
QList<HostFact> hostFactsOf(const RunData& original, const RunData& again);
/// For terminals: a line a fact, "≠" before those that differ.
QString hostFactsTable(const QList<HostFact>& facts);
QByteArray reproductionJson(const Reproduction& reproduction, const QList<HostFact>& facts);

} // namespace unisweep
