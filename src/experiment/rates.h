// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace unisweep
{

/// The offered rates of a sweep, in requests per second. Stored as the user wrote them (a range
/// stays a range), so that an edited file keeps its form.
struct Rates {
    enum class Kind { List, Linear, Logarithmic };
    Kind kind = Kind::Linear;

    QList<int> list; ///< for List

    int from = 1000; ///< for Linear and Logarithmic
    int to = 5000;   ///< included if it is on the grid; always included for Logarithmic
    int step = 1000; ///< for Linear
    int count = 5;   ///< for Logarithmic: the number of rates, including both ends

    /// Upper limit; the check refuses longer ranges.
    static constexpr int maxSteps = 1000;
    static constexpr int maxRate = 10'000'000;

    /// The rates, ascending for ranges, as written for lists. Empty if the values are impossible.
    QList<int> values() const;

    /// Compares only the values that the kind uses.
    bool operator==(const Rates& other) const;
};

} // namespace unisweep
