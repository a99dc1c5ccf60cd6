// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/image_work.h"

#include <QFileInfo>

#include "base/input_file.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

struct ImageWork {
    Q_DECLARE_TR_FUNCTIONS(ImageWork)
};

ImageJobs::Work buildWork(const ShelfEntry& entry)
{
    return [recipe = entry.recipe()](const ImageProgress& progress, const std::stop_token& stop) {
        ImageBuilder builder{ImageStore()};
        const auto image = builder.find(recipe);
        if (image && isBuiltFromSources(*image))
            builder.buildUnikernel(recipe, choiceOfRecord(*image), progress, stop);
        else if (image)
            builder.build(recipe, {}, progress, stop);
        else
            builder.ensure(recipe, {}, progress, stop);
        return ImageWork::tr("built");
    };
}

ImageJobs::Work buildFromWork(const ShelfEntry& entry, const UnikernelChoice& choice)
{
    return [recipe = entry.recipe(), choice](const ImageProgress& progress,
                                             const std::stop_token& stop) {
        ImageBuilder builder{ImageStore()};
        builder.buildUnikernel(recipe, choice, progress, stop);
        return ImageWork::tr("built");
    };
}

ImageJobs::Work getWork(const ShelfEntry& entry)
{
    return [platform = entry.platform](const ImageProgress& progress, const std::stop_token& stop) {
        ImageBuilder builder{ImageStore()};
        builder.kernelOf(*platform, progress, stop);
        return ImageWork::tr("fetched");
    };
}

ImageJobs::Work fetchOfferedWork(const ShelfEntry& entry, const OfferedKernel& offered,
                                 const std::shared_ptr<OfferedFile>& result)
{
    return [platform = entry.platform, offered, result](const ImageProgress& progress,
                                                        const std::stop_token& stop) {
        *result = fetchOfferedKernel(*platform, offered, {}, progress, stop);
        return ImageWork::tr("downloaded");
    };
}

ImageJobs::Work useOfferedWork(const ShelfEntry& entry, const OfferedKernel& offered,
                               const FetchedFile& file)
{
    return [platform = entry.platform, offered, file](const ImageProgress& progress,
                                                      const std::stop_token& stop) {
        progress(ImageWork::tr("Unpacking"), 0);
        ImageBuilder builder{ImageStore()};
        useOfferedKernel(builder, *platform, offered, file, {}, stop);
        return ImageWork::tr("%1, SHA-256 %2").arg(offered.title, file.sha256);
    };
}

ImageJobs::Work importWork(const ShelfEntry& entry, const SuppliedFiles& files)
{
    return [entry, files](const ImageProgress& progress, const std::stop_token& stop) {
        for (const QString& path : {files.kernel, files.initrd, files.disk, files.boot}) {
            const QString why = path.isEmpty() ? QString() : whyNoRegularFile(path);
            if (!why.isEmpty())
                throw ImageError(u"%1: %2"_s.arg(path, why));
        }
        if (!files.add.isEmpty() && !QFileInfo(files.add).isDir())
            throw ImageError(ImageWork::tr("%1: no such directory").arg(files.add));
        progress(ImageWork::tr("Copying"), 0);
        ImageBuilder builder{ImageStore()};
        if (entry.isKernel())
            builder.importKernel(*entry.platform, files.kernel, files.add, files.boot, stop);
        else
            builder.import(entry.recipe(), files.kernel, files.disk, files.initrd, stop);
        return ImageWork::tr("imported");
    };
}

ImageJobs::Work verifyWork(const BootFiles& image)
{
    return [image](const ImageProgress& progress, const std::stop_token& stop) {
        progress(ImageWork::tr("Verifying"), 0);
        const QString fault = ImageStore().verify(image, stop);
        if (!fault.isEmpty())
            throw ImageError(fault);
        return ImageWork::tr("intact");
    };
}

ImageJobs::Work removeWork(const BootFiles& image)
{
    return [image](const ImageProgress& progress, const std::stop_token&) {
        progress(ImageWork::tr("Removing"), 0);
        ImageStore().remove(image.id);
        return ImageWork::tr("removed");
    };
}

} // namespace unisweep
