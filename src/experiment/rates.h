// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace unisweep
{

/// The offered rates of a sweep, in requests per second. Kept as the user wrote them (a range
/// stays a range), so that an edited file still reads as its author meant it.
struct Rates {
    enum class Kind { List, Linear, Logarithmic };
    Kind kind = Kind::Linear;

    QList<int> list; ///< for List

    int from = 1000; ///< for Linear and Logarithmic
    int to = 5000;   ///< included where the grid meets it; always included for Logarithmic
    int step = 1000; ///< for Linear
    int count = 5;   ///< for Logarithmic: how many rates, both ends included

    /// More steps than anybody waits for; a range beyond is refused by the check.
    static constexpr int maxSteps = 1000;
    static constexpr int maxRate = 10'000'000;

    /// The rates, ascending for ranges, as written for lists. Empty when the values are impossible.
    QList<int> values() const;

    /// Compares what counts for the kind: the step of a list is nobody's business.
    bool operator==(const Rates& other) const;
};

} // namespace unisweep
