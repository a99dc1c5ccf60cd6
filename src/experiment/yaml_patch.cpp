// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/yaml_patch.h"

#include <algorithm>
#include <map>
#include <string>

#include <yaml-cpp/yaml.h>

#include "experiment/experiment_yaml.h"

namespace unisweep
{

namespace
{

using Place = std::size_t; // byte offset in the text

// Finds the positions of a document's values in its text. yaml-cpp reports only where they start.
class Text
{
public:
    explicit Text(std::string text)
        : m_text(std::move(text))
    {
    }

    char at(Place place) const { return place < m_text.size() ? m_text[place] : '\n'; }
    static Place begin(const YAML::Node& node) { return static_cast<Place>(node.Mark().pos); }

    bool isFlow(const YAML::Node& node) const
    {
        return at(begin(node)) == '[' || at(begin(node)) == '{';
    }

    // The position after its last byte; npos if unknown.
    Place end(const YAML::Node& node) const
    {
        if (!node.IsScalar() && isFlow(node))
            return flowEnd(begin(node));
        if (node.IsScalar())
            return scalarEnd(node);
        Place last = begin(node);
        for (const auto& child : node) {
            const Place next = end(node.IsMap() ? child.second : YAML::Node(child));
            if (next == std::string::npos)
                return next;
            last = std::max(last, next);
        }
        return last;
    }

    Place lineStart(Place place) const
    {
        const auto before = place == 0 ? std::string::npos : m_text.rfind('\n', place - 1);
        return before == std::string::npos ? 0 : before + 1;
    }
    // The position after the end of the line; the end of the text for the last line.
    Place lineEnd(Place place) const
    {
        const auto end = m_text.find('\n', place);
        return end == std::string::npos ? m_text.size() : end + 1;
    }
    std::string slice(Place from, Place to) const { return m_text.substr(from, to - from); }
    const std::string& all() const { return m_text; }

private:
    Place quotedEnd(Place from) const
    {
        const char quote = at(from);
        for (Place i = from + 1; i < m_text.size(); ++i) {
            const bool escapes = quote == '"' && m_text[i] == '\\';
            const bool doubled = quote == '\'' && m_text[i] == quote && at(i + 1) == quote;
            if (escapes || doubled)
                ++i;
            else if (m_text[i] == quote)
                return i + 1;
        }
        return std::string::npos;
    }

    Place flowEnd(Place from) const
    {
        int depth = 0;
        for (Place i = from; i < m_text.size(); ++i) {
            const char c = m_text[i];
            if (c == '"' || (c == '\'' && !std::isalnum(static_cast<unsigned char>(at(i - 1))))) {
                const Place end = quotedEnd(i);
                if (end == std::string::npos)
                    return end;
                i = end - 1;
            } else if (c == '#' && std::isspace(static_cast<unsigned char>(at(i - 1)))) {
                i = lineEnd(i) - 1;
            } else if (c == '[' || c == '{') {
                ++depth;
            } else if ((c == ']' || c == '}') && --depth == 0) {
                return i + 1;
            }
        }
        return std::string::npos;
    }

    // yaml-cpp read this text without quotes, so its length is known.
    Place scalarEnd(const YAML::Node& node) const
    {
        const Place from = begin(node);
        switch (at(from)) {
        case '"':
        case '\'':
            return quotedEnd(from);
        case '&':
        case '*':
        case '!':
        case '|':
        case '>':
            return std::string::npos;
        default:
            break;
        }
        const std::string& value = node.Scalar();
        return m_text.compare(from, value.size(), value) == 0 ? from + value.size()
                                                              : std::string::npos;
    }

    std::string m_text;
};

std::string plain(const YAML::Node& node)
{
    YAML::Emitter out;
    out.SetMapFormat(YAML::Flow);
    out.SetSeqFormat(YAML::Flow);
    if (node.IsScalar() && node.Scalar().find_first_of(",[]{}#:&*!|>'\"%@`\\") != std::string::npos)
        out << YAML::DoubleQuoted;
    out << node;
    return out.c_str();
}

std::string quotedAs(char quote, const YAML::Node& node)
{
    YAML::Emitter out;
    if (quote == '"' || quote == '\'')
        out << (quote == '"' ? YAML::DoubleQuoted : YAML::SingleQuoted);
    else
        return plain(node);
    out << node.Scalar();
    return out.c_str();
}

bool same(const YAML::Node& a, const YAML::Node& b)
{
    return a.IsDefined() == b.IsDefined() && (!a.IsDefined() || plain(a) == plain(b));
}

// Compares two complete files (the current content of the text and the wanted one) and finds the
// positions of the text that differ.
class Patch
{
public:
    /// `adds`: missing keys are added.
    Patch(const Text& text, bool adds)
        : m_text(text)
        , m_adds(adds)
    {
    }

    // Returns false if the value cannot be patched.
    bool value(const YAML::Node& here, const YAML::Node& from, const YAML::Node& to)
    {
        if (same(from, to))
            return true;
        if (here.IsScalar() && to.IsScalar())
            return replace(here, quotedAs(m_text.at(Text::begin(here)), to));
        if (here.IsMap() && from.IsMap() && to.IsMap())
            return map(here, from, to);
        if (here.IsSequence() && from.IsSequence() && to.IsSequence())
            return sequence(here, from, to);
        // Short forms of a mapping or list, such as "service: dns" or "memory: 256".
        return (here.IsScalar() || m_text.isFlow(here)) && replace(here, plain(to));
    }

