// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/image_composition.h"

#include <QFile>

#include "images/ext2_disk.h"
#include "images/initramfs.h"
#include "images/linux_root.h"
#include "images/tar_writer.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static void addDisk(const ArchiveTree& tree, ImageStore::Draft& draft, BootFiles& image,
                    std::stop_token stop)
{
    const QString tar = draft.path(u"root.tar"_s);
    writeTar(tree, tar);
    writeExt2Disk(tar, draft.path(FileRole::Disk), stop);
    QFile::remove(tar);
    draft.adopt(FileRole::Disk, image, stop);
}

void composeLinuxImage(const Recipe& recipe, const ImageOptions& options, const QString& directory,
                       ImageStore::Draft& draft, BootFiles& image, std::stop_token stop)
{
    const PackageRoot packages(directory);
    const LinuxRoot root = composeLinuxRoot(recipe, options, packages);
    if (!root.kernel.isEmpty())
        draft.write(FileRole::Kernel, root.kernel, image);
    const bool onDisk = recipe.platform().root == RootPlace::Disk;
    if (onDisk)
        addDisk(root.tree, draft, image, stop);
    const Initramfs initial =
        writeInitramfs(onDisk ? composeEarlyRoot(recipe, packages, root.kernelRelease) : root.tree);
    draft.write(FileRole::Initrd, initial.bytes, image);
    image.notes.insert(u"kernel release"_s, root.kernelRelease);
    image.notes.insert(u"unpacked bytes"_s, QString::number(initial.unpackedBytes));
}

} // namespace unisweep
