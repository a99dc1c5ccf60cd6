// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/image_listing.h"

#include <QJsonArray>
#include <QJsonObject>

#include "base/quantity_text.h"
#include "catalog/catalog.h"
#include "cli/cli_text.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "experiment/experiment.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QJsonObject toJson(const BootFiles& image)
{
    QJsonObject sha256;
    for (auto file = image.sha256.begin(); file != image.sha256.end(); ++file)
        sha256.insert(toWord(file.key()), file.value());
    return {{u"id"_s, image.id},
            {u"platform"_s, image.platform},
            {u"server"_s, image.server},
            {u"bytes"_s, image.totalBytes()},
            {u"created"_s, image.created.toString(Qt::ISODate)},
            {u"sha256"_s, sha256}};
}

void listImages(const ImageStore& store, QJsonArray& json)
{
    const QList<BootFiles> images = store.list();
    for (const BootFiles& image : images) {
        printOut(u"%1  %2  %3"_s.arg(
            image.id, humanBytes(static_cast<double>(image.totalBytes())).rightJustified(9),
            image.created.toString(Qt::ISODate)));
        json << toJson(image);
    }
    if (images.isEmpty())
        printError(CliText::tr("no images in %1").arg(store.directory()));
}

static QJsonObject toJson(const ShelfEntry& entry)
{
    QJsonObject json = entry.image ? toJson(*entry.image) : QJsonObject();
    json.insert(u"name"_s, entry.key());
    json.insert(u"platform"_s, entry.platform->id);
    json.insert(u"server"_s, entry.server());
    json.insert(u"state"_s, entry.stateWord());
    json.insert(u"why"_s, entry.why);
    json.insert(u"remedy"_s, entry.remedy);
    return json;
}

void listShelf(ImageShelf shelf, const std::optional<Experiment>& experiment, QJsonArray& json)
{
    markOutdated(shelf);
    for (const ShelfEntry& entry : shelf.entries) {
        const QStringList series = experiment ? seriesUsing(entry, *experiment) : QStringList();
        if (experiment && series.isEmpty())
            continue;
        QStringList line = {entry.key().leftJustified(28), entry.stateText().leftJustified(15)};
        if (entry.image)
            line << humanBytes(static_cast<double>(entry.image->totalBytes())).rightJustified(9)
                 << entry.image->created.toString(Qt::ISODate);
        if (!series.isEmpty())
            line << CliText::tr("used by %1").arg(series.join(u", "_s));
        printOut(line.join(u"  "_s).trimmed());
        json << toJson(entry);
    }
    if (!experiment)
        printError(shelf.spaceText());
}

int showImage(const ImageStore& store, const QString& what, QJsonArray& json)
{
    if (const auto image = store.find(what)) {
        printOut(describeImage(*image));
        json << toJson(*image);
        return Done;
    }
    const ImageShelf shelf = readShelf(Catalog::load(Catalog::defaultDirectories()), store);
    for (const ShelfEntry& entry : shelf.entries) {
        if (entry.key() != what)
            continue;
        printOut(u"%1: %2"_s.arg(entry.title(), entry.stateText()));
        for (const QString& line :
             {entry.image ? describeImage(*entry.image) : QString(), entry.why, entry.remedy}) {
            if (!line.isEmpty())
                printOut(line);
        }
        json << toJson(entry);
        return Done;
    }
    throw UsageError(CliText::tr("There is no image or server \"%1\"; see: "
                                 "unisweep images list --all")
                         .arg(what));
}

UsageError noSuchImage(const ImageStore& store, const QString& id)
{
    return UsageError(CliText::tr("There is no image \"%1\" in %2").arg(id, store.directory()));
}

int verifyImages(const ImageStore& store, const QString& id, QJsonArray& json)
{
    bool intact = true;
    bool found = false;
    for (const BootFiles& image : store.list()) {
        if (!id.isEmpty() && image.id != id)
            continue;
        found = true;
        const QString fault = store.verify(image);
        printOut(image.id + u": "_s + (fault.isEmpty() ? u"intact"_s : fault));
        intact = intact && fault.isEmpty();
        json << QJsonObject{
            {u"id"_s, image.id}, {u"sound"_s, fault.isEmpty()}, {u"fault"_s, fault}};
    }
    if (!found && !id.isEmpty())
        throw noSuchImage(store, id);
    return intact ? Done : Failed;
}

} // namespace unisweep
