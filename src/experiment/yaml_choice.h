// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/all_values.h"
#include "base/nearest_word.h"
#include "experiment/experiment_text.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

/// The enumeration's value for a word; otherwise reports the known words, and is `fallback`.
template<class E> E choice(const YamlNode& node, E fallback)
{
    using namespace Qt::StringLiterals;
    if (!node.exists())
        return fallback;
    const std::optional<QString> text = node.toText();
    if (!text)
        return fallback;
    QStringList words;
    for (E value : allValues<E>()) {
        if (toWord(value) == *text)
            return value;
        words << toWord(value);
    }
    const QString near = nearestWord(*text, words);
    node.complain(
        near.isEmpty()
            ? ExperimentText::tr("unknown value \"%1\"; expected one of: %2")
                  .arg(*text, words.join(u", "_s))
            : ExperimentText::tr("unknown value \"%1\"; did you mean \"%2\"?").arg(*text, near));
    return fallback;
}

/// A whole number, or the word for none: "any". Missing: `fallback`.
std::optional<int> numberOrWord(const YamlNode& node, const QString& word,
                                std::optional<int> fallback);

} // namespace unisweep
