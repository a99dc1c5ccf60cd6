// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/image_shelf.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>

#include "base/quantity_text.h"
#include "images/image_builder.h"
#include "images/mirage_tool.h"
#include "images/recipe_key.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

struct Shelf {
    Q_DECLARE_TR_FUNCTIONS(Shelf)
};

} // namespace

QString ShelfEntry::server() const
{
    return isKernel() ? QString() : platform->servers.at(serverIndex).id;
}

QString ShelfEntry::key() const
{
    return isKernel() ? platform->id : platform->id + u'/' + server();
}

QString ShelfEntry::title() const
{
    return isKernel()
               ? Shelf::tr("%1, kernel").arg(platform->title)
               : Shelf::tr("%1, %2").arg(platform->title, platform->servers.at(serverIndex).title);
}

QString ShelfEntry::stateText() const
{
    switch (state) {
    case State::Ready:
        return isOutdated ? Shelf::tr("outdated") : Shelf::tr("ready");
    case State::ToBuild:
        return Shelf::tr("not built yet");
    case State::ToFetch:
        return Shelf::tr("not fetched yet");
    case State::Missing:
        break;
    }
    return Shelf::tr("missing");
}

QString ShelfEntry::stateWord() const
{
    switch (state) {
    case State::Ready:
        return isOutdated ? u"outdated"_s : u"ready"_s;
    case State::ToBuild:
        return u"to-build"_s;
    case State::ToFetch:
        return u"to-fetch"_s;
    case State::Missing:
        break;
    }
    return u"missing"_s;
}

ShelfCounts countsOf(const QList<ShelfEntry>& entries)
{
    ShelfCounts counts;
    for (const ShelfEntry& entry : entries) {
        if (!entry.isKernel()) {
            ++counts.servers;
            counts.made += entry.state == ShelfEntry::State::Ready ? 1 : 0;
            counts.canBeMade += entry.state == ShelfEntry::State::ToBuild ? 1 : 0;
        }
        if (!counts.missing && entry.state == ShelfEntry::State::Missing)
            counts.missing = &entry;
    }
    return counts;
}

bool ShelfEntry::canBuild() const
{
    return !isKernel() && (state == State::ToBuild ||
                           (state == State::Ready &&
                            (platform->imageSource != ImageSource::Import || isRebuildable)));
}

bool ShelfEntry::isFromSources() const
{
    return !isKernel() && platform->imageSource == ImageSource::Import;
}

bool ShelfEntry::canGet() const
{
    return state == State::ToFetch || (isKernel() && !platform->offeredKernels.isEmpty());
}

bool ShelfEntry::canImport() const
{
    return platform->imageSource == ImageSource::Import ||
           platform->imageSource == ImageSource::Compose;
}

static ShelfEntry kernelEntry(const std::shared_ptr<const PlatformEntry>& platform,
                              const ImageStore& store)
{
    ShelfEntry entry{.platform = platform, .image = store.newestOf(kernelKey(*platform))};
    if (entry.image) {
        entry.state = ShelfEntry::State::Ready;
    } else if (platform->kernelSource || !platform->offeredKernels.isEmpty()) {
        entry.state = ShelfEntry::State::ToFetch;
    } else {
        entry.why = Shelf::tr("there is no kernel of %1 yet").arg(platform->title);
        entry.remedy = platform->obtain.simplified();
    }
    return entry;
}

static ShelfEntry imageEntry(const std::shared_ptr<const PlatformEntry>& platform, qsizetype server,
                             const ImageBuilder& builder)
{
    ShelfEntry entry{.platform = platform, .serverIndex = server};
    entry.image = builder.find(entry.recipe());
    entry.takesSources = !platform->solo5Targets.isEmpty() && findMirageTool();
    if (entry.image) {
        entry.state = ShelfEntry::State::Ready;
        entry.isRebuildable = isBuiltFromSources(*entry.image) && entry.takesSources;
    } else if (const auto obstacle = builder.obstacle(entry.recipe())) {
        entry.why = obstacle->reason;
        entry.remedy = obstacle->remedy;
    } else {
        entry.state = ShelfEntry::State::ToBuild;
    }
    return entry;
}

