// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/guest_arguments.h"

#include <QJsonDocument>
#include <QJsonObject>

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

} // namespace unisweep
