// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/guest_arguments.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace unisweep
{

QByteArray argumentsToJson(const Arguments& arguments)
{
    QJsonObject object;
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        object.insert(it.key(), it.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Arguments argumentsFromJson(const QByteArray& json)
{
    Arguments arguments;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        arguments.insert(it.key(), it.value().toString());
    return arguments;
}

std::optional<VariedArgument> variedArgument(const RunData& run)
{
    QMap<QString, VariedArgument> candidates;
    for (const GuestRecord& guest : run.guests) {
        for (auto it = guest.arguments.begin(); it != guest.arguments.end(); ++it) {
            VariedArgument& candidate = candidates[it.key()];
            candidate.name = it.key();
            candidate.valueOf.insert(guest.series, it.value());
        }
    }
    std::optional<VariedArgument> best;
    qsizetype most = 1;
    for (const VariedArgument& candidate : candidates) {
        const QStringList values = candidate.valueOf.values();
        const qsizetype distinct = QSet<QString>(values.begin(), values.end()).size();
        if (distinct > most) {
            best = candidate;
            most = distinct;
        }
    }
    return best;
}

} // namespace unisweep