ImageShelf readShelf(const Catalog& catalog, const ImageStore& store)
{
    ImageShelf shelf;
    const ImageBuilder builder{store};
    for (const auto& platform : catalog.platforms()) {
        if (platform->imageSource == ImageSource::None)
            continue;
        if (platform->imageSource == ImageSource::Compose)
            shelf.entries << kernelEntry(platform, store);
        for (qsizetype i = 0; i < platform->servers.size(); ++i)
            shelf.entries << imageEntry(platform, i, builder);
    }
    QSet<QString> booted;
    for (const ShelfEntry& entry : shelf.entries) {
        if (entry.image)
            booted.insert(entry.image->id);
    }
    for (const BootFiles& image : store.list()) {
        shelf.usedBytes += image.totalBytes();
        if (!booted.contains(image.id))
            shelf.superseded << image;
    }
    shelf.folder = store.directory();
    QString existing = shelf.folder; // before the first image, the folder does not exist
    while (!existing.isEmpty() && existing != "/"_L1 && !QFileInfo::exists(existing))
        existing = QFileInfo(existing).path();
    shelf.dependsOn = programFolders() << existing;
    if (const QStorageInfo storage(existing); storage.isValid())
        shelf.freeBytes = storage.bytesAvailable();
    return shelf;
}

void markOutdated(ImageShelf& shelf, std::stop_token stop)
{
    const ImageBuilder builder{ImageStore(shelf.folder)};
    for (ShelfEntry& entry : shelf.entries) {
        try {
            entry.isOutdated =
                entry.isRebuildable &&
                builder.isOutdated(entry.recipe(), choiceOfRecord(*entry.image), stop);
        } catch (const ImageError&) { // unreadable sources: a build reports the error
        }
    }
}

QString ImageShelf::spaceText() const
{
    QSet<QString> there;
    for (const ShelfEntry& entry : entries) {
        if (entry.image)
            there.insert(entry.image->id);
    }
    const QString count = QString::number(there.size() + superseded.size());
    const QString used = humanBytes(static_cast<double>(usedBytes));
    if (!freeBytes)
        return Shelf::tr("Images: %1, %2, in %3").arg(count, used, folder);
    return Shelf::tr("Images: %1, %2; %3 free in %4")
        .arg(count, used, humanBytes(static_cast<double>(*freeBytes)), folder);
}

QStringList seriesUsing(const ShelfEntry& entry, const Experiment& experiment)
{
    QStringList names;
    for (const Series& series : experiment.series) {
        if (series.platform == entry.platform->id &&
            (entry.isKernel() || series.server == entry.server()))
            names << series.name;
    }
    return names;
}

QString describeImage(const BootFiles& image)
{
    QStringList lines = {
        image.id,
        Shelf::tr("Created: %1 UTC").arg(image.created.toUTC().toString(u"yyyy-MM-dd HH:mm"_s)),
    };
    for (auto file = image.sha256.begin(); file != image.sha256.end(); ++file)
        lines << Shelf::tr("%1: %2, SHA-256 %3")
                     .arg(toWord(file.key()),
                          humanBytes(static_cast<double>(image.bytes.value(file.key()))),
                          file.value());
    for (auto note = image.notes.begin(); note != image.notes.end(); ++note) {
        if (!note.value().isEmpty())
            lines << u"%1: %2"_s.arg(note.key(), note.value());
    }
    if (!image.packages.isEmpty()) {
        QStringList packages;
        for (auto package = image.packages.begin(); package != image.packages.end(); ++package)
            packages << package.key() + u' ' + package.value();
        lines << Shelf::tr("Source: %1").arg(packages.join(u", "_s));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace unisweep
