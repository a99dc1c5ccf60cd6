// SPDX-License-Identifier: GPL-3.0-or-later
// Words of enumerations in the catalog's files.
#pragma once

#include <optional>

#include "base/nearest_word.h"
#include "catalog/catalog_text.h"
#include "experiment/experiment.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

/// "a, b or c"
inline QString orList(const QStringList& words)
{
    return words.size() < 2 ? words.join(QString())
                            : words.mid(0, words.size() - 1).join(QStringLiteral(", ")) +
                                  QStringLiteral(" or ") + words.last();
}

/// The enumeration's value for the word; otherwise reports a problem with all words, or a similar
/// one.
template<class E> std::optional<E> choice(const YamlNode& node)
{
    const std::optional<QString> word = node.exists() ? node.toText() : std::nullopt;
    if (!word)
        return {};
    QStringList known;
    for (const E value : allValues<E>()) {
        if (toWord(value) == *word)
            return value;
        known << toWord(value);
    }
    const QString nearest = nearestWord(*word, known);
    node.complain(
        nearest.isEmpty()
            ? CatalogText::tr("unknown value \"%1\"; expected %2").arg(*word, orList(known))
            : CatalogText::tr("unknown value \"%1\"; did you mean \"%2\"?").arg(*word, nearest));
    return {};
}

/// The same for a list, or a single word.
template<class E> QList<E> choices(const YamlNode& node)
{
    QList<E> values;
    if (!node.exists())
        return values;
    for (const YamlNode& element : node.list(true)) {
        if (const auto value = choice<E>(element))
            values << *value;
    }
    return values;
}

} // namespace unisweep
