// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/arguments_check.h"

#include <algorithm>

#include <QRegularExpression>

#include "experiment/experiment_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr qsizetype maxValues = 64;

static bool isName(const QString& text)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9][a-z0-9-]{0,63}\\z"_s);
    return pattern.match(text).hasMatch();
}

// A single word: unikernels split their command line at spaces, and not all support quotation
// marks.
static bool isWord(const QString& text)
{
    static const QRegularExpression pattern(u"\\A[!#-&(-~]{1,256}\\z"_s);
    return pattern.match(text).hasMatch();
}

static void checkName(const QString& field, const QString& name, Problems& problems)
{
    if (!isName(name))
        problems << Problem{{},
                            0,
                            0,
                            field,
                            ExperimentText::tr("\"%1\" is not a valid argument name. Write it as "
                                               "in the catalog, such as minor-heap-size")
                                .arg(name)};
}

static void checkValue(const QString& field, const QString& value, Problems& problems)
{
    if (!isWord(value))
        problems << Problem{{},
                            0,
                            0,
                            field,
                            ExperimentText::tr("the value \"%1\" must be a single word of 1 to 256 "
                                               "characters, without spaces or quotation marks")
                                .arg(value)};
}

static void checkVariation(const Experiment& experiment, const Variation& vary, Problems& problems)
{
    const auto refuse = [&](const QString& field, const QString& message) {
        problems << Problem{{}, 0, 0, u"vary"_s + field, message};
    };
    checkName(u"vary.argument"_s, vary.argument, problems);
    if (vary.values.isEmpty() || vary.values.size() > maxValues)
        refuse(u".values"_s, ExperimentText::tr("expected 1 to %2 values, found %1")
                                 .arg(vary.values.size())
                                 .arg(maxValues));
    for (qsizetype i = 0; i < vary.values.size(); ++i) {
        const QString field = u"vary.values[%1]"_s.arg(i);
        checkValue(field, vary.values[i], problems);
        if (vary.values.indexOf(vary.values[i]) < i)
            refuse(u".values[%1]"_s.arg(i),
                   ExperimentText::tr("duplicate value: %1").arg(vary.values[i]));
    }
    for (qsizetype i = 0; i < vary.series.size(); ++i) {
        const bool known =
            std::any_of(experiment.series.begin(), experiment.series.end(),
                        [&](const Series& one) { return one.name == vary.series[i]; });
        if (!known)
            refuse(u".series[%1]"_s.arg(i),
                   ExperimentText::tr("series \"%1\" not found").arg(vary.series[i]));
    }
    for (const Series& one : experiment.series) {
        if (vary.appliesTo(one.name) && one.arguments.contains(vary.argument))
            refuse(u".argument"_s,
                   ExperimentText::tr("%1 sets a fixed value for %2, which cannot also be varied. "
                                      "Remove one of the two, or name the series to vary")
                       .arg(one.name, vary.argument));
    }
}

Problems checkArgumentTexts(const Experiment& experiment)
{
    Problems problems;
    for (std::size_t i = 0; i < experiment.series.size(); ++i) {
        const Arguments& arguments = experiment.series[i].arguments;
        for (auto it = arguments.begin(); it != arguments.end(); ++it) {
            const QString field = u"series[%1].arguments.%2"_s.arg(i).arg(it.key());
            checkName(field, it.key(), problems);
            checkValue(field, it.value(), problems);
        }
    }
    if (experiment.vary)
        checkVariation(experiment, *experiment.vary, problems);
    return problems;
}

} // namespace unisweep
