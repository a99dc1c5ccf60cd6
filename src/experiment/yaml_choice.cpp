// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/yaml_choice.h"

namespace unisweep
{

std::optional<int> numberOrWord(const YamlNode& node, const QString& word,
                                std::optional<int> fallback)
{
    if (!node.exists())
        return fallback;
    const QString text = node.isScalar() ? node.toText().value_or(QString()) : QString();
    if (text == word)
        return {};
    bool isNumber = false;
    text.toLongLong(&isNumber);
    if (!isNumber) {
        node.complain(ExperimentText::tr("expected a whole number or the word %1").arg(word));
        return fallback;
    }
    const std::optional<qint64> number = node.toInteger();
    return number ? std::optional(toInt(*number)) : fallback;
}

} // namespace unisweep
