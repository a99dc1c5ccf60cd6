// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/yaml_reader.h"

#include <algorithm>

#include "base/duration_text.h"
#include "base/nearest_word.h"
#include "experiment/experiment_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

Problem detail::problemAt(const QString& file, const YAML::Mark& mark, const QString& field,
                          const QString& message)
{
    return {file, mark.line + 1, mark.column + 1, field, message};
}

YamlNode::YamlNode(std::shared_ptr<detail::YamlContext> context, const YAML::Node& node,
                   QString path, YAML::Mark parentMark)
    : m_context(std::move(context))
    , m_node(node)
    , m_path(std::move(path))
    , m_mark(parentMark)
    , m_exists(m_node.IsDefined() && !m_node.IsNull()) // `key:` alone counts as missing
{
    if (m_node.IsDefined() && !m_node.Mark().is_null())
        m_mark = m_node.Mark();
    m_context->positions.insert(m_path, m_mark);
}

void YamlNode::complain(const QString& message) const
{
    m_context->problems << detail::problemAt(m_context->file, m_mark, m_path, message);
}

QString YamlNode::describe() const
{
    if (!m_exists)
        return ExperimentText::tr("nothing");
    if (m_node.IsMap())
        return ExperimentText::tr("a mapping");
    if (m_node.IsSequence())
        return ExperimentText::tr("a list");
    return u"\"%1\""_s.arg(QString::fromStdString(m_node.Scalar()).left(60));
}

std::optional<QString> YamlNode::toText() const
{
    if (isScalar())
        return QString::fromStdString(m_node.Scalar());
    complain(ExperimentText::tr("expected text, found %1").arg(describe()));
    return {};
}

std::optional<qint64> YamlNode::toInteger() const
{
    if (isScalar() && m_node.Tag() != "!") { // "!": quoted, so meant as text
        bool ok = false;
        const qint64 value =
            QString::fromStdString(m_node.Scalar()).remove(QLatin1Char('_')).toLongLong(&ok);
        if (ok)
            return value;
    }
    complain(ExperimentText::tr("expected a whole number such as 1000, found %1").arg(describe()));
    return {};
}

std::optional<double> YamlNode::toReal() const
{
    if (isScalar() && m_node.Tag() != "!") {
        bool ok = false;
        const double value = QString::fromStdString(m_node.Scalar()).toDouble(&ok);
        if (ok && std::isfinite(value))
            return value;
    }
    complain(ExperimentText::tr("expected a number such as 1.5, found %1").arg(describe()));
    return {};
}

std::optional<bool> YamlNode::toBool() const
{
    bool value = false;
    if (isScalar() && YAML::convert<bool>::decode(m_node, value))
        return value;
    complain(ExperimentText::tr("expected true or false, found %1").arg(describe()));
    return {};
}

std::optional<std::chrono::nanoseconds> YamlNode::toDuration() const
{
    if (isScalar()) {
        if (const auto value = parseDuration(QString::fromStdString(m_node.Scalar())))
            return value;
    }
    complain(ExperimentText::tr("expected a duration with its unit such as 10s or 500ms, found %1")
                 .arg(describe()));
    return {};
}

std::vector<YamlNode> YamlNode::list(bool orOne) const
{
    std::vector<YamlNode> nodes;
    if (orOne && isScalar()) {
        nodes.push_back(*this);
    } else if (isList()) {
        for (std::size_t i = 0; i < m_node.size(); ++i)
            nodes.emplace_back(m_context, m_node[i], u"%1[%2]"_s.arg(m_path, QString::number(i)),
                               m_mark);
    } else {
        complain(ExperimentText::tr("expected a list, found %1").arg(describe()));
    }
    return nodes;
}

YamlMap YamlNode::map() const
{
    return YamlMap(*this);
}

YamlMap::YamlMap(YamlNode node)
    : m_node(std::move(node))
{
    if (!m_node.isMap()) {
        m_node.complain(
            ExperimentText::tr("expected a mapping (key: value), found %1").arg(m_node.describe()));
        return;
    }
    QSet<QString> seen; // yaml-cpp silently uses the first of duplicate keys
    for (const auto& entry : m_node.m_node) {
        const QString key =
            QString::fromStdString(entry.first.IsScalar() ? entry.first.Scalar() : "");
        if (seen.contains(key)) {
            m_node.m_context->problems
                << detail::problemAt(m_node.m_context->file, entry.first.Mark(), key,
                                     ExperimentText::tr("duplicate key \"%1\"").arg(key));
        }
        seen.insert(key);
    }
}

