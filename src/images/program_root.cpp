// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/program_root.h"

#include <QFile>

#include "images/directory_tree.h"
#include "images/image_parts.h"
#include "images/linux_root.h"
#include "images/osv_disk.h"
#include "images/root_archive.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString fileSystemNote = u"file system"_s;

static QByteArray wholeFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw ImageError(ImageError::tr("Cannot read %1: %2").arg(path, file.errorString()));
    return file.readAll();
}

// The distribution's files at their original locations, with its loader and C library.
static ArchiveTree programRoot(const Recipe& recipe, const ImageOptions& options,
                               const QString& directory, const QString& added)
{
    const PackageRoot packages(directory);
    ArchiveTree tree = mergedUsr();
    ImageComposer composer(packages, tree);
    addRecipeParts(recipe, options, packages, composer, tree);
    if (!added.isEmpty()) {
        const QString unpacked = directory + u"/.added"_s; // removed together with the packages
        unpackRoot(added, unpacked, Ownership::Caller);
        tree.merge(treeOfDirectory(unpacked));
    }
    return tree;
}

void composeProgramImage(const Recipe& recipe, const ImageOptions& options, const QString& packages,
                         const BootFiles& kernel, ImageStore::Draft& draft, BootFiles& image,
                         std::stop_token stop)
{
    const RootFormat format = recipe.platform().rootFormat;
    switch (format) {
    case RootFormat::Rofs:
        draft.copy(FileRole::Kernel, kernel.kernel, image, stop);
        draft.write(FileRole::Disk, composeOsvDisk(recipe, options, packages, kernel.initrd),
                    image);
        break;
    case RootFormat::Cpio:
        draft.copy(FileRole::Kernel, kernel.kernel, image, stop);
        draft.write(FileRole::Initrd,
                    writeCpio(programRoot(recipe, options, packages, kernel.initrd)), image);
        break;
    case RootFormat::Tfs: {
        const ArchiveTree tree = programRoot(recipe, options, packages, kernel.initrd);
        draft.write(FileRole::Disk,
                    nanosDisk(wholeFile(kernel.disk), wholeFile(kernel.kernel),
                              writeTfs(tree, nanosProgram(recipe))),
                    image);
        image.notes.insert(fileSystemNote, toWord(format));
        break;
    }
    }
    image.notes.insert(u"kernel"_s, kernel.id);
}

NanosProgram nanosProgram(const Recipe& recipe, const QString& arguments, const QString& settings)
{
    const ServerEntry& server = recipe.server();
    return {server.startWords(arguments.split(u' ', Qt::SkipEmptyParts)), server.environment,
            settings.split(u' ', Qt::SkipEmptyParts)};
}

bool startsByItsDisk(const BootFiles& image)
{
    return image.notes.value(fileSystemNote) == toWord(RootFormat::Tfs);
}

} // namespace unisweep
