// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/collection_source_yaml.h"

#include <algorithm>

#include "catalog/catalog_text.h"
#include "catalog/yaml_words.h"
#include "evidence/line_stamp.h"
#include "experiment/yaml_values.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString toWord(StampClock clock)
{
    return clock == StampClock::Machine ? u"machine"_s : u"runtime"_s;
}

template<> QList<StampClock> allValues<StampClock>()
{
    return {StampClock::Machine, StampClock::Runtime};
}

static void checkGroups(const YamlNode& node, const QRegularExpression& pattern,
                        const QStringList& needed)
{
    static const QRegularExpression known(u"^(time|length|kind|after[1-9])?$"_s);
    const QStringList groups = pattern.namedCaptureGroups();
    for (const QString& group : groups) {
        if (!known.match(group).hasMatch())
            node.complain(
                CatalogText::tr(
                    "unknown group \"%1\"; expected time, length, kind, or after1 to after9")
                    .arg(group));
    }
    for (const QString& group : needed) {
        if (!groups.contains(group))
            node.complain(
                CatalogText::tr("the pattern has no group %1. Mark its place with (?<%1>[0-9.]+)")
                    .arg(group));
    }
}

static qint64 unit(YamlMap& units, const char* key, qint64 fallback)
{
    static const QMap<QString, qint64> known = {
        {u"s"_s, 1'000'000'000}, {u"ms"_s, 1'000'000}, {u"us"_s, 1'000}, {u"ns"_s, 1}};
    if (!units.has(key))
        return fallback;
    const QString word = units.text(key);
    if (!known.contains(word))
        units.at(key).complain(
            CatalogText::tr("unknown unit \"%1\"; expected s, ms, us or ns").arg(word));
    return known.value(word, fallback);
}

static CollectionLine readLine(const YamlNode& node)
{
    YamlMap map = node.map();
    CollectionLine line;
    line.pattern = readPattern(map, "line");
    const bool onlyStamp = isOnlyStamp(line) && !map.has("kind") && !map.has("stamp");
    if (line.pattern.isValid() && map.has("line"))
        checkGroups(map.at("line"), line.pattern,
                    onlyStamp ? QStringList{u"time"_s} : QStringList{u"time"_s, u"length"_s});
    if (map.has("units")) {
        YamlMap units = map.at("units").map();
        line.timeUnitNs = unit(units, "time", line.timeUnitNs);
        line.lengthUnitNs = unit(units, "length", line.lengthUnitNs);
        units.refuseOtherKeys();
    }
    line.clock = choice<StampClock>(map.at("clock")).value_or(line.clock);
    const QString stamp = map.text("stamp", u"start"_s);
    line.stampIsEnd = stamp == "end"_L1;
    if (!line.stampIsEnd && stamp != "start"_L1)
        map.at("stamp").complain(
            CatalogText::tr("unknown value \"%1\"; expected start or end").arg(stamp));
    line.kind = map.text("kind", QString());
    if (!onlyStamp && line.kind.isEmpty() && !line.pattern.namedCaptureGroups().contains(u"kind"_s))
        node.complain(
            CatalogText::tr("\"kind\" is missing: a name for the event, or a group called kind"));
    map.refuseOtherKeys();
    return line;
}

static CollectionMark readCollectionMark(const YamlNode& node)
{
    YamlMap map = node.map();
    CollectionMark mark;
    for (const auto& [key, letter] :
         {std::pair("begin", &CollectionMark::begin), std::pair("end", &CollectionMark::end)}) {
        const QByteArray text = map.text(key).toUtf8();
        if (text.size() == 1)
            mark.*letter = text[0];
        else
            map.at(key).complain(CatalogText::tr("\"%1\" is not a single ASCII letter")
                                     .arg(QString::fromUtf8(text)));
    }
    mark.kind = map.text("kind");
    map.refuseOtherKeys();
    return mark;
}

static int readUdpPort(const YamlNode& node)
{
    const QString text = node.toText().value_or(QString());
    bool ok = false;
    const int number = text.chopped(text.endsWith("/udp"_L1) ? 4 : 0).toInt(&ok);
    if (ok && text.endsWith("/udp"_L1) && number >= 1 && number <= 65535)
        return number;
    node.complain(CatalogText::tr("\"%1\" is not an event port; write number/udp, such as 9099/udp")
                      .arg(text));
    return 0;
}

std::optional<CollectionSource> readCollectionSource(const YamlNode& node)
{
    if (!node.exists())
        return {};
    YamlMap map = node.map();
    CollectionSource source;
    if (const YamlNode lines = map.at("lines"); lines.exists()) {
        for (const YamlNode& element : lines.list())
            source.lines << readLine(element);
        const auto reportsNothing = [](const CollectionLine& line) {
            return line.pattern.isValid() && isOnlyStamp(line);
        };
        if (!source.lines.isEmpty() && std::ranges::all_of(source.lines, reportsNothing))
            lines.complain(
                CatalogText::tr("the pattern has no group %1. Mark its place with (?<%1>[0-9.]+)")
                    .arg(u"length"_s));
    }
    if (const YamlNode port = map.at("port"); port.exists())
        source.udpPort = readUdpPort(port);
    if (const YamlNode marks = map.at("marks"); marks.exists()) {
        for (const YamlNode& element : marks.list())
            source.marks << readCollectionMark(element);
    }
    if (map.has("lines") && map.has("port"))
        node.complain(CatalogText::tr("specify either \"lines\" (of the console) or \"port\""));
    if (!map.has("lines") && !map.has("port") && !map.has("marks"))
        node.complain(
            CatalogText::tr("specify \"lines\" or \"marks\" (of the console), or \"port\""));
    if (const YamlNode kinds = map.at("kinds"); kinds.exists()) {
        YamlMap words = kinds.map();
        for (const QString& kindWord : words.keys())
            source.kinds.insert(kindWord, words.text(kindWord.toUtf8().constData()));
    }
    map.refuseOtherKeys();
    return source;
}

} // namespace unisweep
