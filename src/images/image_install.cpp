// SPDX-License-Identifier: GPL-3.0-or-later
// Builds images of ImageSource::Install.
#include <QFile>

#include "images/distribution.h"
#include "images/ext2_disk.h"
#include "images/image_error.h"
#include "images/recipe_key.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

BootFiles ImageBuilder::install(const Recipe& recipe, const ImageOptions& options,
                                const ImageProgress& progress, std::stop_token stop)
{
    const auto report = [&](const QString& what, double fraction) {
        if (progress)
            progress(what, fraction);
    };
    BootFiles image;
    image.platform = recipe.platform().id;
    image.server = recipe.server().id;
    image.recipeKey = recipeKey(recipe, options);
    const QDateTime requestedAt = QDateTime::currentDateTimeUtc();
    const FileLock lock(m_store.lockPath(image.recipeKey), stop);
    const auto other = m_store.newestOf(image.recipeKey);
    if (other && other->created >= requestedAt) // another process built it while we waited
        return withCommandLine(*other, recipe);
    ImageStore::Draft draft(m_store);
    const QString work = draft.path(QString()).chopped(1);
    const Distribution distribution = installDistribution(
        recipe, options, work,
        [&](const QString& what, double fraction) { report(what, 0.9 * fraction); }, stop);
    report(ImageError::tr("Composing the image"), 0.9);
    draft.write(FileRole::Kernel, distribution.kernel, image);
    draft.write(FileRole::Initrd, distribution.initrd, image);
    writeExt2Disk(distribution.tar, draft.path(FileRole::Disk), stop);
    draft.adopt(FileRole::Disk, image, stop);
    for (const QString& file : {distribution.tar, draft.path(u"additions.tar"_s)})
        QFile::remove(file);
    image.packages = distribution.packages;
    image.notes = {{u"zone records"_s, QString::number(options.zoneRecords)},
                   {u"kernel release"_s, distribution.kernelRelease},
                   {u"builder"_s, QString::number(builderVersion)}};
    image.created = QDateTime::currentDateTimeUtc();
    image.id = imageId(image.platform, image.server,
                       (image.recipeKey + image.sha256.value(FileRole::Disk)).toUtf8());
    const BootFiles published = draft.publish(image);
    report(ImageError::tr("Image ready"), 1);
    return withCommandLine(published, recipe);
}

} // namespace unisweep
