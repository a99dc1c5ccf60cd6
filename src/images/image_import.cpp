// SPDX-License-Identifier: GPL-3.0-or-later
// Imports images and kernels supplied by the user.
#include <QFile>

#include "images/directory_tree.h"
#include "images/image_builder.h"
#include "images/recipe_key.h"
#include "images/solo5_file.h"
#include "images/supplied_file.h"
#include "images/tfs_writer.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Compares a unikernel's ELF notes with the platform, so that a mismatch is found before the first
// boot.
static QString checkSolo5(const PlatformEntry& platform, const QString& kernel)
{
    if (kernel.isEmpty())
        throw ImageError(ImageError::tr("%1 boots a unikernel. Name its file with --kernel")
                             .arg(platform.title));
    QString why;
    const auto file = readSolo5File(kernel, why);
    if (!file)
        throw ImageError(ImageError::tr("Cannot import %1: %2").arg(kernel, why));
    QStringList targets;
    for (const Solo5Target target : platform.solo5Targets)
        targets << toWord(target);
    if (!platform.solo5Targets.contains(file->target))
        throw ImageError(
            ImageError::tr(
                "%1 is built for %2, but %3 needs %4. Build it with: mirage configure -t %5")
                .arg(kernel, toWord(file->target), platform.title, targets.join(u", "_s),
                     targets.constFirst()));
    QStringList devices;
    for (const Solo5Device& device : file->devices)
        devices << (device.kind == Solo5Device::Kind::Network ? u"network "_s : u"disk "_s) +
                       device.name;
    return u"%1, %2"_s.arg(toWord(file->target),
                           devices.isEmpty() ? u"no devices"_s : devices.join(u", "_s));
}

BootFiles ImageBuilder::import(const Recipe& recipe, const QString& kernel, const QString& disk,
                               const QString& initrd, std::stop_token stop)
{
    return importFiles(
        recipe, kernel, disk, initrd,
        {{}, {{u"imported from"_s, QStringList{kernel, disk, initrd}.join(u' ').simplified()}}},
        stop);
}

BootFiles ImageBuilder::importFiles(const Recipe& recipe, const QString& kernel,
                                    const QString& disk, const QString& initrd,
                                    const Provenance& made, std::stop_token stop)
{
    BootFiles image;
    image.platform = recipe.platform().id;
    image.server = recipe.server().id;
    image.recipeKey = recipeKey(recipe, {});
    image.created = QDateTime::currentDateTimeUtc();
    image.notes = made.notes;
    image.packages = made.packages;
    if (kernel.isEmpty() && disk.isEmpty())
        throw ImageError(ImageError::tr("Specify a kernel or a disk image to import"));
    if (kernel.isEmpty() && !initrd.isEmpty())
        throw ImageError(
            ImageError::tr("An initrd needs a kernel. Name its file with --kernel, too"));
    if (!kernel.isEmpty())
        checkKernelFile(kernel);
    if (!disk.isEmpty())
        checkDiskFile(disk, kernel.isEmpty());
    if (!initrd.isEmpty())
        checkInitrdFile(initrd, kernel);
    if (!recipe.platform().solo5Targets.isEmpty())
        image.notes.insert(u"solo5"_s, checkSolo5(recipe.platform(), kernel));
    ImageStore::Draft draft(m_store);
    if (!kernel.isEmpty())
        draft.copy(FileRole::Kernel, kernel, image, stop);
    if (!disk.isEmpty())
        draft.copy(FileRole::Disk, disk, image, stop);
    if (!initrd.isEmpty())
        draft.copy(FileRole::Initrd, initrd, image, stop);
    QString content = image.recipeKey + image.sha256.value(FileRole::Kernel) +
                      image.sha256.value(FileRole::Disk) + image.sha256.value(FileRole::Initrd);
    // The same bytes built from other sources or by other tools are a different image, because its
    // record differs.
    if (!made.packages.isEmpty())
        content += made.notes.value(u"sources"_s) + made.notes.value(u"lock file"_s) +
                   QStringList(made.packages.begin(), made.packages.end()).join(u' ');
    image.id = imageId(image.platform, image.server, content.toUtf8());
    return withCommandLine(draft.publish(image), recipe);
}

BootFiles ImageBuilder::importKernel(const PlatformEntry& platform, const QString& kernel,
                                     const QString& add, const QString& boot, std::stop_token stop)
{
    if (platform.imageSource != ImageSource::Compose)
        throw ImageError(
            ImageError::tr(
                "A kernel alone is not an image of %1. Name the server, too, as in PLATFORM/SERVER")
                .arg(platform.title));
    checkKernelFile(kernel);
    QFile file(kernel);
    if (!file.open(QIODevice::ReadOnly))
        throw ImageError(ImageError::tr("Cannot read %1: %2").arg(kernel, file.errorString()));
    if (file.read(4) != "\x7f"
                        "ELF")
        throw ImageError(ImageError::tr("%1 is not a kernel of %2, which is an ELF file")
                             .arg(kernel, platform.title));
    if ((platform.rootFormat == RootFormat::Tfs) == boot.isEmpty())
        throw ImageError(
            boot.isEmpty()
                ? ImageError::tr("%1 boots from a disk that starts with its boot.img. Name that "
                                 "file with --boot")
                      .arg(platform.title)
                : ImageError::tr("%1 does not use a boot file. Remove --boot").arg(platform.title));
    if (!boot.isEmpty()) {
        QFile bootFile(boot);
        if (!bootFile.open(QIODevice::ReadOnly))
            throw ImageError(
                ImageError::tr("Cannot read %1: %2").arg(boot, bootFile.errorString()));
        nanosDisk(bootFile.readAll(), {}, {}); // throws for other files
    }
    BootFiles image;
    image.platform = platform.id;
    image.recipeKey = kernelKey(platform);
    image.created = QDateTime::currentDateTimeUtc();
    image.notes = {{u"imported from"_s, kernel}};
    ImageStore::Draft draft(m_store);
    draft.copy(FileRole::Kernel, kernel, image, stop);
    if (!boot.isEmpty())
        draft.copy(FileRole::Disk, boot, image, stop);
    if (!add.isEmpty()) {
        draft.write(FileRole::Initrd, writeCpio(treeOfDirectory(add)), image);
        image.notes.insert(u"with the files of"_s, add);
    }
    image.id = imageId(platform.id, u"kernel"_s, kernelHash(image).toUtf8());
    if (m_store.find(image.id)) // replace it, because the last import takes effect
        m_store.remove(image.id);
    return draft.publish(image);
}

} // namespace unisweep
