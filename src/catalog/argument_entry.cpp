// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/argument_entry.h"

#include <array>

#include <arpa/inet.h>

#include "base/nearest_word.h"
#include "catalog/catalog.h"
#include "catalog/catalog_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString toWord(ArgumentType type)
{
    switch (type) {
    case ArgumentType::Integer:
        return u"integer"_s;
    case ArgumentType::Choice:
        return u"choice"_s;
    case ArgumentType::Address:
        return u"address"_s;
    case ArgumentType::Text:
        return u"text"_s;
    }
    return {};
}

template<> QList<ArgumentType> allValues<ArgumentType>()
{
    using enum ArgumentType;
    return {Integer, Choice, Address, Text};
}

static QString rangeText(const ArgumentEntry& entry)
{
    if (entry.minimum && entry.maximum)
        return CatalogText::tr("%1 to %2")
            .arg(argumentText(*entry.minimum), argumentText(*entry.maximum));
    if (entry.minimum)
        return CatalogText::tr("%1 or more").arg(argumentText(*entry.minimum));
    return entry.maximum ? CatalogText::tr("at most %1").arg(argumentText(*entry.maximum))
                         : QString();
}

static bool isAddress(const QString& text)
{
    std::array<unsigned char, sizeof(in6_addr)> address{};
    const QByteArray bytes = text.toUtf8();
    return inet_pton(AF_INET, bytes.constData(), address.data()) == 1 ||
           inet_pton(AF_INET6, bytes.constData(), address.data()) == 1;
}

QString ArgumentEntry::fault(const QString& value) const
{
    switch (type) {
    case ArgumentType::Integer: {
        const auto number = argumentNumber(value);
        if (!number)
            return unit.isEmpty()
                       ? CatalogText::tr(
                             "%1: expected a whole number such as 4096 or 256Ki, found \"%2\"")
                             .arg(id, value)
                       : CatalogText::tr("%1: expected a whole number (unit: %2) such as 4096 or "
                                         "256Ki, found \"%3\"")
                             .arg(id, unit, value);
        if ((minimum && *number < *minimum) || (maximum && *number > *maximum))
            return unit.isEmpty() ? CatalogText::tr("%1: expected %2, found %3")
                                        .arg(id, rangeText(*this), value)
                                  : CatalogText::tr("%1: expected %2 %3, found %4")
                                        .arg(id, rangeText(*this), unit, value);
        return {};
    }
    case ArgumentType::Choice: {
        if (choices.contains(value))
            return {};
        const QString nearest = nearestWord(value, choices);
        return nearest.isEmpty() ? CatalogText::tr("unknown value \"%1\"; expected one of: %2")
                                       .arg(value, choices.join(u", "_s))
                                 : CatalogText::tr("unknown value \"%1\"; did you mean \"%2\"?")
                                       .arg(value, nearest);
    }
    case ArgumentType::Address:
        return isAddress(value)
                   ? QString()
                   : CatalogText::tr("%1: expected an IP address such as 192.0.2.1, found \"%2\"")
                         .arg(id, value);
    case ArgumentType::Text:
        return {};
    }
    return {};
}

QString ArgumentEntry::onCommandLine(const QString& value) const
{
    const auto number = type == ArgumentType::Integer ? argumentNumber(value) : std::nullopt;
    return QString(commandLine).replace("{value}"_L1, number ? QString::number(*number) : value);
}

QString ArgumentEntry::description() const
{
    QStringList lines{summary};
    if (!unit.isEmpty())
        lines << CatalogText::tr("Unit: %1.").arg(unit);
    if (const QString range = rangeText(*this); !range.isEmpty())
        lines << CatalogText::tr("Range: %1.").arg(range);
    if (!choices.isEmpty())
        lines << CatalogText::tr("One of: %1.").arg(choices.join(u", "_s));
    if (!fallback.isEmpty())
        lines << CatalogText::tr("Default: %1.").arg(fallback);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

static void checkOne(const QList<ArgumentEntry>& entries, const QString& field, const QString& who,
                     const QString& name, const QStringList& values, Problems& problems)
{
    const auto refuse = [&](const QString& path, const QString& message) {
        problems << Problem{{}, 0, 0, path, message};
    };
    QStringList known;
    for (const ArgumentEntry& entry : entries) {
        known << entry.id;
        if (entry.id != name)
            continue;
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QString fault = entry.fault(values[i]);
            if (!fault.isEmpty())
                refuse(values.size() > 1 ? field + u"[%1]"_s.arg(i) : field, fault);
        }
        return;
    }
    const QString nearest = nearestWord(name, known);
    refuse(field,
           known.isEmpty() ? CatalogText::tr("%1 has no arguments, so not \"%2\"").arg(who, name)
           : nearest.isEmpty() ? CatalogText::tr("%1 has no argument \"%2\"; expected one of: %3")
                                     .arg(who, name, known.join(u", "_s))
                               : CatalogText::tr("%1 has no argument \"%2\"; did you mean \"%3\"?")
                                     .arg(who, name, nearest));
}

Problems checkArguments(const Experiment& experiment, const Catalog& catalog)
{
    Problems problems;
    for (std::size_t i = 0; i < experiment.series.size(); ++i) {
        const Series& one = experiment.series[i];
        const auto found = catalog.find({one.platform, one.server, {}, {}});
        const auto* recipe = std::get_if<Recipe>(&found);
        if (!recipe)
            continue;
        const QString who =
            CatalogText::tr("%1 with %2").arg(recipe->platform().title, recipe->server().title);
        const QList<ArgumentEntry> entries = recipe->arguments();
        for (auto it = one.arguments.begin(); it != one.arguments.end(); ++it)
            checkOne(entries, u"series[%1].arguments.%2"_s.arg(i).arg(it.key()), who, it.key(),
                     {it.value()}, problems);
        if (!experiment.vary || !experiment.vary->appliesTo(one.name))
            continue;
        const Variation& vary = *experiment.vary;
        const bool taken =
            std::any_of(entries.begin(), entries.end(),
                        [&](const ArgumentEntry& entry) { return entry.id == vary.argument; });
        checkOne(entries, taken ? u"vary.values"_s : u"vary.argument"_s, who, vary.argument,
                 vary.values, problems);
    }
    return problems;
}

QString argumentsCommandLine(const Recipe& recipe, const Arguments& arguments)
{
    QStringList words;
    for (const ArgumentEntry& entry : recipe.arguments()) {
        if (const auto it = arguments.find(entry.id); it != arguments.end())
            words << entry.onCommandLine(*it);
    }
    return words.join(u' ');
}

} // namespace unisweep