    std::string applied() const
    {
        std::string result = m_text.all();
        // From the end, so that the other positions remain valid.
        std::for_each(m_edits.rbegin(), m_edits.rend(), [&](const auto& edit) {
            result.replace(edit.first, edit.second.first, edit.second.second);
        });
        return result;
    }

private:
    bool replace(const YAML::Node& here, const std::string& with)
    {
        const Place begin = Text::begin(here);
        const Place end = m_text.end(here);
        if (end == std::string::npos)
            return false;
        m_edits[begin] = {end - begin, with};
        return true;
    }

    bool insert(Place place, const std::string& what)
    {
        auto& edit = m_edits[place];
        edit.second = edit.first > 0 ? what + edit.second : edit.second + what;
        return true;
    }

    bool map(const YAML::Node& here, const YAML::Node& from, const YAML::Node& to)
    {
        for (const auto& entry : to) {
            const auto key = entry.first.Scalar();
            const YAML::Node old = from[key];
            if (old.IsDefined() && same(old, entry.second))
                continue;
            const YAML::Node present = here[key];
            if (!present.IsDefined() && !m_adds)
                continue;
            if (!(present.IsDefined()
                      ? value(present, old.IsDefined() ? old : present, entry.second)
                      : add(here, key, entry.second)))
                return false;
        }
        return std::all_of(from.begin(), from.end(), [&](const auto& entry) {
            const auto key = entry.first.Scalar();
            return to[key].IsDefined() || !here[key].IsDefined() || remove(here, key);
        });
    }

    bool add(const YAML::Node& map, const std::string& key, const YAML::Node& value)
    {
        const Place end = m_text.end(map);
        if (end == std::string::npos)
            return false;
        const std::string entry = key + ": " + plain(value);
        if (m_text.isFlow(map))
            return insert(end - 1, (map.size() == 0 ? "" : ", ") + entry);
        const Place first = Text::begin(map);
        const Place place = m_text.lineEnd(end == 0 ? 0 : end - 1);
        const std::string line = std::string(first - m_text.lineStart(first), ' ') + entry + '\n';
        const bool ended = place == 0 || m_text.at(place - 1) == '\n';
        return insert(place, ended ? line : '\n' + line);
    }

    // Removes a whole line of a block map. Fails for flow maps: the reader rejects keys without
    // effect there.
    bool remove(const YAML::Node& map, const std::string& key)
    {
        if (m_text.isFlow(map))
            return false;
        for (const auto& entry : map) {
            if (entry.first.Scalar() != key)
                continue;
            const Place begin = m_text.lineStart(Text::begin(entry.first));
            const Place end = m_text.end(entry.second);
            const std::string before = m_text.slice(begin, Text::begin(entry.first));
            if (end == std::string::npos || before.find_first_not_of(' ') != std::string::npos)
                return false;
            m_edits[begin] = {m_text.lineEnd(end - 1) - begin, std::string()};
            return true;
        }
        return false;
    }

    bool sequence(const YAML::Node& here, const YAML::Node& from, const YAML::Node& to)
    {
        const bool maps = to.size() > 0 && to[0].IsMap();
        if (!maps && m_text.isFlow(here))
            return replace(here, plain(to));
        if (here.size() != from.size() || to.size() == 0 || (maps && to.size() < from.size()))
            return false;
        for (std::size_t i = to.size(); i < from.size(); ++i) {
            if (!removeItem(here[i]))
                return false;
        }
        for (std::size_t i = 0; i < std::min(from.size(), to.size()); ++i) {
            if (!value(here[i], from[i], to[i]))
                return false;
        }
        for (std::size_t i = from.size(); i < to.size(); ++i) {
            if (!append(here, to[i]))
                return false;
        }
        return true;
    }

    // Removes a whole line of a block list of scalars.
    bool removeItem(const YAML::Node& item)
    {
        const Place begin = m_text.lineStart(Text::begin(item));
        const Place end = m_text.end(item);
        const std::string before = m_text.slice(begin, Text::begin(item));
        if (!item.IsScalar() || end == std::string::npos ||
            before.find_first_not_of(" -") != std::string::npos)
            return false;
        m_edits[begin] = {m_text.lineEnd(end - 1) - begin, std::string()};
        return true;
    }

    // Appends an item to a block list, indented like the first.
    bool append(const YAML::Node& list, const YAML::Node& item)
    {
        const Place end = m_text.end(list);
        if (end == std::string::npos || m_text.isFlow(list))
            return false;
        const Place first = Text::begin(list);
        const std::string indent(first - m_text.lineStart(first), ' ');
        const std::string line = indent + "- " + plain(item);
        const Place place = m_text.lineEnd(end - 1);
        return insert(place, m_text.at(place - 1) == '\n' ? line + '\n' : '\n' + line);
    }

    const Text& m_text;
    const bool m_adds;
    std::map<Place, std::pair<Place, std::string>> m_edits; ///< by place: length and replacement
};

std::string patched(const QByteArray& text, const Experiment& before, const Experiment& after,
                    bool adds)
{
    const Text source(text.toStdString());
    Patch patch(source, adds);
    const YAML::Node here = YAML::Load(source.all());
    const bool done = patch.value(here, YAML::Load(toYaml(before).toStdString()),
                                  YAML::Load(toYaml(after).toStdString()));
    return done ? patch.applied() : std::string();
}

} // namespace

QByteArray patchedYaml(const QByteArray& text, const Experiment& experiment)
{
    try {
        // Repeated, because a value may be the default of others (the title defaults to the name),
        // which then can be omitted or become necessary.
        constexpr int passes = 4;
        QByteArray result = text;
        for (int pass = 0; pass < passes && !result.isEmpty(); ++pass) {
            const Experiment before = parseExperiment(QString(), result);
            if (before == experiment)
                return result;
            result = QByteArray::fromStdString(patched(result, before, experiment, pass > 0));
        }
    } catch (const std::exception&) { // not an experiment, or no longer one: rewrite it
    }
    return toYaml(experiment);
}

} // namespace unisweep
