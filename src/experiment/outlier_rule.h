// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

namespace unisweep
{

/// Which samples of a step are marked as outliers: those above a fence computed from the step.
struct OutlierRule {
    enum class Kind {
        MeanSigma, ///< mean + k·σ (k = 3 by default), for comparison with the paper's figures
        Tukey,     ///< Q3 + k·IQR (k = 1.5 by default), Tukey 1977
        Mad,       ///< median + k·1.4826·MAD (k = 3 by default), Leys et al. 2013
    };
    Kind kind = Kind::MeanSigma;
    double k = 3.0;

    bool operator==(const OutlierRule&) const = default;

    static double defaultK(Kind kind);
    /// As printed in captions and written in files: "mean+3sigma", "tukey 1.5", "mad 3".
    QString toText() const;
    /// For figures: "mean + 3σ", "Q3 + 1.5·IQR", "median + 3·MAD".
    QString display() const;
    /// Reads what toText() writes; a bare "tukey" or "mad" takes its default k.
    static std::optional<OutlierRule> fromText(const QString& text);
};

} // namespace unisweep
