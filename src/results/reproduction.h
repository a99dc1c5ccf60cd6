// SPDX-License-Identifier: GPL-3.0-or-later
// Compares a run with a repetition of its experiment: is the result the same? By the rules of a
// comparison (results/comparison.h), with the facts of both hosts side by side.
#pragma once

#include <functional>

#include "results/comparison.h"

namespace unisweep
{

struct Reproduction {
    enum class Verdict {
        Reproduced,    ///< every rate of the original was compared, and none changed
        NotReproduced, ///< a rate changed
        CannotTell,    ///< neither could be shown; `why` says what is missing
    };
    Verdict verdict = Verdict::CannotTell;
    QString why; ///< for people, with figures; empty for Reproduced
    std::vector<Comparison> comparisons;

    /// "reproduced", "not reproduced: …", "cannot tell: …"
    QString toText() const;
};

/// `progress` receives the share done and may return false, which ends the comparison as
/// CannotTell.
Reproduction judgeReproduction(const RunData& original, const RunData& again,
                               const ComparisonOptions& options = {},
                               const std::function<bool(double)>& progress = {});
/// CannotTell: there is nothing to compare with.
Reproduction nothingToCompare(const QString& why);

/// A fact about its host that a results file reports.
struct HostFact {
    QString key;  ///< for programs, such as "cpu_model"
    QString name; ///< for people, in their language
    QString original;
    QString again;
    bool differs() const { return original != again; }
};
/// Of both, in a fixed order; empty strings where one does not report the fact.
QList<HostFact> hostFactsOf(const RunData& original, const RunData& again);
/// For terminals: one line per fact, with "≠" before those that differ.
QString hostFactsTable(const QList<HostFact>& facts);
QByteArray reproductionJson(const Reproduction& reproduction, const QList<HostFact>& facts);

} // namespace unisweep
