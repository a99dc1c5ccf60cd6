// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/image_record.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace unisweep
{

using namespace Qt::StringLiterals;

QByteArray imageRecord(const BootFiles& image)
{
    QJsonObject files;
    for (auto file = image.sha256.cbegin(); file != image.sha256.cend(); ++file)
        files.insert(toWord(file.key()), QJsonObject{{u"sha256"_s, file.value()},
                                                     {u"bytes"_s, image.bytes.value(file.key())}});
    const auto object = [](const QMap<QString, QString>& map) {
        QJsonObject json;
        for (auto entry = map.cbegin(); entry != map.cend(); ++entry)
            json.insert(entry.key(), entry.value());
        return json;
    };
    return QJsonDocument(QJsonObject{{u"id"_s, image.id},
                                     {u"platform"_s, image.platform},
                                     {u"server"_s, image.server},
                                     {u"recipe"_s, image.recipeKey},
                                     {u"created"_s, image.created.toString(Qt::ISODateWithMs)},
                                     {u"files"_s, files},
                                     {u"disk-format"_s, image.diskFormat},
                                     {u"packages"_s, object(image.packages)},
                                     {u"notes"_s, object(image.notes)}})
        .toJson();
}

std::optional<BootFiles> imageFromRecord(const QByteArray& json)
{
    const QJsonObject record = QJsonDocument::fromJson(json).object();
    BootFiles image;
    image.id = record.value("id"_L1).toString();
    image.platform = record.value("platform"_L1).toString();
    image.server = record.value("server"_L1).toString();
    image.recipeKey = record.value("recipe"_L1).toString();
    image.created = QDateTime::fromString(record.value("created"_L1).toString(), Qt::ISODate);
    image.diskFormat = record.value("disk-format"_L1).toString(u"raw"_s);
    const auto map = [&](QLatin1StringView key) {
        QMap<QString, QString> values;
        const QJsonObject object = record.value(key).toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            values.insert(entry.key(), entry.value().toString());
        return values;
    };
    image.packages = map("packages"_L1);
    image.notes = map("notes"_L1);
    const QJsonObject files = record.value("files"_L1).toObject();
    for (auto entry = files.begin(); entry != files.end(); ++entry) {
        const auto role = fileRoleFromWord(entry.key());
        if (!role)
            return {};
        const QJsonObject facts = entry.value().toObject();
        image.sha256.insert(*role, facts.value("sha256"_L1).toString());
        image.bytes.insert(*role, facts.value("bytes"_L1).toInteger());
    }
    if (files.isEmpty())
        return {};
    return image;
}

} // namespace unisweep
