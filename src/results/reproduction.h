// SPDX-License-Identifier: GPL-3.0-or-later
// Compares a run with a repetition of its experiment by the rules of results/comparison.h, and
// lists the facts of both hosts side by side.
#pragma once

#include <functional>

#include "results/comparison.h"

namespace unisweep
{

struct Reproduction {
    enum class Verdict {
        Reproduced,    ///< every rate of the original was compared, and none changed
        NotReproduced, ///< a rate changed
        Undetermined,  ///< neither could be shown; `why` says what is missing
    };
    Verdict verdict = Verdict::Undetermined;
    QString why; ///< translated, with figures; empty for Reproduced
    std::vector<Comparison> comparisons;

    /// "reproduced", "not reproduced: …", "cannot tell: …"
    QString toText() const;
};

/// `progress` receives the share done; if it returns false, the result is Undetermined.
Reproduction judgeReproduction(const RunData& original, const RunData& again,
                               const ComparisonOptions& options = {},
                               const std::function<bool(double)>& progress = {});
/// Returns Undetermined.
Reproduction nothingToCompare(const QString& why);

/// A fact about the host, from the results files of both runs.
struct HostFact {
    QString key;  ///< for programs, such as "cpu_model"
    QString name; ///< translated
    QString original;
    QString again;
    bool differs() const { return original != again; }
};
/// The facts of both runs, in a fixed order; a fact that a run does not report is an empty string.
QList<HostFact> hostFactsOf(const RunData& original, const RunData& again);
/// For terminals: one line per fact, with "≠" before those that differ.
QString hostFactsTable(const QList<HostFact>& facts);
QByteArray reproductionJson(const Reproduction& reproduction, const QList<HostFact>& facts);

} // namespace unisweep
