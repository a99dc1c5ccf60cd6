// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/yaml_values.h"

#include "experiment/experiment_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void checkFormatVersion(YamlMap& map, const char* key, qint64 version)
{
    if (map.integer(key) != version && map.has(key))
        map.at(key).complain(
            ExperimentText::tr(
                "unsupported format version; this program reads version %1. Update Unisweep")
                .arg(version));
}

QString identifier(YamlMap& map, const char* key)
{
    const YamlNode node = map.require(key);
    const std::optional<QString> id = node.exists() ? node.toText() : std::nullopt;
    if (!id)
        return {};
    static const QRegularExpression allowed(u"\\A[a-z0-9][a-z0-9._-]{0,63}\\z"_s);
    if (!allowed.match(*id).hasMatch())
        node.complain(ExperimentText::tr("\"%1\" is not a valid identifier; use up to 64 "
                                         "lower-case letters, digits, '.', '_' and '-', such as "
                                         "\"bind\"")
                          .arg(*id));
    return *id;
}

QRegularExpression readPattern(YamlMap& map, const char* key)
{
    const QRegularExpression pattern(map.text(key));
    if (!pattern.isValid())
        map.at(key).complain(
            ExperimentText::tr("invalid regular expression: %1 at character %2")
                .arg(pattern.errorString(), QString::number(pattern.patternErrorOffset() + 1)));
    return pattern;
}

} // namespace unisweep
