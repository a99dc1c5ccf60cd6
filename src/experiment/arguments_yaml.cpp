// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/arguments_yaml.h"

namespace unisweep
{

Arguments readArguments(const YamlNode& node)
{
    Arguments arguments;
    if (!node.exists())
        return arguments;
    YamlMap map = node.map();
    for (const QString& name : map.keys())
        arguments.insert(name, map.text(name.toUtf8().constData()));
    return arguments;
}

std::optional<Variation> readVariation(const YamlNode& node)
{
    if (!node.exists())
        return {};
    YamlMap map = node.map();
    Variation vary;
    vary.argument = map.text("argument");
    if (map.require("values").exists())
        vary.values = map.texts("values");
    vary.series = map.texts("series");
    map.refuseOtherKeys();
    return vary;
}

// A number or a plain word is written without quotation marks; anything else is quoted, so that it
// stays a text.
static void writeValue(YAML::Emitter& out, const QString& value)
{
    const bool plain = argumentNumber(value).has_value();
    if (plain)
        out << value.toStdString();
    else
        out << YAML::DoubleQuoted << value.toStdString();
}

static void writeTexts(YAML::Emitter& out, const QStringList& texts)
{
    out << YAML::Flow << YAML::BeginSeq;
    for (const QString& text : texts)
        writeValue(out, text);
    out << YAML::EndSeq;
}

void writeArguments(YAML::Emitter& out, const Arguments& arguments)
{
    if (arguments.isEmpty())
        return;
    out << YAML::Key << "arguments" << YAML::Value << YAML::BeginMap;
    for (auto it = arguments.begin(); it != arguments.end(); ++it) {
        out << YAML::Key << it.key().toStdString() << YAML::Value;
        writeValue(out, it.value());
    }
    out << YAML::EndMap;
}

void writeVariation(YAML::Emitter& out, const std::optional<Variation>& vary)
{
    if (!vary)
        return;
    out << YAML::Key << "vary" << YAML::Value << YAML::BeginMap;
    out << YAML::Key << "argument" << YAML::Value << vary->argument.toStdString();
    out << YAML::Key << "values" << YAML::Value;
    writeTexts(out, vary->values);
    if (!vary->series.isEmpty()) {
        out << YAML::Key << "series" << YAML::Value;
        writeTexts(out, vary->series);
    }
    out << YAML::EndMap;
}

} // namespace unisweep