QStringList YamlMap::keys() const
{
    QStringList keys;
    if (m_node.isMap()) {
        for (const auto& entry : m_node.m_node)
            keys << QString::fromStdString(entry.first.IsScalar() ? entry.first.Scalar() : "");
    }
    return keys;
}

bool YamlMap::has(const char* key) const
{
    return m_node.isMap() && m_node.m_node[key].IsDefined() && !m_node.m_node[key].IsNull();
}

YamlNode YamlMap::at(const char* key)
{
    const QString name = QString::fromUtf8(key);
    if (!m_knownNames.contains(name))
        m_knownNames << name;
    const QString path = m_node.m_path.isEmpty() ? name : m_node.m_path + QLatin1Char('.') + name;
    const YAML::Node& map = m_node.m_node; // const, so that a look-up does not create the key
    return {m_node.m_context, m_node.isMap() ? map[key] : YAML::Node(YAML::NodeType::Undefined),
            path, m_node.m_mark};
}

YamlNode YamlMap::require(const char* key)
{
    YamlNode node = at(key);
    if (!node.exists() && m_node.isMap())
        node.complain(ExperimentText::tr("\"%1\" is missing").arg(QString::fromUtf8(key)));
    return node;
}

QString YamlMap::text(const char* key)
{
    const YamlNode node = require(key);
    return node.exists() ? node.toText().value_or(QString()) : QString();
}

QString YamlMap::text(const char* key, const QString& fallback)
{
    const YamlNode node = at(key);
    return node.exists() ? node.toText().value_or(fallback) : fallback;
}

template<class T, class Convert>
static T orFallback(const YamlNode& node, const std::optional<T>& fallback, Convert convert)
{
    return node.exists() ? convert(node).value_or(fallback.value_or(T{})) : fallback.value_or(T{});
}

qint64 YamlMap::integer(const char* key, std::optional<qint64> fallback)
{
    return orFallback<qint64>(fallback ? at(key) : require(key), fallback,
                              [](const YamlNode& node) { return node.toInteger(); });
}

double YamlMap::real(const char* key, std::optional<double> fallback)
{
    return orFallback<double>(fallback ? at(key) : require(key), fallback,
                              [](const YamlNode& node) { return node.toReal(); });
}

bool YamlMap::boolean(const char* key, bool fallback)
{
    return orFallback<bool>(at(key), fallback, [](const YamlNode& node) { return node.toBool(); });
}

std::chrono::nanoseconds YamlMap::duration(const char* key,
                                           std::optional<std::chrono::nanoseconds> fallback)
{
    return orFallback<std::chrono::nanoseconds>(
        fallback ? at(key) : require(key), fallback,
        [](const YamlNode& node) { return node.toDuration(); });
}

QStringList YamlMap::texts(const char* key)
{
    QStringList texts;
    const YamlNode node = at(key);
    if (node.exists()) {
        for (const YamlNode& element : node.list(true))
            texts << element.toText().value_or(QString());
    }
    return texts;
}

void YamlMap::refuseOtherKeys()
{
    if (!m_node.isMap())
        return;
    for (const auto& entry : m_node.m_node) {
        const QString key =
            QString::fromStdString(entry.first.IsScalar() ? entry.first.Scalar() : "");
        if (m_knownNames.contains(key))
            continue;
        const QString nearest = nearestWord(key, m_knownNames);
        const QString message =
            nearest.isEmpty()
                ? ExperimentText::tr("unknown key \"%1\"; expected one of: %2")
                      .arg(key, m_knownNames.join(u", "_s))
                : ExperimentText::tr("unknown key \"%1\"; did you mean \"%2\"?").arg(key, nearest);
        m_node.m_context->problems << detail::problemAt(m_node.m_context->file, entry.first.Mark(),
                                                        m_node.m_path, message);
    }
}

} // namespace unisweep
