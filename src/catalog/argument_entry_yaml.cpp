// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/argument_entry_yaml.h"

#include <QRegularExpression>

#include "catalog/catalog_text.h"
#include "catalog/yaml_words.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static void readRange(YamlMap& map, ArgumentEntry& entry)
{
    const YamlNode node = map.at("range");
    if (!node.exists())
        return;
    const QStringList ends = map.texts("range");
    const auto low = argumentNumber(ends.value(0));
    const auto high = argumentNumber(ends.value(1));
    if (ends.size() != 2 || !low || !high || *low > *high) {
        node.complain(CatalogText::tr("expected a range of two whole numbers, such as [4Ki, 1Mi]"));
        return;
    }
    entry.minimum = low;
    entry.maximum = high;
}

static ArgumentEntry readEntry(const YamlNode& node)
{
    YamlMap map = node.map();
    ArgumentEntry entry;
    entry.id = map.text("argument");
    static const QRegularExpression name(u"\\A[a-z0-9][a-z0-9-]{0,63}\\z"_s);
    if (!entry.id.isEmpty() && !name.match(entry.id).hasMatch())
        map.at("argument")
            .complain(CatalogText::tr(
                          "\"%1\" is not a valid name; use lower-case letters, digits and '-'")
                          .arg(entry.id));
    entry.title = map.text("title", entry.id);
    entry.type = choice<ArgumentType>(map.require("type")).value_or(ArgumentType::Text);
    entry.unit = map.text("unit", QString());
    entry.summary = map.text("says");
    entry.fallback = map.text("default", QString());
    entry.commandLine = map.text("command-line");
    if (!entry.commandLine.isEmpty() && !entry.commandLine.contains("{value}"_L1))
        map.at("command-line").complain(CatalogText::tr("the template does not contain {value}"));
    if (entry.type == ArgumentType::Integer)
        readRange(map, entry);
    if (entry.type == ArgumentType::Choice) {
        if (map.require("choices").exists())
            entry.choices = map.texts("choices");
    }
    map.refuseOtherKeys();
    // If the type is invalid, any default would look wrong.
    const QString fault = entry.fallback.isEmpty() ? QString() : entry.fault(entry.fallback);
    if (!fault.isEmpty())
        map.at("default").complain(fault);
    return entry;
}

QList<ArgumentEntry> readArgumentEntries(const YamlNode& node)
{
    QList<ArgumentEntry> entries;
    if (!node.exists())
        return entries;
    for (const YamlNode& element : node.list()) {
        const ArgumentEntry entry = readEntry(element);
        for (const ArgumentEntry& other : entries) {
            if (other.id == entry.id)
                element.complain(CatalogText::tr("duplicate argument \"%1\"").arg(entry.id));
        }
        entries << entry;
    }
    return entries;
}

} // namespace unisweep
