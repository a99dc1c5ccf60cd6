// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments of a platform's or server's program, with their types: fields of the form, values
// of an experiment's `arguments` and `vary`, and words of the command line.
#pragma once

#include <optional>

#include <QList>
#include <QString>
#include <QStringList>

#include "base/all_values.h"
#include "experiment/arguments.h"
#include "experiment/problem.h"

namespace unisweep
{

class Catalog;
struct Experiment;
struct Recipe;

enum class ArgumentType {
    Integer, ///< a whole number, optionally with Ki, Mi or Gi
    Choice,  ///< one of several words
    Address, ///< a literal IPv4 or IPv6 address
    Text,    ///< any word
};

struct ArgumentEntry {
    QString id;    ///< the name in experiments: "minor-heap-size"
    QString title; ///< for the form: "Minor heap"
    ArgumentType type = ArgumentType::Text;
    QString unit;                  ///< "words"; may be empty
    std::optional<qint64> minimum; ///< of an Integer
    std::optional<qint64> maximum;
    QStringList choices; ///< of a Choice
    QString fallback;    ///< the program's default, for people
    QString summary;     ///< description, for people
    QString commandLine; ///< with {value}: "--minor-heap-size={value}"

    /// What is wrong with a value in an experiment; empty if it is valid.
    QString fault(const QString& value) const;
    /// The words for the command line, for a valid value: "256Ki" becomes 262144.
    QString onCommandLine(const QString& value) const;
    /// The tooltip: description, unit, range, default.
    QString description() const;
};

QString toWord(ArgumentType type);
template<> QList<ArgumentType> allValues<ArgumentType>();

/// Checks every series' arguments, and the values of a variation, against the types of its platform
/// and server. Series whose platform or server is not in the catalog are skipped: the preflight
/// reports them.
Problems checkArguments(const Experiment& experiment, const Catalog& catalog);

/// The part of the recipe's command line for these arguments, in the catalog's order; empty for
/// none. Arguments that the recipe does not have are ignored: checkArguments() refuses them.
QString argumentsCommandLine(const Recipe& recipe, const Arguments& arguments);

} // namespace unisweep
