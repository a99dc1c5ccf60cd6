// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments on the command line of a guest's program, and experiments that vary one of them. The
// catalog defines which arguments exist, and their types (catalog/argument_entry.h); here they are
// names and texts.
#pragma once

#include <optional>

#include <QMap>
#include <QString>
#include <QStringList>

namespace unisweep
{

struct Experiment;

/// Argument → value as in the experiment file: "minor-heap-size" → "256Ki".
using Arguments = QMap<QString, QString>;

/// The sweep is run for each of these values.
struct Variation {
    QString argument;
    QStringList values; ///< in the order in which they are run
    QStringList series; ///< names of the series to vary; empty: all

    bool appliesTo(const QString& seriesName) const
    {
        return series.isEmpty() || series.contains(seriesName);
    }
    bool operator==(const Variation&) const = default;
};

/// Parses a whole number, optionally with Ki, Mi or Gi (powers of 1024): "256Ki" is 262144. nullopt
/// if the text is not such a number or out of range.
std::optional<qint64> argumentNumber(const QString& value);
/// The shortest such text: 262144 is "256Ki".
QString argumentText(qint64 number);

/// The experiment as it is run: each varied series is replaced by one for each value, named "NAME,
/// ARGUMENT VALUE"; the result has no variation.
Experiment expandVariation(const Experiment& experiment);

} // namespace unisweep
