// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments that a platform's or server's program takes, with their types: what the form shows,
// what an experiment's `arguments` and `vary` may say, and what becomes of it on the command line.
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
    Integer, ///< a whole number, with Ki, Mi or Gi behind it or not
    Choice,  ///< one of some words
    Address, ///< a literal IPv4 or IPv6 address
    Text,    ///< any word
};

struct ArgumentEntry {
    QString id;    ///< as experiments name it: "minor-heap-size"
    QString title; ///< for the form: "Minor heap"
    ArgumentType type = ArgumentType::Text;
    QString unit;                  ///< "words"; may be empty
    std::optional<qint64> minimum; ///< of an Integer
    std::optional<qint64> maximum;
    QStringList choices; ///< of a Choice
    QString fallback;    ///< what the program takes when it is not told; for people
    QString says;        ///< for people: what it does
    QString commandLine; ///< with {value}: "--minor-heap-size={value}"

    /// What is wrong with a value as an experiment writes it; empty when nothing is.
    QString fault(const QString& value) const;
    /// The words for the command line, of a value without fault: "256Ki" becomes 262144.
    QString onCommandLine(const QString& value) const;
    /// The tooltip: what it does, its unit, its range, its default.
    QString description() const;
};

QString toWord(ArgumentType type);
template<> QList<ArgumentType> allValues<ArgumentType>();

/// Every series' arguments, and the values of a variation, against the types of its platform and
/// server. A series whose platform or server the catalog does not have is passed over: the
/// preflight says so.
Problems checkArguments(const Experiment& experiment, const Catalog& catalog);

/// What the recipe's command line gets for these arguments, in the catalog's order; empty for none.
/// Arguments that the recipe does not take are left out: checkArguments() has refused them.
QString argumentsCommandLine(const Recipe& recipe, const Arguments& arguments);

} // namespace unisweep
