// SPDX-License-Identifier: GPL-3.0-or-later
// What a guest's program is told on its command line, and the experiment that tries one such
// argument at several values. Which arguments there are, and of what type, the catalog says
// (catalog/argument_entry.h): here they are names and texts.
#pragma once

#include <optional>

#include <QMap>
#include <QString>
#include <QStringList>

namespace unisweep
{

struct Experiment;

/// Argument → value as the experiment file has it: "minor-heap-size" → "256Ki".
using Arguments = QMap<QString, QString>;

/// The sweep, run for each of these values.
struct Variation {
    QString argument;
    QStringList values; ///< in the order of their running
    QStringList series; ///< names of the series it is for; empty: all

    bool appliesTo(const QString& seriesName) const
    {
        return series.isEmpty() || series.contains(seriesName);
    }
    bool operator==(const Variation&) const = default;
};

/// A whole number, with Ki, Mi or Gi (1024 and its powers) behind it or not: "256Ki" is 262144.
/// nullopt when it is none, or does not fit.
std::optional<qint64> argumentNumber(const QString& value);
/// The shortest such text: 262144 is "256Ki".
QString argumentText(qint64 number);

/// The experiment as it runs: each series that is varied is replaced by one for each value, called
/// "NAME, ARGUMENT VALUE"; there is no variation left in it.
Experiment expandVariation(const Experiment& experiment);

} // namespace unisweep
