// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/sweep_text.h"

#include <QRegularExpression>
#include <QStringList>

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString numberPattern = u"(\\d+(?:\\.\\d+)?[kM]?)"_s;

static std::optional<int> parseNumber(const QString& text)
{
    static const QRegularExpression pattern(QLatin1Char('^') + numberPattern + QLatin1Char('$'));
    if (!pattern.match(text).hasMatch())
        return {};
    const double factor = text.endsWith(QLatin1Char('k'))   ? 1e3
                          : text.endsWith(QLatin1Char('M')) ? 1e6
                                                            : 1;
    const double value = (factor == 1 ? text : text.chopped(1)).toDouble() * factor;
    if (value > INT_MAX || value != static_cast<int>(value))
        return {};
    return static_cast<int>(value);
}

static std::optional<QList<int>> parseList(const QString& text)
{
    QList<int> values;
    for (const QString& part : text.split(QLatin1Char(','))) {
        const auto value = parseNumber(part.trimmed());
        if (!value)
            return {};
        values << *value;
    }
    return values;
}

static QString formatList(const QList<int>& values)
{
    QStringList texts;
    for (int value : values)
        texts << QString::number(value);
    return texts.join(u", "_s);
}

std::optional<Rates> parseRates(const QString& text)
{
    static const QRegularExpression range(
        QLatin1Char('^') + numberPattern + u"\\s*(?:\\.\\.|→|-)\\s*"_s + numberPattern +
        u"\\s+(step|log)\\s+"_s + numberPattern + QLatin1Char('$'));
    const QRegularExpressionMatch match = range.match(text.trimmed());
    Rates rates;
    if (!match.hasMatch()) {
        const auto list = parseList(text);
        if (!list)
            return {};
        rates.kind = Rates::Kind::List;
        rates.list = *list;
        return rates;
    }
    const auto from = parseNumber(match.captured(1));
    const auto to = parseNumber(match.captured(2));
    const auto last = parseNumber(match.captured(4));
    if (!from || !to || !last)
        return {};
    rates.from = *from;
    rates.to = *to;
    if (match.captured(3) == u"step"_s) {
        rates.kind = Rates::Kind::Linear;
        rates.step = *last;
    } else {
        rates.kind = Rates::Kind::Logarithmic;
        rates.count = *last;
    }
    return rates;
}

QString formatRates(const Rates& rates)
{
    switch (rates.kind) {
    case Rates::Kind::List:
        return formatList(rates.list);
    case Rates::Kind::Linear:
        return u"%1..%2 step %3"_s.arg(rates.from).arg(rates.to).arg(rates.step);
    case Rates::Kind::Logarithmic:
        return u"%1..%2 log %3"_s.arg(rates.from).arg(rates.to).arg(rates.count);
    }
    Q_UNREACHABLE();
}

std::optional<QList<int>> parseMemoryLadder(const QString& text)
{
    const QStringList ends = text.split(u".."_s);
    if (ends.size() != 2)
        return parseList(text);
    const auto from = parseNumber(ends[0].trimmed());
    const auto to = parseNumber(ends[1].trimmed());
    if (!from || !to || *to < 1 || *from < *to)
        return {};
    QList<int> ladder;
    for (int memory = *from; memory >= *to; memory /= 2)
        ladder << memory;
    return ladder;
}

QString formatMemoryLadder(const QList<int>& memoryMiB)
{
    return formatList(memoryMiB);
}

std::optional<QList<int>> parseSizes(const QString& text)
{
    return parseList(text);
}

QString formatSizes(const QList<int>& sizes)
{
    return formatList(sizes);
}

QString formatMemorySearch(const std::optional<MemorySearch>& search)
{
    if (!search)
        return {};
    return u"%1..%2 within %3"_s.arg(search->fromMiB).arg(search->toMiB).arg(search->withinMiB);
}

std::optional<std::optional<MemorySearch>> parseMemorySearch(const QString& text)
{
    if (text.trimmed().isEmpty())
        return std::optional<MemorySearch>();
    static const QRegularExpression pattern(
        u"^\\s*(\\d{1,7})\\s*\\.\\.\\s*(\\d{1,7})(?:\\s+within\\s+(\\d{1,7}))?\\s*$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    MemorySearch search;
    search.fromMiB = match.captured(1).toInt();
    search.toMiB = match.captured(2).toInt();
    if (match.capturedLength(3) > 0)
        search.withinMiB = match.captured(3).toInt();
    return search;
}

} // namespace unisweep
