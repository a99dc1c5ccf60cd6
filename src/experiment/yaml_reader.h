// SPDX-License-Identifier: GPL-3.0-or-later
// Reads YAML so that every complaint names file:line:column and what would be right.
//
//   YamlDocument document = YamlDocument::load(path);      // throws InputError on bad syntax
//   YamlMap map = document.root().map();
//   experiment.name = map.text("name");                    // required: complains when missing
//   experiment.vcpus = map.integer("vcpus", 1);            // optional: with a default
//   map.refuseOtherKeys();
//   document.throwIfProblems();
//
// Reading goes on after a problem, so that one pass reports all of them.
#pragma once

#include <algorithm>
#include <chrono>
#include <climits>
#include <memory>
#include <optional>
#include <vector>

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <yaml-cpp/yaml.h>

#include "experiment/problem.h"

namespace unisweep
{

class YamlMap;

/// Whole numbers of the schema fit an int; larger ones violate every rule, so they are clamped.
inline int toInt(qint64 value)
{
    return static_cast<int>(std::clamp<qint64>(value, INT_MIN, INT_MAX));
}

namespace detail
{
/// What the nodes of one document share.
struct YamlContext {
    QString file;
    Problems problems;
    QHash<QString, YAML::Mark> positions; ///< by field path
};
Problem problemAt(const QString& file, const YAML::Mark& mark, const QString& field,
                  const QString& message);
} // namespace detail

/// One value of a document, with its path ("series[0].platform") and its place in the file.
class YamlNode
{
public:
    YamlNode(std::shared_ptr<detail::YamlContext> context, const YAML::Node& node, QString path,
             YAML::Mark parentMark);

    bool exists() const { return m_exists; }
    bool isMap() const { return m_exists && m_node.IsMap(); }
    bool isList() const { return m_exists && m_node.IsSequence(); }
    bool isScalar() const { return m_exists && m_node.IsScalar(); }

    /// These report a problem, with `expected` in the message, and return nullopt if the value has
    /// another type.
    std::optional<QString> toText() const;
    std::optional<qint64> toInteger() const; ///< "1000", "1_000"
    std::optional<double> toReal() const;
    std::optional<bool> toBool() const;
    /// "10s", "500 ms", "2min": see duration_text.h.
    std::optional<std::chrono::nanoseconds> toDuration() const;

    /// The elements; reports a problem if this is not a list. A scalar is a list of one if `orOne`.
    std::vector<YamlNode> list(bool orOne = false) const;
    /// This value as a map; reports a problem if it is not one.
    YamlMap map() const;

    const QString& path() const { return m_path; }
    /// Reports a problem at this place; reading continues.
    void complain(const QString& message) const;

private:
    friend class YamlMap;
    QString describe() const;

    std::shared_ptr<detail::YamlContext> m_context;
    YAML::Node m_node;
    QString m_path;
    YAML::Mark m_mark;
    bool m_exists = false;
};

/// A mapping whose keys are read by name; keys that were never read are refused at the end.
class YamlMap
{
public:
    explicit YamlMap(YamlNode node);

    bool has(const char* key) const;
    /// The value, which may not exist.
    YamlNode at(const char* key);
    /// The value; reports a problem if it is missing.
    YamlNode require(const char* key);

    // The value of that type. Without a fallback, a missing key is a problem; so is a value of
    // another type, and the result is then the fallback, or an empty text, 0 or no time.
    QString text(const char* key);
    QString text(const char* key, const QString& fallback);
    qint64 integer(const char* key, std::optional<qint64> fallback = {});
    double real(const char* key, std::optional<double> fallback = {});
    bool boolean(const char* key, bool fallback);
    std::chrono::nanoseconds duration(const char* key,
                                      std::optional<std::chrono::nanoseconds> fallback = {});
    QStringList texts(const char* key); ///< one text, or a list of them; empty if missing

    /// Reports a problem for every key that was not read, with the most similar known one.
    void refuseOtherKeys();
    const YamlNode& node() const { return m_node; }
    QStringList keys() const; ///< in the order of the file

private:
    YamlNode m_node;
    QStringList m_knownNames;
};

/// The file's bytes. Throws InputError if it cannot be read or is too large.
QByteArray readInputFile(const QString& path);

/// A document while it is read. Copies share their problems. Use from one thread at a time.
class YamlDocument
{
public:
    /// Throws InputError if the file cannot be read or is not YAML.
    static YamlDocument load(const QString& path);
    /// `file` is for messages. Throws InputError if the text is not YAML.
    static YamlDocument parse(const QString& file, const QByteArray& text);

    /// The whole document as one value.
    YamlNode root() const;
    /// Adds problems of a later check, placing them by their field path (or the nearest enclosing
    /// one).
    void add(const Problems& problems);
    const Problems& problems() const { return m_context->problems; }
    /// Throws InputError with all problems, in the order of the file.
    void throwIfProblems() const;

private:
    YamlDocument() = default;
    std::shared_ptr<detail::YamlContext> m_context;
    YAML::Node m_root;
};

} // namespace unisweep
