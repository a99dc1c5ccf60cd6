// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/arguments.h"

#include <array>
#include <limits>

#include "experiment/experiment.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{
struct Multiple {
    const char* word;
    int shift; ///< of a power of two
};
constexpr std::array<Multiple, 3> multiples = {{{"Gi", 30}, {"Mi", 20}, {"Ki", 10}}};
} // namespace

std::optional<qint64> argumentNumber(const QString& value)
{
    QString digits = value;
    qint64 unit = 1;
    for (const Multiple& multiple : multiples) {
        if (value.endsWith(QLatin1String(multiple.word))) {
            digits = value.chopped(2);
            unit = qint64{1} << multiple.shift;
        }
    }
    bool ok = false;
    const qint64 number = digits.toLongLong(&ok);
    const qint64 limit = std::numeric_limits<qint64>::max() / unit;
    if (!ok || number > limit || number < -limit)
        return {};
    return number * unit;
}

QString argumentText(qint64 number)
{
    for (const Multiple& multiple : multiples) {
        const qint64 unit = qint64{1} << multiple.shift;
        if (number != 0 && number % unit == 0)
            return QString::number(number / unit) + QLatin1String(multiple.word);
    }
    return QString::number(number);
}

Experiment expandVariation(const Experiment& experiment)
{
    Experiment expanded = experiment;
    if (!experiment.vary)
        return expanded;
    const Variation& vary = *experiment.vary;
    expanded.vary.reset();
    expanded.series.clear();
    for (const Series& one : experiment.series) {
        if (!vary.appliesTo(one.name)) {
            expanded.series.push_back(one);
            continue;
        }
        for (const QString& value : vary.values) {
            Series varied = one;
            varied.name = u"%1, %2 %3"_s.arg(one.name, vary.argument, value);
            varied.arguments.insert(vary.argument, value);
            varied.variedFrom = one.name;
            expanded.series.push_back(std::move(varied));
        }
    }
    return expanded;
}

} // namespace unisweep
